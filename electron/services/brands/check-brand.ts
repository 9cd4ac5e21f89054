import type { BrandKit } from '../../../shared/campaign/brand-kit-schema.ts';
import { COLOUR_NAMES } from '../../../shared/campaign/brand-kit-schema.ts';
import { type PalettePair, palettePairs } from '../../../shared/campaign/palette-pairs.ts';
import { signsWithout } from '../../../shared/captions/own-fonts.ts';
import { type ExemplarLetters, exemplarLettersSchema, lettersOf } from '../../../shared/locale/exemplar-letters.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import { brandMedia, type LoadedMedia, loadMedia } from '../load-media.ts';
import { readAsset, type Studio } from '../studio.ts';
import { type BrandFont, loadBrandFonts, usableFonts } from './brand-fonts.ts';

/** How many of a market's letters the brand's fonts draw. */
export type FontCoverage = { readonly market: string; readonly letters: number; readonly lacking: readonly string[] };

export type BrandReport = {
  /** What keeps the brand from being used. */
  readonly errors: readonly string[];
  /** What its owner may want to know. */
  readonly warnings: readonly string[];
  readonly pairs: readonly PalettePair[];
  readonly fonts: readonly { readonly file: string; readonly name: string; readonly weight: number }[];
  /** One for each market asked for; none for a brand without fonts. */
  readonly coverage: readonly FontCoverage[];
};

export type BrandCheck = {
  /** Where its files lie. */
  readonly folder: string;
  readonly kit: BrandKit;
  readonly markets: readonly Market[];
};

/** A longer one is cut; seconds. */
const MAX_SOUND_SECONDS = 5;

/** Opens every file of a brand, computes which of its colours are read on which, and which markets its fonts serve. */
export async function checkBrand(
  studio: Studio,
  { folder, kit, markets }: BrandCheck,
  signal: AbortSignal,
): Promise<BrandReport> {
  const uses = brandMedia(kit);
  const media = await loadMedia({ folder, uses, index: await studio.media(), signal });
  const fonts = await loadBrandFonts({ folder, files: kit.fonts ?? [] }, await studio.text());
  const letters = await readAsset('exemplar-letters.json', exemplarLettersSchema);
  const pairs = palettePairs(kit.palette ?? {});
  return {
    errors: [...logoErrors(kit, media), ...soundErrors(kit, media), ...fontErrors(fonts)],
    warnings: [...soundWarnings(kit, media), ...paletteWarnings(kit, pairs)],
    pairs,
    fonts: fonts.flatMap((each) =>
      each.kind === 'loaded' ? [{ file: each.file, name: each.font.name, weight: each.font.weight }] : [],
    ),
    coverage: coverageOf(fonts, markets, letters),
  };
}

type Media = ReadonlyMap<string, LoadedMedia>;

function logoErrors({ logo, logoOnDark }: BrandKit, media: Media): readonly string[] {
  return [logo, logoOnDark].flatMap((file) => {
    const found = file === undefined ? undefined : media.get(file);
    if (!found) return [];
    if (found.kind === 'failed') return [found.error.message];
    return found.facts.kind === 'image' ? [] : [`${file} is no picture. A logo is a PNG, JPEG or WebP file.`];
  });
}

function soundErrors({ sound }: BrandKit, media: Media): readonly string[] {
  const found = sound && media.get(sound.file);
  if (!found) return [];
  if (found.kind === 'failed') return [found.error.message];
  const isHeard = found.facts.kind !== 'image' && found.facts.sound !== null;
  return isHeard ? [] : [`${sound?.file} has no sound. A sound logo is a WAV, MP3 or M4A file.`];
}

function soundWarnings({ sound }: BrandKit, media: Media): readonly string[] {
  const found = sound && media.get(sound.file);
  if (found?.kind !== 'loaded' || found.facts.kind === 'image') return [];
  const { duration } = found.facts;
  if (duration <= MAX_SOUND_SECONDS) return [];
  return [`${sound?.file} lasts ${duration.toFixed(1)} s; only its first ${MAX_SOUND_SECONDS} s are heard.`];
}

function fontErrors(fonts: readonly BrandFont[]): readonly string[] {
  return fonts.flatMap((each) => (each.kind === 'failed' ? [each.error.message] : []));
}

/** A palette in which nothing can be read on a ground is given other colours there: its owner should choose them. */
function paletteWarnings({ palette = {} }: BrandKit, pairs: readonly PalettePair[]): readonly string[] {
  return COLOUR_NAMES.flatMap((name) => {
    if (palette[name] === undefined || Object.keys(palette).length < 2) return [];
    const isRead = pairs.some(({ colours, serves }) => colours.includes(name) && serves === 'text');
    return isRead ? [] : [`No colour of the palette can be read on "${name}"; black or white is written there.`];
  });
}

function coverageOf(
  fonts: readonly BrandFont[],
  markets: readonly Market[],
  letters: ExemplarLetters,
): readonly FontCoverage[] {
  const usable = usableFonts(fonts);
  if (usable.length === 0) return [];
  return markets.map((market) => {
    const all = lettersOf(market, letters);
    return { market: market.id, letters: all.length, lacking: signsWithout(usable, all) };
  });
}
