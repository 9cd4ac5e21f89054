import { rm } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type BrandKit, MAX_BRAND_FONTS } from '../../../shared/campaign/brand-kit-schema.ts';
import { parseBrandKit } from '../../../shared/campaign/parse-brand-kit.ts';
import { listFolder, statOrNull } from '../../storage/cache-entries.ts';
import { copyBeside } from '../../storage/copy-beside.ts';
import { probeFile } from '../probe-file.ts';
import { safeFileName, safeId } from '../safe-file-name.ts';
import type { Studio } from '../studio.ts';
import { BRAND_FILE, brandsFolder, listBrands, type ShelvedBrand, writeBrand } from './brand-shelf.ts';

/** What a file is to a brand. */
export type BrandPart = 'logo' | 'logoOnDark' | 'font' | 'sound';

/** Files of this machine, by what they are to be. */
export type BrandSources = Readonly<Partial<Record<Exclude<BrandPart, 'font'>, string>>> & {
  readonly fonts?: readonly string[];
};

export type NewBrand = {
  readonly name: string;
  readonly palette: NonNullable<BrandKit['palette']>;
  readonly sources: BrandSources;
};

const EMPTY = { schema: 'fifteen/brand-kit', version: 1 } as const;

/** Makes a brand of the studio from files of this machine; its id is made from its name. Throws what `addBrandFile` does. */
export async function newBrand(studio: Studio, request: NewBrand, signal: AbortSignal): Promise<ShelvedBrand> {
  const { name, palette, sources } = request;
  const { id, folder } = await freeFolder(studio, name);
  const add = (part: BrandPart, file: string): Promise<string> => addBrandFile(studio, folder, { part, file }, signal);
  try {
    const { logo, logoOnDark, sound, fonts = [] } = sources;
    if (fonts.length > MAX_BRAND_FONTS) {
      throw new StudioError(
        'usage',
        `A brand has ${MAX_BRAND_FONTS} font files at the most; these are ${fonts.length}.`,
      );
    }
    const files: string[] = [];
    for (const file of fonts) files.push(await add('font', file));
    const kit = parseBrandKit(
      {
        ...EMPTY,
        name,
        ...(logo === undefined ? {} : { logo: await add('logo', logo) }),
        ...(logoOnDark === undefined ? {} : { logoOnDark: await add('logoOnDark', logoOnDark) }),
        ...(Object.keys(palette).length === 0 ? {} : { palette }),
        ...(files.length === 0 ? {} : { fonts: files }),
        ...(sound === undefined ? {} : { sound: { file: await add('sound', sound) } }),
      },
      BRAND_FILE,
    );
    await writeBrand(folder, kit);
    return { id, folder, kit };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Writes a brand that an editor shows; null makes a new one by its name. */
export async function saveBrand(studio: Studio, id: string | null, kit: BrandKit): Promise<ShelvedBrand> {
  const { brands } = await listBrands(studio);
  const known = brands.find((each) => each.id === id);
  if (id !== null && !known) {
    throw new StudioError('file-missing', `There is no brand "${id}" any more.`, { params: { brand: id } });
  }
  const place = known ?? (await freeFolder(studio, kit.name));
  await writeBrand(place.folder, kit);
  return { ...place, kit };
}

/**
 * Copies a file of this machine to a brand after it proved to be what it is to be; gives its name there. Throws
 * `file-missing`, `not-media` or `bad-input`.
 */
async function addBrandFile(
  studio: Studio,
  folder: string,
  { part, file }: { readonly part: BrandPart; readonly file: string },
  signal: AbortSignal,
): Promise<string> {
  await requirePart(studio, part, file, signal);
  const name = safeFileName(path.basename(file), await takenNames(folder));
  await copyBeside(file, path.join(folder, name), studio.newId);
  return name;
}

async function requirePart(studio: Studio, part: BrandPart, file: string, signal: AbortSignal): Promise<void> {
  const name = path.basename(file);
  if (part === 'font') {
    await (await studio.text()).ownFont(path.resolve(file), name);
    return;
  }
  const facts = await probeFile(studio, file, signal);
  const isRight = part === 'sound' ? facts.kind !== 'image' && facts.sound !== null : facts.kind === 'image';
  if (isRight) return;
  const wanted = part === 'sound' ? 'A sound logo is a WAV, MP3 or M4A file' : 'A logo is a PNG, JPEG or WebP picture';
  throw new StudioError('not-media', `${name} cannot be used. ${wanted}.`, { params: { file: name } });
}

async function takenNames(folder: string): Promise<ReadonlySet<string>> {
  return new Set([BRAND_FILE, ...(await listFolder(folder))].map((name) => name.toLowerCase()));
}

async function freeFolder(studio: Studio, name: string): Promise<{ readonly id: string; readonly folder: string }> {
  const plain = safeId(name).slice(0, 36).replace(/-+$/, '');
  // What it calls a name without any Latin letter.
  const base = plain === 'product' ? 'brand' : plain;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    const folder = path.join(brandsFolder(studio), id);
    if (!(await statOrNull(folder))) return { id, folder };
  }
}
