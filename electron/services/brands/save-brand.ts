import { rm } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type BrandKit, MAX_BRAND_FONTS } from '../../../shared/campaign/brand-kit-schema.ts';
import { brandFiles, parseBrandKit } from '../../../shared/campaign/parse-brand-kit.ts';
import { listFolder } from '../../storage/cache-entries.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import { copyBeside } from '../../storage/copy-beside.ts';
import { probeFile } from '../probe-file.ts';
import { freeId, safeFileName } from '../safe-file-name.ts';
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

/** A brand as somebody wants it: its document with the files that it has already, and files of this machine to be added. */
export type BrandDraft = {
  /** The brand that is changed; null for a new one. */
  readonly id: string | null;
  readonly kit: BrandKit;
  readonly sources: BrandSources;
};

const EMPTY = { schema: 'fifteen/brand-kit', version: 1 } as const;

/** Makes a brand of the studio from files of this machine; its id is made from its name. Throws what `saveBrand` does. */
export function newBrand(studio: Studio, request: NewBrand, signal: AbortSignal): Promise<ShelvedBrand> {
  const { name, palette, sources } = request;
  const kit: BrandKit = { ...EMPTY, name, ...(Object.keys(palette).length === 0 ? {} : { palette }) };
  return saveBrand(studio, { id: null, kit, sources }, signal);
}

/**
 * Writes a brand, after each new file proved to be what it is to be; what goes wrong leaves everything as it was. New fonts
 * come after those that it has; any other new file takes its part's place. Throws `file-missing`, `not-media`, `usage` or
 * `bad-input`.
 */
export async function saveBrand(
  studio: Studio,
  { id, kit, sources }: BrandDraft,
  signal: AbortSignal,
): Promise<ShelvedBrand> {
  const place = id === null ? await freeFolder(studio, kit.name) : await placeOf(studio, id);
  const added: string[] = [];
  const add = async (part: BrandPart, file: string): Promise<string> => {
    const name = await addBrandFile(studio, place.folder, { part, file }, signal);
    added.push(name);
    return name;
  };
  try {
    requireFontCount(kit, sources);
    for (const file of brandFiles(kit)) {
      await resolveCampaignFile({ folder: place.folder, file, use: `brand "${kit.name}"` });
    }
    const written = parseBrandKit(await withSources(kit, sources, add), BRAND_FILE);
    await writeBrand(place.folder, written);
    return { ...place, kit: written };
  } catch (error) {
    for (const name of added) await rm(path.join(place.folder, name), { force: true });
    if (id === null) await rm(place.folder, { recursive: true, force: true });
    throw error;
  }
}

function requireFontCount(kit: BrandKit, { fonts = [] }: BrandSources): void {
  const count = fonts.length + (kit.fonts?.length ?? 0);
  if (count <= MAX_BRAND_FONTS) return;
  throw new StudioError('usage', `A brand has ${MAX_BRAND_FONTS} font files at the most; these are ${count}.`);
}

/** A brand's document with new files in it; `add` gives the name that a file gets there. */
export async function withSources(
  kit: BrandKit,
  { logo, logoOnDark, sound, fonts = [] }: BrandSources,
  add: (part: BrandPart, file: string) => Promise<string>,
): Promise<BrandKit> {
  const files: string[] = [...(kit.fonts ?? [])];
  for (const file of fonts) files.push(await add('font', file));
  return {
    ...kit,
    ...(logo === undefined ? {} : { logo: await add('logo', logo) }),
    ...(logoOnDark === undefined ? {} : { logoOnDark: await add('logoOnDark', logoOnDark) }),
    ...(files.length === 0 ? {} : { fonts: files }),
    ...(sound === undefined ? {} : { sound: { volume: 1, ...kit.sound, file: await add('sound', sound) } }),
  };
}

async function placeOf(studio: Studio, id: string): Promise<Pick<ShelvedBrand, 'id' | 'folder'>> {
  const { brands } = await listBrands(studio);
  const known = brands.find((each) => each.id === id);
  if (known) return { id, folder: known.folder };
  throw new StudioError('file-missing', `There is no brand "${id}" any more.`, { params: { brand: id } });
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
  const home = brandsFolder(studio);
  const id = freeId(name, { otherwise: 'brand', most: 36, taken: [...(await listFolder(home))] });
  return { id, folder: path.join(home, id) };
}
