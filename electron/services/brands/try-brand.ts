import path from 'node:path';
import type { BrandKit } from '../../../shared/campaign/brand-kit-schema.ts';
import { brandFiles, parseBrandKit, renameBrandFiles } from '../../../shared/campaign/parse-brand-kit.ts';
import type { VariantIds } from '../../../shared/campaign/variant-ids.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import { type BuiltVariant, buildVariants } from '../build-variant.ts';
import { choiceOf, chooseVariants } from '../choose-variants.ts';
import { acceptCampaign, type LoadedCampaign } from '../load-campaign.ts';
import { safeFileName } from '../safe-file-name.ts';
import type { Studio } from '../studio.ts';
import { BRAND_FILE, findBrand } from './brand-shelf.ts';
import { type BrandDraft, withSources } from './save-brand.ts';

export type BrandTrial = {
  readonly campaign: LoadedCampaign;
  readonly ids: VariantIds;
  /** Null for no brand at all. */
  readonly brand: BrandDraft | null;
};

/**
 * A variant as it would be if the campaign had a brand that it does not have yet: files are read where they lie, nothing is
 * copied or written. Throws what loading a campaign and finding a brand do; wrong files are findings of the variant.
 */
export async function buildWithBrand(
  studio: Studio,
  { campaign, ids, brand }: BrandTrial,
  signal: AbortSignal,
): Promise<BuiltVariant> {
  const { folder, campaignTexts, captionsStatus } = campaign;
  const { brand: _own, ...plain } = campaign.document;
  const tried = brand && (await placeFiles(studio, brand));
  const document = tried ? { ...plain, brand: tried.kit } : plain;
  const files = { folder, document, captions: new Map(Object.entries(campaignTexts)), captionsStatus };
  const accepted = await acceptCampaign(studio, files);
  const chosen = chooseVariants(accepted.document, choiceOf(ids), studio.markets);
  const [variant] = await buildVariants(studio, { ...accepted, brandFiles: tried?.files ?? new Map() }, chosen, signal);
  if (!variant) throw new Error('one variant was chosen');
  return variant;
}

type Placed = { readonly kit: BrandKit; readonly files: ReadonlyMap<string, string> };

/** The brand's document with names that no file of a campaign has, and where each lies on this machine. */
async function placeFiles(studio: Studio, { id, kit, sources }: BrandDraft): Promise<Placed> {
  const files = new Map<string, string>();
  const kept = new Map<string, string>();
  const folder = id === null ? null : (await findBrand(studio, id)).folder;
  for (const file of brandFiles(kit)) {
    if (folder === null) continue;
    kept.set(file, `brand/own/${file}`);
    files.set(`brand/own/${file}`, await resolveCampaignFile({ folder, file, use: `brand "${id}"` }));
  }
  const named = renameBrandFiles(kit, (file) => kept.get(file) ?? file);
  const taken = new Set<string>();
  const tried = await withSources(named, sources, async (_part, file) => {
    const name = safeFileName(path.basename(file), taken);
    taken.add(name.toLowerCase());
    files.set(`brand/new/${name}`, path.resolve(file));
    return `brand/new/${name}`;
  });
  return { kit: parseBrandKit(tried, BRAND_FILE), files };
}
