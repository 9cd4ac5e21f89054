import type { Market } from '../locale/market-schema.ts';
import type { PlacedWord, TextMeasure } from './laid-out-caption.ts';
import type { FittedLine } from './measured-lines.ts';

const RTL_LETTER = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]/u;
const LTR_LETTER = /(?![\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}])\p{L}/u;
const DIRECTION_MARK = /[\u200E\u200F\u061C\u2066-\u2069]/u;

/**
 * Left edges of a line's words, px from the line's own. Empty where directions mix or marks steer them: there the
 * order on screen is not the order of the text, and the line moves as a whole.
 */
export function wordPositions(
  line: FittedLine,
  market: Pick<Market, 'direction'>,
  measure: (text: string) => TextMeasure,
): readonly PlacedWord[] {
  if (line.words.length < 2 || !line.words.every((word) => followsMarket(word.text, market))) return [];
  if (DIRECTION_MARK.test(line.text)) return [];
  let before = '';
  return line.words.map(({ text, gap }) => {
    const width = measure(text).width;
    const end = measure(before + text).width;
    before += text + gap;
    const x = market.direction === 'ltr' ? end - width : line.measure.width - end;
    return { text, x, width };
  });
}

/** In a right-to-left line a bare number counts as foreign: two in a row keep their left-to-right order. */
function followsMarket(word: string, { direction }: Pick<Market, 'direction'>): boolean {
  return direction === 'ltr' ? !RTL_LETTER.test(word) : RTL_LETTER.test(word) && !LTR_LETTER.test(word);
}
