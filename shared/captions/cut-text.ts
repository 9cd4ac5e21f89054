import type { BreakUnit } from './break-units.ts';
import { isolatesPerLine } from './clean-text.ts';
import type { LayoutProblem } from './laid-out-caption.ts';
import {
  type FitRequest,
  type FittedLine,
  type FittedText,
  inkWidth,
  measureText,
  realLines,
  unitRow,
} from './measured-lines.ts';
import { greedyLines, type UnitRow } from './wrap-lines.ts';

const ELLIPSIS = '…';
/** A last line longer than this is never looked at for its cut. */
const LONGEST_LINE = 300;

type CutRequest = FitRequest & { readonly units: readonly BreakUnit[]; readonly sizePx: number };

/** Fills the box at the smallest size and ends with an ellipsis at a grapheme boundary; reports what was lost. */
export function cutText(request: CutRequest): FittedText {
  const { units, sizePx, style, maxWidth, maxHeight } = request;
  let width = maxWidth;
  let lines: readonly FittedLine[] = [];
  let needed = 0;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const ranges = greedyLines(clampedRow(request, width), (width * style.sizePx) / sizePx) ?? [];
    needed = ranges.length;
    const room = Math.max(1, Math.min(style.maxLines, linesInHeight(request)));
    const kept = ranges.slice(0, room);
    const whole = realLines(request, { units, ranges: needed > room ? kept.slice(0, -1) : kept, sizePx });
    const last = kept.at(-1);
    lines = needed > room && last ? [...whole, cutLine(request, units.slice(last.from))] : whole;
    const widest = Math.max(...lines.map((line) => inkWidth(line.measure)));
    if (widest <= maxWidth) break;
    width *= maxWidth / widest;
  }
  const problems: LayoutProblem[] = [];
  const height = request.heightOf(
    lines.map((line) => line.measure),
    sizePx,
  );
  const widest = Math.max(...lines.map((line) => inkWidth(line.measure)));
  if (needed > style.maxLines) problems.push({ kind: 'too-many-lines', lines: needed, maxLines: style.maxLines });
  if (needed > lines.length && lines.length < style.maxLines) {
    const neededPx = Math.ceil((height / lines.length) * needed);
    problems.push({ kind: 'overflow', neededPx, availablePx: maxHeight });
  } else if (height > maxHeight)
    problems.push({ kind: 'overflow', neededPx: Math.ceil(height), availablePx: maxHeight });
  if (widest > maxWidth) problems.push({ kind: 'overflow', neededPx: Math.ceil(widest), availablePx: maxWidth });
  if (needed > lines.length) {
    const total = graphemeCount(units.map((unit) => unit.text + unit.gap).join(''), request.market.id);
    const shown = graphemeCount(lines.map((line) => line.text).join(' '), request.market.id) - 1;
    problems.push({ kind: 'truncated', shown: Math.max(0, Math.min(shown, total - 1)), total });
  }
  return { sizePx, lines, problems };
}

/** A grapheme wider than the line counts as a full line: there is nothing left to split. */
function clampedRow(request: CutRequest, width: number): UnitRow {
  const row = unitRow(request, request.units);
  const limit = (width * request.style.sizePx) / request.sizePx;
  return { ...row, widths: row.widths.map((own) => Math.min(own, limit)) };
}

function linesInHeight({ heightOf, maxHeight, style, sizePx }: CutRequest): number {
  const line = { width: 0, inkLeft: 0, inkRight: 0, inkAscent: sizePx * 0.74, inkDescent: sizePx * 0.2 };
  let lines = 1;
  while (
    lines < style.maxLines &&
    heightOf(
      Array.from({ length: lines + 1 }, () => line),
      sizePx,
    ) <= maxHeight
  )
    lines += 1;
  return lines;
}

/** As many graphemes as fit before an ellipsis, by halving. */
function cutLine(request: CutRequest, rest: readonly BreakUnit[]): FittedLine {
  const text = rest
    .map((unit) => unit.text + (unit.isForced ? ' ' : unit.gap))
    .join('')
    .slice(0, LONGEST_LINE * 4);
  const graphemes = Array.from(new Intl.Segmenter(request.market.id, { granularity: 'grapheme' }).segment(text));
  const lineOf = (count: number): FittedLine => {
    const shown = graphemes.slice(0, count).map((grapheme) => grapheme.segment);
    const [cut = ELLIPSIS] = isolatesPerLine([`${shown.join('').replace(/[\s\p{Ps}\p{Pi}]+$/u, '')}${ELLIPSIS}`]);
    return { text: cut, words: [{ text: cut, gap: '' }], measure: measureText(request, cut, request.sizePx) };
  };
  let low = 0;
  let high = Math.min(graphemes.length, LONGEST_LINE);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (inkWidth(lineOf(middle).measure) <= request.maxWidth) low = middle;
    else high = middle - 1;
  }
  return lineOf(low);
}

function graphemeCount(text: string, locale: string): number {
  return Array.from(new Intl.Segmenter(locale, { granularity: 'grapheme' }).segment(text)).length;
}
