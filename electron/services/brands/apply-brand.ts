import { StudioError } from '../../../shared/base/studio-error.ts';
import type { BrandKit } from '../../../shared/campaign/brand-kit-schema.ts';
import { brandFiles, renameBrandFiles } from '../../../shared/campaign/parse-brand-kit.ts';
import { writeCampaignDocument } from '../../storage/campaign-folder.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import { keepCopy } from '../keep-copy.ts';
import { loadCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';
import { findBrand, type ShelvedBrand } from './brand-shelf.ts';
import { checkBrand } from './check-brand.ts';

/** Where a campaign keeps the files of its brand. */
const FOLDER = 'brand';

/**
 * Copies what a brand uses into a campaign's folder, so that it renders on any machine, and gives the brand as the campaign
 * holds it. Copies are named after their content: an older document still finds its own. Throws `bad-input` for a brand with
 * errors.
 */
export async function bringBrand(
  studio: Studio,
  { id, folder, kit }: ShelvedBrand,
  campaignFolder: string,
  signal: AbortSignal,
): Promise<BrandKit> {
  const { errors } = await checkBrand(studio, { folder, kit, markets: [] }, signal);
  if (errors.length > 0) {
    const message = `The brand "${id}" cannot be used: ${errors.join(' ')}`;
    throw new StudioError('bad-input', message, { params: { brand: id } });
  }
  const names = new Map<string, string>();
  for (const file of brandFiles(kit)) {
    signal.throwIfAborted();
    const source = await resolveCampaignFile({ folder, file, use: `brand "${id}"` });
    names.set(file, await keepCopy(studio, { source, campaign: campaignFolder, folder: FOLDER }, signal));
  }
  const { $schema: _schema, ...own } = renameBrandFiles(kit, (file) => names.get(file) ?? file);
  return { ...own, id };
}

export type ApplyRequest = {
  readonly folder: string;
  /** Id or folder of a brand; null takes the campaign's away. */
  readonly brand: string | null;
};

/** Gives a campaign a brand in its document, with copies of all that it uses. Gives the brand as it stands there. */
export async function applyBrand(studio: Studio, request: ApplyRequest, signal: AbortSignal): Promise<BrandKit | null> {
  const { folder, document } = await loadCampaign(studio, request.folder);
  const { brand: _before, ...rest } = document;
  if (request.brand === null) {
    await writeCampaignDocument(folder, rest);
    return null;
  }
  const kit = await bringBrand(studio, await findBrand(studio, request.brand), folder, signal);
  await writeCampaignDocument(folder, { ...rest, brand: kit });
  return kit;
}
