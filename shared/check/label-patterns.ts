import type { Market } from '../locale/market-schema.ts';
import { wordPattern } from './claim-words.ts';

/** Patterns of the words that mark advertising, made once: a batch asks them for each text of thousands of variants. */
export type LabelPatterns = {
  /** The words of every market that is known, to tell a foreign label from none. */
  readonly any: RegExp;
  /** A market's own words. */
  readonly of: (market: Market) => RegExp;
};

/** Makes patterns of the words of all markets. */
export function compileLabels(markets: readonly Market[]): LabelPatterns {
  const own = new Map(markets.map((market) => [market.id, wordPattern(market.disclosure.words)]));
  return {
    any: wordPattern([...new Set(markets.flatMap(({ disclosure }) => disclosure.words))]),
    of: (market) => own.get(market.id) ?? wordPattern(market.disclosure.words),
  };
}
