import { backingShapes } from './backing-shapes.ts';
import { inkOf, withBounds } from './finish-layout.ts';
import type { LayoutProblem, LayoutResult, PlacedLine, TextMeasure, TextMeasurer } from './laid-out-caption.ts';
import type { CaptionRequest } from './layout-request.ts';
import { measureText } from './measured-lines.ts';
import { alignedX, alignedY, inkRect, stackLines, textArea } from './place-lines.ts';

/** True for digits of any script with colons or points between: such text gets cells of equal width. */
export function isCountdownText(text: string): boolean {
  return /^[\p{Nd}:.]{1,12}$/u.test(text);
}

/** Digits in cells as wide as the widest of their ten, so that nothing jumps while it counts. */
export function layOutCountdown(request: CaptionRequest, measurer: TextMeasurer): LayoutResult {
  const { style, market, font } = request;
  const area = textArea(request);
  const at = (sizePx: number): Cells => {
    const measure = (text: string) => measureText({ market, font, measurer }, text, sizePx);
    const cells = cellsOf(request.text, measure);
    const reserved = cellsOf(request.reserve ?? '', measure);
    const width = Math.max(sumOf(cells), sumOf(reserved));
    const stack = stackLines(request, [{ ...tallestOf(cells), width }], sizePx);
    return { cells, width, stack };
  };
  let sizePx = style.sizePx;
  let fit = at(sizePx);
  while (
    sizePx > Math.min(style.minSizePx, style.sizePx) &&
    (fit.width > area.width || fit.stack.height > area.height)
  ) {
    sizePx -= 1;
    fit = at(sizePx);
  }
  const top = Math.round(alignedY(request, area, fit.stack.height));
  const left = alignedX(request, area, fit.width);
  const digitsWidth = sumOf(fit.cells);
  let x = alignedX(request, { ...area, x: left, width: fit.width }, digitsWidth);
  const lines = fit.cells.map((cell): PlacedLine => {
    const pen = Math.round(x + (cell.width - cell.measure.width) / 2);
    x += cell.width;
    const { width } = cell.measure;
    const baseline = Math.round(top + fit.stack.ascent);
    return { ...inkOf(request, sizePx), text: cell.text, x: pen, baseline, width, words: [] };
  });
  const shapes = backingShapes(request, { top, stack: fit.stack, extents: [{ x: left, width: fit.width }] });
  const inks = lines.map((line, index) => inkRect(line, fit.cells[index]?.measure ?? tallestOf(fit.cells)));
  return withBounds(request, { lines, shapes, inks, problems: problemsOf(fit, area) });
}

type Cell = { readonly text: string; readonly measure: TextMeasure; readonly width: number };
type Cells = { readonly cells: readonly Cell[]; readonly width: number; readonly stack: ReturnType<typeof stackLines> };

function cellsOf(text: string, measure: (text: string) => TextMeasure): readonly Cell[] {
  return Array.from(text, (char) => {
    const own = measure(char);
    const widths = tenDigits(char).map((digit) => measure(digit).width);
    return { text: char, measure: own, width: Math.max(own.width, ...widths) };
  });
}

/** The ten digits of a digit's own script; none for other characters. Unicode keeps each ten in one row. */
function tenDigits(char: string): readonly string[] {
  if (!/\p{Nd}/u.test(char)) return [];
  let zero = char.codePointAt(0) ?? 0;
  // Value 1 to 9 up the row: walk down to its first digit. Rows of two scripts never touch in the BMP.
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return Array.from({ length: 10 }, (_, value) => String.fromCodePoint(zero + value));
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function tallestOf(cells: readonly Cell[]): TextMeasure {
  const inkAscent = Math.max(0, ...cells.map((cell) => cell.measure.inkAscent));
  const inkDescent = Math.max(0, ...cells.map((cell) => cell.measure.inkDescent));
  return { width: sumOf(cells), inkLeft: 0, inkRight: sumOf(cells), inkAscent, inkDescent };
}

function problemsOf(fit: Cells, area: { readonly width: number; readonly height: number }): readonly LayoutProblem[] {
  if (fit.width > area.width) return [{ kind: 'overflow', neededPx: Math.ceil(fit.width), availablePx: area.width }];
  const { height } = fit.stack;
  return height > area.height ? [{ kind: 'overflow', neededPx: Math.ceil(height), availablePx: area.height }] : [];
}
