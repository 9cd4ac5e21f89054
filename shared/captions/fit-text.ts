// 1. measure units once at the style's size; 2. find the largest size at which the fewest lines fit, trying better break
// places first; 3. measure whole lines for real and go smaller where kerning or joining made them wider; 4. cut, and say so.
import { isUnspaced } from './break-rules.ts';
import { type Atom, type BreakUnit, breakAtoms, groupsAt, toUnit } from './break-units.ts';
import { cutText } from './cut-text.ts';
import type { LayoutProblem, TextMeasure } from './laid-out-caption.ts';
import { type FitRequest, type FittedText, inkWidth, measureText, realLines, unitRow } from './measured-lines.ts';
import { balancedLines, greedyLines, type UnitRow } from './wrap-lines.ts';

/** Down to this share of the size, shrinking is better than breaking inside a phrase. */
const PHRASE_SHRINK = 0.75;
const EMPTY: TextMeasure = { width: 0, inkLeft: 0, inkRight: 0, inkAscent: 0, inkDescent: 0 };

/** Wraps, balances and shrinks text into a width, height and number of lines; cuts what cannot fit and reports it. */
export function fitText(request: FitRequest): FittedText {
  const { style, market } = request;
  const paragraphs = request.text.split('\n').length;
  // More wished lines than the style has: better a new wrap than a cut.
  const text = paragraphs > style.maxLines ? request.text.replaceAll('\n', ' ') : request.text;
  const atoms = breakAtoms(text, market);
  const minSize = Math.min(style.minSizePx, style.sizePx);
  const phrases = groupsAt(atoms, 1);
  const words = groupsAt(atoms, 2);
  const phraseFloor = phrases.length === words.length ? minSize : Math.max(minSize, style.sizePx * PHRASE_SHRINK);
  const asPhrases = largestFit(request, phrases.map(toUnit), Math.ceil(phraseFloor));
  if (asPhrases) return { ...asPhrases, problems: [] };
  const asWords = phrases.length === words.length ? null : largestFit(request, words.map(toUnit), minSize);
  if (asWords) return { ...asWords, problems: [] };
  const wide = splitWide(request, words, minSize);
  const asPieces = wide.isSplit ? largestFit(request, wide.units, minSize) : null;
  if (asPieces) return { ...asPieces, problems: wide.problems };
  const cut = cutText({ ...request, units: wide.units, sizePx: minSize });
  return { ...cut, problems: [...wide.problems, ...cut.problems] };
}

type Fit = Pick<FittedText, 'sizePx' | 'lines'>;

function largestFit(request: FitRequest, units: readonly BreakUnit[], minSize: number): Fit | null {
  const row = unitRow(request, units);
  let low = minSize - 1;
  let high = request.style.sizePx;
  if (!fitsBySum(request, row, minSize)) return null;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fitsBySum(request, row, middle)) low = middle;
    else high = middle - 1;
  }
  for (let size = low; size >= minSize; ) {
    const ranges = balancedLines(row, widthAtReference(request, size));
    const lines = ranges ? realLines(request, { units, ranges, sizePx: size }) : [];
    const excess = Math.max(
      ...lines.map((line) => inkWidth(line.measure) / request.maxWidth),
      request.heightOf(
        lines.map((line) => line.measure),
        size,
      ) / request.maxHeight,
    );
    if (ranges && excess <= 1) return { sizePx: size, lines };
    size = Math.min(size - 1, Math.floor(size / Math.min(excess, 1.2)));
  }
  return null;
}

function fitsBySum(request: FitRequest, row: UnitRow, sizePx: number): boolean {
  const lines = greedyLines(row, widthAtReference(request, sizePx));
  if (!lines || lines.length > request.style.maxLines) return false;
  return (
    request.heightOf(
      lines.map(() => EMPTY),
      sizePx,
    ) <= request.maxHeight
  );
}

function widthAtReference({ maxWidth, style }: FitRequest, sizePx: number): number {
  return (maxWidth * style.sizePx) / sizePx;
}

type Split = {
  readonly units: readonly BreakUnit[];
  readonly isSplit: boolean;
  readonly problems: readonly LayoutProblem[];
};

/** Splits words that are wider than the line even at the smallest size, at graphemes. */
function splitWide(request: FitRequest, words: readonly (readonly Atom[])[], minSize: number): Split {
  const availablePx = request.maxWidth;
  const widthOf = (group: readonly Atom[]): number =>
    (measureText(request, toUnit(group).text, request.style.sizePx).width * minSize) / request.style.sizePx;
  let neededPx = 0;
  const groups = words.flatMap((word) => {
    const width = widthOf(word);
    if (width <= availablePx) return [word];
    const pieces = groupsAt(word, 3);
    // Breaking unspaced text or a row of emoji anywhere is no fault; breaking a spaced word without a hyphen is.
    const isWord = word.some((atom) => /\p{L}/u.test(atom.text) && !isUnspaced(atom.text));
    const isHyphenated =
      pieces.slice(0, -1).every((piece) => piece.at(-1)?.hasHyphen === true) &&
      pieces.every((piece) => widthOf(piece) <= availablePx);
    if (isWord && !isHyphenated) neededPx = Math.max(neededPx, width);
    return pieces.flatMap((piece) => (widthOf(piece) <= availablePx ? [piece] : groupsAt(piece, 4)));
  });
  const problems = neededPx > 0 ? [{ kind: 'overflow', neededPx: Math.ceil(neededPx), availablePx } as const] : [];
  return { units: groups.map(toUnit), isSplit: groups.length > words.length, problems };
}
