import { assertNever } from '../base/assert-never.ts';
import type { PseudoKind } from './pseudo-markets.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = Array.from('àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ');
/** Words that make a text longer, one letter more each. */
const PADDING = ['one', 'two', 'three', 'four', 'five', 'seven', 'eleven'];
const LONGER_BY = 0.4;
/** Han and kana of full width; text in Japanese has about half the letters of English, notes of 2026-11-23. */
const WIDE = Array.from('国際電気湯沸器を毎日の暮らしに');
const WIDE_PER_LETTER = 0.5;
/** Vietnamese vowels with two marks, and Thai syllables with marks above and below. */
const TALL_VOWELS: Readonly<Record<string, string>> = {
  a: 'ẫ',
  e: 'ễ',
  i: 'ị',
  o: 'ỗ',
  u: 'ữ',
  A: 'Ẫ',
  E: 'Ễ',
  O: 'Ỗ',
};
const TALL_THAI = ['ปั๊ญู้', 'ที่ฎุ้', 'น้ำปื้'];

/** An English text made into what a pseudo-market shows; `{{names}}` and `$t()` stay as they are. */
export function pseudoText(text: string, kind: PseudoKind): string {
  const parts = text.split(/(\{\{[^}]*\}\}|\$t\([^)]*\))/u);
  const own = parts.filter((_, index) => index % 2 === 0).join('');
  const shown = parts.map((part, index) => (index % 2 === 0 ? disguise(part, kind) : part)).join('');
  return kind === 'accents' && own.trim() !== '' ? `[${shown}${padding(own.length)}]` : shown;
}

function disguise(text: string, kind: PseudoKind): string {
  switch (kind) {
    case 'accents':
      return Array.from(text, (char) => ACCENTED[PLAIN.indexOf(char)] ?? char).join('');
    case 'mirrored':
      return mirrored(text);
    case 'full-width':
      return text.replace(/[\p{L}' ]*\p{L}/gu, wide);
    case 'tallest':
      return text.replace(/\p{L}+/gu, tall);
    default:
      return assertNever(kind);
  }
}

function padding(length: number): string {
  const wanted = Math.ceil(length * LONGER_BY);
  let pad = '';
  for (let index = 0; pad.length < wanted; index += 1) pad += ` ${PADDING[index % PADDING.length] ?? ''}`;
  return ` ${disguise(pad.trim(), 'accents').slice(0, Math.max(1, wanted - 1))}`;
}

/**
 * Each word spelled backwards, with right-to-left marks around: the whole reads from the right, as a forced direction
 * would have it. Overrides (U+202E) would do the same, but captions never keep them.
 */
function mirrored(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}'’-]*/gu, (word) => `\u200F${Array.from(word).reverse().join('')}\u200F`);
}

function wide(run: string): string {
  const letters = Array.from(run.replaceAll(' ', '')).length;
  const wanted = Math.max(1, Math.round(letters * WIDE_PER_LETTER));
  return Array.from({ length: wanted }, (_, index) => WIDE[(index + letters) % WIDE.length] ?? '').join('');
}

/** Every third letter's worth of word becomes Thai; the rest keeps its letters under stacked marks. */
function tall(word: string): string {
  const letters = Array.from(word);
  if (letters.length >= 5) return TALL_THAI.slice(0, Math.max(1, Math.round(letters.length / 4))).join('');
  return letters.map((char) => TALL_VOWELS[char] ?? char).join('');
}
