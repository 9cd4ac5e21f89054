const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Languages whose guides count a half-width character, a space or a Latin letter as half a character. */
const HALF_WIDTH = ['ja', 'ko'];

/** How many characters a reader has to take in: graphemes, as the subtitle guides of the language count them. */
export function countCharacters(text: string, locale: string): number {
  const halves = HALF_WIDTH.includes(locale.split('-')[0] ?? '');
  let count = 0;
  for (const { segment } of GRAPHEMES.segment(text.replace(/[\p{Cf}\n\r]/gu, ''))) {
    count += halves && isHalfWidth(segment.codePointAt(0) ?? 0) ? 0.5 : 1;
  }
  return count;
}

/** Below Hangul Jamo all scripts are narrow; the rest are the half-width forms of Unicode's own block. */
function isHalfWidth(codePoint: number): boolean {
  return codePoint < 0x1100 || (codePoint >= 0xff61 && codePoint <= 0xffdc);
}
