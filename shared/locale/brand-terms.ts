import type { BrandTerm } from '../campaign/brand-kit-schema.ts';
import { baseLanguage } from './text-locales.ts';

/** Marks that keep directions apart; they may stand anywhere in a word of right-to-left text. */
const MARKS = /[\u200E\u200F\u061C\u2066-\u2069]/gu;

const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u;

/** The terms that a source says, as whole words: kept ones letter by letter, others in any case. */
export function termsIn(terms: readonly BrandTerm[], source: string): readonly BrandTerm[] {
  const text = plain(source);
  return terms.filter(({ term, keep }) => {
    const word = plain(term).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    // Scripts without spaces have no signs at which a word would end.
    const [start, end] = UNSPACED.test(term) ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
    return new RegExp(start + word + end, keep ? 'u' : 'iu').test(text);
  });
}

/** What a language calls a term; null where the brand does not say. */
function wordsFor({ term, keep, translations = {} }: BrandTerm, locale: string): readonly string[] | null {
  if (keep) return [term];
  return translations[locale] ?? translations[baseLanguage(locale)] ?? null;
}

/** What a translator is told of a term. */
export function termNote(term: BrandTerm, locale: string): string {
  const words = wordsFor(term, locale);
  const said = term.keep
    ? `Keep "${term.term}" as it is.`
    : words
      ? `"${term.term}" is called ${words.map((word) => `"${word}"`).join(' or ')}.`
      : `"${term.term}" is a word of the brand.`;
  return term.note === undefined ? said : `${said} ${term.note}`;
}

type Translated = { readonly source: string; readonly target: string; readonly locale: string };
type TermFault = { readonly rule: 'term-missing' | 'term-translated'; readonly term: string; readonly message: string };

/** Terms of the brand that a translation does not use: kept ones that were translated, others that were said differently. */
export function termFaults(terms: readonly BrandTerm[], { source, target, locale }: Translated): readonly TermFault[] {
  return termsIn(terms, source).flatMap((term): readonly TermFault[] => {
    const words = wordsFor(term, locale);
    // Inflected words hold their stem: "Wasserkochers" will do for "Wasserkocher".
    const folded = (text: string): string => (term.keep ? plain(text) : plain(text).toLocaleLowerCase(locale));
    if (!words || words.some((word) => folded(target).includes(folded(word)))) return [];
    const message = `${termNote(term, locale)} The translation says "${target}".`;
    return [{ rule: term.keep ? 'term-translated' : 'term-missing', term: term.term, message }];
  });
}

function plain(text: string): string {
  return text.normalize('NFC').replace(MARKS, '').replace(/\s+/g, ' ');
}
