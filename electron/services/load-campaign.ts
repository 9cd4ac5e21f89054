import { z } from 'zod';
import { StudioError } from '../../shared/base/studio-error.ts';
import type { Campaign } from '../../shared/campaign/campaign-schema.ts';
import { parseCampaign } from '../../shared/campaign/parse-campaign.ts';
import { withBrandTexts } from '../../shared/locale/brand-texts.ts';
import { type CaptionsStatus, captionsStatusSchema } from '../../shared/locale/captions-status.ts';
import type { TextResources } from '../../shared/locale/texts.ts';
import type { Template } from '../../shared/template/template-schema.ts';
import { type CampaignFiles, readCampaignFolder, STATUS_FILE } from '../storage/campaign-folder.ts';
import { chooseMarkets } from './choose-variants.ts';
import { readTexts } from './read-texts.ts';
import type { Studio } from './studio.ts';

/** A campaign that was read and found valid, with what it refers to by id. */
export type LoadedCampaign = {
  readonly folder: string;
  readonly document: Campaign;
  readonly template: Template;
  readonly campaignTexts: TextResources;
  readonly captionsStatus: CaptionsStatus;
  /** The template's own, and the brand's. */
  readonly templateTexts: TextResources;
  /** Where files of a brand lie that is only tried; those of the campaign's own brand lie in its folder. */
  readonly brandFiles?: ReadonlyMap<string, string>;
};

/** Throws `not-a-campaign`, `bad-input`, `newer-version`, `unknown-template` or `unknown-market`. */
export async function loadCampaign(studio: Studio, given: string): Promise<LoadedCampaign> {
  return acceptCampaign(studio, await readCampaignFolder(given));
}

/** A campaign from what its folder holds, or would hold: an editor checks a document before it is written. */
export async function acceptCampaign(
  studio: Studio,
  { folder, document: json, captions, captionsStatus: status }: CampaignFiles,
): Promise<LoadedCampaign> {
  const document = parseCampaign(json, 'campaign.json');
  const { template, texts } = await studio.templates.find(document.template);
  chooseMarkets(document.markets, studio.markets);
  requireUniqueProducts(document);
  const captionsStatus = parseStatus(status);
  const templateTexts = withBrandTexts(texts, document.brand);
  return { folder, document, template, campaignTexts: readTexts(captions), captionsStatus, templateTexts };
}

function parseStatus(json: unknown): CaptionsStatus {
  const parsed = captionsStatusSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const message = `${STATUS_FILE}: ${z.prettifyError(parsed.error)} Correct the file, or delete it: then all translations count as up to date.`;
  throw new StudioError('bad-input', message, { params: { file: STATUS_FILE }, cause: parsed.error });
}

/** Ids name folders, and those of many systems do not tell Kettle from kettle. */
function requireUniqueProducts({ products }: Campaign): void {
  const seen = new Map<string, number>();
  for (const [index, { id }] of products.entries()) {
    const before = seen.get(id.toLowerCase());
    if (before !== undefined) {
      const message = `campaign.json: products[${index}].id "${id}" is taken by products[${before}]. Give each product an id of its own.`;
      throw new StudioError('bad-input', message, { params: { field: `products[${index}].id` } });
    }
    seen.set(id.toLowerCase(), index);
  }
}
