import { type LoadedCampaign, loadCampaign } from './load-campaign.ts';
import { sampleFolder } from './sample-folder.ts';
import type { Studio } from './studio.ts';
import type { TemplateContent } from './templates/template-folder.ts';

/** A template as it looks with a product in it: the sample that was made for it, else a sample's product and footage in it. */
export async function openSampleCampaign(studio: Studio, id: string): Promise<LoadedCampaign> {
  const shelved = await studio.templates.find(id);
  for (const name of ['kettle', 'outfit'] as const) {
    const campaign = await loadCampaign(studio, sampleFolder(name));
    if (campaign.document.template === id) return campaign;
  }
  return fillWithSample(studio, shelved);
}

/**
 * Any template, on a shelf or not, with a sample's product and footage in it. One that names none shows the kettle's,
 * spread over the slots as in a new campaign.
 */
export async function fillWithSample(
  studio: Studio,
  { template, texts, sample: wanted }: TemplateContent,
): Promise<LoadedCampaign> {
  const { id } = template;
  const { sample, slots } = wanted ?? { sample: 'kettle', slots: {} };
  const base = await loadCampaign(studio, sampleFolder(sample));
  // The texts are the template's own: those of the sample belong to another one.
  const { schema, version, name, sourceLocale, markets, products, music, licences, brand } = base.document;
  const document = {
    schema,
    version,
    name,
    sourceLocale,
    markets,
    products,
    music,
    licences,
    brand,
    slots,
    template: id,
  };
  return { ...base, document, template, campaignTexts: {}, templateTexts: texts };
}
