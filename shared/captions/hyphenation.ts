import createHyphenator from 'hyphen';
import german from 'hyphen/patterns/de-1996.js';
import dutch from 'hyphen/patterns/nl.js';
import { languageBreaks } from './break-languages.ts';

/** Where long words may be hyphenated, UTF-16 offsets; `inside` holds every place within such a word. */
export type Hyphenation = { readonly points: ReadonlySet<number>; readonly inside: ReadonlySet<number> };

/** Shorter words shrink before they break; sales lines are large, and a hyphen in them is seen. */
const LONG_WORD = 12;
/** Letters that stay together at both ends of a word. */
const EDGE = 4;
const SOFT_HYPHEN = '\u00AD';
const NONE: Hyphenation = { points: new Set(), inside: new Set() };

/** Hyphenation of long German and Dutch words by TeX's patterns; a word with soft hyphens of its own keeps to these. */
export function hyphenation(text: string, language: string): Hyphenation {
  if (!languageBreaks(language).hyphenates) return NONE;
  const words = [...text.matchAll(/[\p{L}\p{M}\u00AD]+/gu)].filter(([word]) => word.length >= LONG_WORD);
  if (words.every(([word]) => word.includes(SOFT_HYPHEN))) return NONE;
  const hyphenate = createHyphenator(language === 'nl' ? dutch : german, { async: false, hyphenChar: SOFT_HYPHEN });
  const points = new Set<number>();
  const inside = new Set<number>();
  for (const { 0: word, index } of words) {
    if (word.includes(SOFT_HYPHEN)) continue;
    const parts = String(hyphenate(word)).split(SOFT_HYPHEN);
    let offset = 0;
    for (const part of parts.slice(0, -1)) {
      offset += part.length;
      if (offset >= EDGE && word.length - offset >= EDGE) points.add(index + offset);
    }
    if (parts.length > 1) for (let at = 1; at < word.length; at += 1) inside.add(index + at);
  }
  return { points, inside };
}
