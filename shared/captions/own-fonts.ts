import type { ContentHash } from '../base/units.ts';
import type { FontChoice } from './laid-out-caption.ts';

/** A font of the user's, taken in by the text engine. */
export type OwnFont = {
  /** Names it in a font choice: made from its content, so that it is the same on every machine. */
  readonly family: string;
  /** Of the file. */
  readonly hash: ContentHash;
  /** As the file itself says, such as `Aurel Sans Bold`. */
  readonly name: string;
  /** 1 to 1000, as the file says. */
  readonly weight: number;
  readonly has: (codePoint: number) => boolean;
};

/** Which fonts draw a text, and the signs for which the user's own could not; those fonts then draw nothing of it. */
export type OwnFontChoice = { readonly font: FontChoice; readonly lacking: readonly string[] };

/** Letters with their marks, digits and currency signs must be of one design; for a star or an arrow any font will do. */
const SIGNIFICANT = /[\p{L}\p{M}\p{N}\p{Sc}]/u;

/**
 * Puts the user's fonts before the packaged ones, nearest in weight first, where they have all letters of a text. A word in
 * two designs looks like a fault, so a text with one letter missing is drawn by the packaged fonts as a whole.
 */
export function withOwnFonts(font: FontChoice, fonts: readonly OwnFont[], text: string): OwnFontChoice {
  if (fonts.length === 0) return { font, lacking: [] };
  const lacking = lackingSigns(fonts, text);
  if (lacking.length > 0) return { font, lacking };
  const nearest = fonts.toSorted((a, b) => Math.abs(a.weight - font.weight) - Math.abs(b.weight - font.weight));
  return { font: { ...font, families: [...nearest.map(({ family }) => family), ...font.families] }, lacking };
}

function lackingSigns(fonts: readonly OwnFont[], text: string): readonly string[] {
  const signs = new Set(Array.from(text.normalize('NFC')).filter((sign) => SIGNIFICANT.test(sign)));
  return signsWithout(fonts, [...signs]);
}

/** Those signs, of one code point each, that none of the fonts has. */
export function signsWithout(fonts: readonly OwnFont[], signs: readonly string[]): readonly string[] {
  return signs.filter((sign) => !fonts.some(({ has }) => has(sign.codePointAt(0) ?? 0)));
}
