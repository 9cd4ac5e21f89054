import type { Market } from '../locale/market-schema.ts';

/** Vertical room of a line, in em above and below the baseline, and the distance of baselines. */
export type LineMetrics = { readonly ascent: number; readonly descent: number; readonly lineHeight: number };

const LATIN: LineMetrics = { ascent: 0.74, descent: 0.2, lineHeight: 1.08 };
const CJK: LineMetrics = { ascent: 0.84, descent: 0.1, lineHeight: 1.16 };

/**
 * A script's usual room for one line; layout widens it where the measured ink needs more.
 * Figures: line heights from the art direction (1.08 Latin, 1.2 and more with stacked marks), ascents and
 * descents measured in the packaged fonts at weight 800.
 */
export function lineMetrics(market: Pick<Market, 'id' | 'script'>): LineMetrics {
  switch (market.script) {
    case 'Latn':
      return market.id.startsWith('vi') ? { ...LATIN, ascent: 0.86, lineHeight: 1.24 } : LATIN;
    case 'Cyrl':
      return LATIN;
    case 'Arab':
      return { ascent: 0.8, descent: 0.28, lineHeight: 1.26 };
    case 'Hebr':
      return { ascent: 0.7, descent: 0.16, lineHeight: 1.14 };
    case 'Deva':
      return { ascent: 0.84, descent: 0.24, lineHeight: 1.26 };
    case 'Thai':
      return { ascent: 0.86, descent: 0.22, lineHeight: 1.32 };
    default:
      return CJK;
  }
}
