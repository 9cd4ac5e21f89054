import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { slotFillSchema } from '../../shared/catalog/product-schema.ts';
import { systemErrorCode } from '../storage/system-error.ts';
import { findTemplate, type LoadedCampaign, loadCampaign } from './load-campaign.ts';
import { sampleFolder } from './sample-folder.ts';
import { ASSETS, type Studio } from './studio.ts';

/** `sample.json` of a template: whose product and footage show it off, and in which slots. */
const sampleSchema = z.object({ sample: z.enum(['kettle', 'outfit']), slots: z.record(z.string(), slotFillSchema) });

/** A template as it looks with a product in it: the sample that was made for it, else a sample's product and footage in it. */
export async function openSampleCampaign(studio: Studio, id: string): Promise<LoadedCampaign> {
  const template = findTemplate(studio, id);
  for (const name of ['kettle', 'outfit'] as const) {
    const campaign = await loadCampaign(studio, sampleFolder(name));
    if (campaign.document.template === id) return campaign;
  }
  const { sample, slots } = await readSample(id);
  const base = await loadCampaign(studio, sampleFolder(sample));
  // The texts are the template's own: those of the sample belong to another one.
  const { schema, version, name, sourceLocale, markets, products, music, brand } = base.document;
  const document = { schema, version, name, sourceLocale, markets, products, music, brand, slots, template: id };
  return { ...base, document, template, campaignTexts: {}, templateTexts: await studio.templateTexts(id) };
}

/** Without a file of its own, a template shows the kettle's footage, spread over the slots as in a new campaign. */
async function readSample(id: string): Promise<z.infer<typeof sampleSchema>> {
  try {
    const text = await readFile(path.join(ASSETS, 'templates', id, 'sample.json'), 'utf8');
    return sampleSchema.parse(JSON.parse(text));
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { sample: 'kettle', slots: {} };
    throw error;
  }
}
