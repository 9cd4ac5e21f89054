import { languageBreaks } from './break-languages.ts';

/** Rules of typesetting that forbid or discourage a line break. Sources: facts on captions, JIS X 4051, UAX 14. */

/** May not begin a line: closing marks, small kana, length marks, Thai following vowels (kinsoku, gyoto). */
const NOT_AT_START =
  /^[\p{Pe}\p{Pf}、。，．・：；！？‼⁇⁈⁉ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ～…‥!?,.:;%‰°’”»ๆฯะาำๅ]/u;
/** May not end a line: opening marks, currency signs before their number, Thai leading vowels (kinsoku, gyomatsu). */
const NOT_AT_END = /[\p{Ps}\p{Pi}\p{Sc}#@¿¡«เแโใไ]$/u;
/** Stands after a space but belongs to what is before: French high punctuation, percent and currency signs. */
const GLUED_TO_PREVIOUS = /^(?:[;:!?%‰»…]+|[\p{Sc}%]+[.,;:!?]*|[–—-])$/u;
/** Stands before a space but belongs to what follows. */
const GLUED_TO_NEXT = /^[«¿¡(]+$/u;
const APOSTROPHE = /^['’]$/u;
const LETTER = /^\p{L}/u;
/** Letters of scripts written without spaces. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\uFF01-\uFF60]/u;
/** Short articles, prepositions and conjunctions of the Latin-script markets: they lead to the word after them. */
const LEANING_FORWARD = new Set(
  'the and for with from your der die das und für ein eine mit von les des une aux par sur pour avec los las del una con por para dos das uma com dan yang untuk'.split(
    ' ',
  ),
);

/** True where the space between two words never breaks, e.g. before `;` in French or `€` after a price. */
export function isGlued(before: string, after: string): boolean {
  if (/^\p{Sc}$/u.test(before)) return /^\p{Nd}/u.test(after);
  return GLUED_TO_PREVIOUS.test(after) || GLUED_TO_NEXT.test(before);
}

/** True where kinsoku forbids a break between two neighbouring graphemes. */
export function isForbidden(before: string, after: string): boolean {
  // `l’acqua`, `dell'acqua`: the article stays with its word.
  if (APOSTROPHE.test(before) && LETTER.test(after)) return true;
  if (APOSTROPHE.test(after) && LETTER.test(before)) return true;
  return NOT_AT_START.test(after) || NOT_AT_END.test(before);
}

/** True for a grapheme of a script that writes words without spaces between them. */
export function isUnspaced(grapheme: string): boolean {
  return UNSPACED.test(grapheme);
}

/** True where two spaced words belong on one line in this language, e.g. a Polish one-letter word and the next. */
export function belongTogether(before: string, after: string, language: string): boolean {
  const { leanBack, leanForward } = languageBreaks(language);
  return leanBack.has(after.replace(/[।,!?.]+$/u, '')) || leanForward.has(before.toLowerCase());
}

/**
 * How unwelcome a break between two spaced words is: below 0 after punctuation, above 0 after a short word
 * (article, preposition) or between a number and its unit.
 */
export function breakPenalty(before: string, after: string): number {
  if (/[.,!?;:…،؛؟।、。！？]$/u.test(before)) return -1;
  if (/\p{Nd}$/u.test(before) && /^\p{L}/u.test(after)) return 5;
  if (/^[\p{L}\p{M}]{1,2}$/u.test(before) || LEANING_FORWARD.has(before.toLowerCase())) return 1;
  return 0;
}
