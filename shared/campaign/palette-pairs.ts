import { colourLuminance, contrastRatio } from '../base/relative-luminance.ts';
import { COLOUR_NAMES, type ColourName, type Palette } from './brand-kit-schema.ts';

/** WCAG 2.2, 1.4.3 Contrast (Minimum): for text of any size, and for large text. */
const TEXT_RATIO = 4.5;
const LARGE_RATIO = 3;

/** Two colours of a palette, and what may be written with one on the other. */
export type PalettePair = {
  readonly colours: readonly [ColourName, ColourName];
  /** 1 to 21. */
  readonly ratio: number;
  readonly serves: 'text' | 'large' | 'none';
};

/** Every two of the given colours, the greatest contrast first; names that a palette lacks make no pair. */
export function palettePairs(palette: Readonly<{ [Name in ColourName]?: string | undefined }>): readonly PalettePair[] {
  const given = COLOUR_NAMES.flatMap((name) => {
    const colour = palette[name];
    return colour === undefined ? [] : [{ name, luminance: colourLuminance(colour) }];
  });
  const pairs = given.flatMap((one, index) =>
    given.slice(index + 1).map((other): PalettePair => {
      const ratio = contrastRatio(one.luminance, other.luminance);
      return { colours: [one.name, other.name], ratio, serves: servesAt(ratio) };
    }),
  );
  return pairs.sort((a, b) => b.ratio - a.ratio);
}

function servesAt(ratio: number): PalettePair['serves'] {
  if (ratio >= TEXT_RATIO) return 'text';
  return ratio >= LARGE_RATIO ? 'large' : 'none';
}

/** What is to be read, and on what; `isLarge` is text of 24 CSS px and more, which is 72 px on the canvas. */
export type Reading = { readonly wanted: string; readonly ground: string; readonly isLarge: boolean };

/**
 * The colour to write with on a ground: `wanted` where it can be read there, else that colour of the palette with the most
 * contrast, else black or white. Colours are `#rrggbb`; the alpha of `#rrggbbaa` is not counted.
 */
export function readableColour({ wanted, ground, isLarge }: Reading, palette: Palette): string {
  const needed = isLarge ? LARGE_RATIO : TEXT_RATIO;
  if (contrastOf(wanted, ground) >= needed) return wanted;
  const own = COLOUR_NAMES.map((name) => palette[name]);
  const best = mostContrast(own, ground);
  return contrastOf(best, ground) >= needed ? best : mostContrast(BLACK_AND_WHITE, ground);
}

const BLACK_AND_WHITE: readonly string[] = ['#000000', '#ffffff'];

/** Whether a colour counts as dark: white is read better on it than black. */
export function isDark(colour: string): boolean {
  return mostContrast(BLACK_AND_WHITE, colour) === '#ffffff';
}

function mostContrast(colours: readonly string[], ground: string): string {
  return colours.reduce((best, each) => (contrastOf(each, ground) > contrastOf(best, ground) ? each : best));
}

function contrastOf(a: string, b: string): number {
  return contrastRatio(colourLuminance(a), colourLuminance(b));
}
