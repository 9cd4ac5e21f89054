import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { BrandKit } from '../../../shared/campaign/brand-kit-schema.ts';
import { parseBrandKit } from '../../../shared/campaign/parse-brand-kit.ts';
import { listFolder, statOrNull } from '../../storage/cache-entries.ts';
import { writeJsonFile } from '../../storage/json-file.ts';
import { parseJson } from '../../storage/parse-json.ts';
import { readBounded } from '../../storage/read-bounded.ts';
import type { Studio } from '../studio.ts';

/** The document of a brand, beside its files. */
export const BRAND_FILE = 'brand.json';
const MAX_BYTES = 1 << 20;

/** A brand of the studio: its id is its folder's name. */
export type ShelvedBrand = { readonly id: string; readonly folder: string; readonly kit: BrandKit };

/** The brands that can be used, and those that cannot, with the reason. */
export type BrandListing = {
  readonly brands: readonly ShelvedBrand[];
  readonly broken: readonly { readonly id: string; readonly problem: string }[];
};

/** Where brands lie, each in a folder named after its id. It may not be there yet. */
export function brandsFolder({ folders }: Pick<Studio, 'folders'>): string {
  return path.join(folders.settings, 'brands');
}

export async function listBrands(studio: Studio): Promise<BrandListing> {
  const home = brandsFolder(studio);
  const ids = [...(await listFolder(home))].filter(isBrandId).sort();
  const brands: ShelvedBrand[] = [];
  const broken: BrandListing['broken'][number][] = [];
  for (const id of ids) {
    const folder = path.join(home, id);
    if (!(await statOrNull(path.join(folder, BRAND_FILE)))) continue;
    try {
      brands.push({ id, folder, kit: await readBrand(folder) });
    } catch (error) {
      if (!(error instanceof StudioError)) throw error;
      broken.push({ id, problem: error.message });
    }
  }
  return { brands, broken };
}

/** A brand by its id, or by a folder that holds one. Throws `file-missing` or `bad-input`. */
export async function findBrand(studio: Studio, given: string): Promise<ShelvedBrand> {
  const home = brandsFolder(studio);
  if (isBrandId(given) && (await statOrNull(path.join(home, given, BRAND_FILE)))) {
    const folder = path.join(home, given);
    return { id: given, folder, kit: await readBrand(folder) };
  }
  const folder = path.resolve(given);
  if (await statOrNull(path.join(folder, BRAND_FILE))) {
    const kit = await readBrand(folder);
    return { id: kit.id ?? path.basename(folder), folder, kit };
  }
  const { brands } = await listBrands(studio);
  const known = brands.length === 0 ? 'There are none yet' : `There are: ${brands.map(({ id }) => id).join(', ')}`;
  const message = `There is no brand "${given}", and no folder of that name with a ${BRAND_FILE}. ${known}. Make one with: fifteen brand new NAME`;
  throw new StudioError('file-missing', message, { params: { brand: given } });
}

/** Writes a brand's document; its id stands in its folder's name. */
export async function writeBrand(folder: string, { id: _id, ...kit }: BrandKit): Promise<void> {
  await writeJsonFile(path.join(folder, BRAND_FILE), kit);
}

async function readBrand(folder: string): Promise<BrandKit> {
  const rule = `a ${BRAND_FILE} has 1 MB at the most.`;
  const bytes = await readBounded(path.join(folder, BRAND_FILE), { maxBytes: MAX_BYTES, rule });
  return parseBrandKit(parseJson(bytes.toString('utf8'), BRAND_FILE), BRAND_FILE);
}

/** A plain name: nothing that a campaign or a screen says leads out of the folder of brands. */
function isBrandId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(id);
}
