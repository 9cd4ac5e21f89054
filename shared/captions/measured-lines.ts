import type { Market } from '../locale/market-schema.ts';
import type { TextStyle } from '../template/text-style-schema.ts';
import type { BreakUnit } from './break-units.ts';
import { isolatesPerLine } from './clean-text.ts';
import type { FontChoice, LayoutProblem, TextMeasure, TextMeasurer } from './laid-out-caption.ts';
import type { LineRange, UnitRow } from './wrap-lines.ts';

/** One line as broken: what to draw, and the words or phrases it consists of, each with the space after it. */
export type FittedLine = {
  readonly text: string;
  readonly words: readonly { readonly text: string; readonly gap: string }[];
  readonly measure: TextMeasure;
};

/** Text at the size that fits: its lines, and what does not fit even at the smallest. */
export type FittedText = {
  readonly sizePx: number;
  readonly lines: readonly FittedLine[];
  readonly problems: readonly LayoutProblem[];
};

/** A text to fit into a box, px. */
export type FitRequest = {
  /** Cleaned and cased already; not empty. */
  readonly text: string;
  readonly style: Pick<TextStyle, 'sizePx' | 'minSizePx' | 'maxLines'>;
  readonly market: Market;
  readonly font: FontChoice;
  readonly maxWidth: number;
  readonly maxHeight: number;
  /** Height in px of some lines at a size, given what they measure. */
  readonly heightOf: (lines: readonly TextMeasure[], sizePx: number) => number;
  readonly measurer: TextMeasurer;
};

/** Widths of units at the style's own size; each different text is measured once. */
export function unitRow({ style, ...request }: FitRequest, units: readonly BreakUnit[]): UnitRow {
  const known = new Map<string, number>();
  const widthOf = (text: string): number => {
    const width = known.get(text) ?? (text === '' ? 0 : measureText(request, text, style.sizePx).width);
    known.set(text, width);
    return width;
  };
  return {
    widths: units.map((unit) => widthOf(unit.text)),
    gaps: units.map((unit) => widthOf(unit.gap)),
    forced: units.map((unit) => unit.isForced),
    penalties: units.map((unit) => unit.penalty),
  };
}

type Broken = { readonly units: readonly BreakUnit[]; readonly ranges: readonly LineRange[]; readonly sizePx: number };

/** Lines as they will be drawn, measured whole, with soft hyphens shown and isolates closed at line ends. */
export function realLines(request: FitRequest, { units, ranges, sizePx }: Broken): readonly FittedLine[] {
  const rows = ranges.map(({ from, to }) => {
    const row = units.slice(from, to);
    return row.map((unit, index) => {
      const isLast = index === row.length - 1;
      const hyphen = isLast && unit.hasHyphen && to < units.length ? '-' : '';
      return { text: unit.text + hyphen, gap: isLast ? '' : unit.gap };
    });
  });
  const texts = isolatesPerLine(rows.map((row) => row.map((word) => word.text + word.gap).join('')));
  return rows.map((words, index) => {
    const text = texts[index] ?? '';
    return { text, words, measure: measureText(request, text, sizePx) };
  });
}

/** Room a line takes: its advance, and ink that overhangs it. */
export function inkWidth(measure: TextMeasure): number {
  return Math.max(measure.width, measure.inkRight) - Math.min(0, measure.inkLeft);
}

/** Measures a line of the request's market in its font. */
export function measureText(
  { measurer, font, market }: Pick<FitRequest, 'measurer' | 'font' | 'market'>,
  text: string,
  sizePx: number,
): TextMeasure {
  return measurer.measure({ text, font, sizePx, direction: market.direction, locale: market.id });
}
