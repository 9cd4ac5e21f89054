import {
  loadDefaultJapaneseParser,
  loadDefaultSimplifiedChineseParser,
  loadDefaultThaiParser,
  loadDefaultTraditionalChineseParser,
} from 'budoux';
import type { Market } from '../locale/market-schema.ts';

/**
 * Offsets (UTF-16) at which a phrase begins, by BudouX's small models, for the scripts that have one.
 * Chinese, Japanese and Thai read badly when broken inside a phrase, so these are tried before word ends.
 */
export function phraseBoundaries(text: string, { script }: Pick<Market, 'script'>): ReadonlySet<number> {
  switch (script) {
    case 'Jpan':
      return new Set(loadDefaultJapaneseParser().parseBoundaries(text));
    case 'Hant':
      return new Set(loadDefaultTraditionalChineseParser().parseBoundaries(text));
    case 'Hans':
      return new Set(loadDefaultSimplifiedChineseParser().parseBoundaries(text));
    case 'Thai':
      return new Set(loadDefaultThaiParser().parseBoundaries(text));
    default:
      return new Set();
  }
}

/** Offsets (UTF-16) at which a word begins, by the platform's dictionaries. */
export function wordBoundaries(text: string, market: Pick<Market, 'id'>): ReadonlySet<number> {
  const words = new Intl.Segmenter(market.id, { granularity: 'word' }).segment(text);
  return new Set(Array.from(words, (word) => word.index));
}
