import { backingShapes } from './backing-shapes.ts';
import { cleanText } from './clean-text.ts';
import { inkOf, withBounds } from './finish-layout.ts';
import type { LayoutProblem, LayoutResult, PlacedLine, Rect, TextMeasure, TextMeasurer } from './laid-out-caption.ts';
import type { PriceRequest } from './layout-request.ts';
import { inkWidth, measureText } from './measured-lines.ts';
import { alignedX, alignedY, inkRect, type Stack, stackLines, strokeOf, textArea } from './place-lines.ts';

/** Size of the earlier price against the amount. */
const WAS_SIZE = 0.5;
/** Distance between the two prices, em of the amount. */
const GAP_EM = 0.22;
/** Down to this share of its size the amount shrinks to keep the earlier price beside it; then that goes under it. */
const BESIDE_SHRINK = 0.72;
/** How far a strike reaches beyond the price, em of its size. */
export const STRIKE_OVERHANG_EM = 0.06;

/**
 * The amount large, the earlier price struck through beside it (after it in reading order), or under it when that would
 * make both too small. Never cuts a price: a price that cannot fit overflows and is reported.
 */
export function layOutPrice(request: PriceRequest, measurer: TextMeasurer): LayoutResult {
  const amount = singleLine(request.amount);
  if (amount === '') return { caption: null, problems: [] };
  const was = request.was === null ? '' : singleLine(request.was);
  const area = textArea(request);
  const smallest = Math.min(request.style.minSizePx, request.style.sizePx);
  const fits = (pair: Pair): boolean => pair.width <= area.width && pair.height <= area.height;
  const besideFloor = was === '' ? smallest : Math.max(smallest, Math.ceil(request.style.sizePx * BESIDE_SHRINK));
  for (let sizePx = request.style.sizePx; sizePx >= besideFloor; sizePx -= 1) {
    const pair = pairAt({ request, measurer, amount, was, sizePx, isBeside: true });
    if (fits(pair)) return placePair(request, area, pair, []);
  }
  for (let sizePx = request.style.sizePx; sizePx > smallest; sizePx -= 1) {
    const pair = pairAt({ request, measurer, amount, was, sizePx, isBeside: false });
    if (fits(pair)) return placePair(request, area, pair, []);
  }
  const beside = pairAt({ request, measurer, amount, was, sizePx: smallest, isBeside: true });
  const last = fits(beside) ? beside : pairAt({ request, measurer, amount, was, sizePx: smallest, isBeside: false });
  return placePair(request, area, last, overflowOf(last, area));
}

type Side = { readonly text: string; readonly sizePx: number; readonly measure: TextMeasure; readonly room: number };
type Pair = {
  readonly amount: Side;
  readonly was: Side | null;
  readonly isBeside: boolean;
  readonly gap: number;
  readonly stack: Stack;
  /** Baseline of the earlier price, px from the top of the block. */
  readonly wasBaseline: number;
  readonly width: number;
  readonly height: number;
};
type PairRequest = {
  readonly request: PriceRequest;
  readonly measurer: TextMeasurer;
  readonly amount: string;
  readonly was: string;
  readonly sizePx: number;
  readonly isBeside: boolean;
};

function pairAt({ request, measurer, amount, was, sizePx, isBeside }: PairRequest): Pair {
  const { market, font } = request;
  const side = (text: string, size: number, extra: number): Side => {
    const measure = measureText({ market, font, measurer }, text, size);
    return { text, sizePx: size, measure, room: inkWidth(measure) + extra };
  };
  const main = side(amount, sizePx, 0);
  const wasSize = Math.round(sizePx * WAS_SIZE);
  const strike = 2 * STRIKE_OVERHANG_EM * wasSize;
  const old = was === '' ? null : side(was, wasSize, strike);
  const stack = stackLines(request, [main.measure], sizePx);
  const gap = Math.round(GAP_EM * sizePx);
  if (!old)
    return { amount: main, was: null, isBeside, gap, stack, wasBaseline: 0, width: main.room, height: stack.height };
  const under = stackLines(request, [old.measure], wasSize);
  const stroke = strokeOf(request)?.widthPx ?? 0;
  const lift = stack.height + Math.round(gap / 2) + stroke;
  return {
    amount: main,
    was: old,
    isBeside,
    gap,
    stack,
    wasBaseline: isBeside ? stack.ascent : lift + under.ascent,
    width: isBeside ? main.room + gap + old.room : Math.max(main.room, old.room),
    height: isBeside ? stack.height : lift + under.height,
  };
}

function placePair(request: PriceRequest, area: Rect, pair: Pair, problems: readonly LayoutProblem[]): LayoutResult {
  const top = Math.round(alignedY(request, area, pair.height));
  const left = alignedX(request, area, pair.width);
  const isRtl = request.market.direction === 'rtl';
  const block = { ...area, x: left, width: pair.width };
  const line = (side: Side, x: number, baseline: number): PlacedLine => ({
    ...inkOf(request, side.sizePx),
    text: side.text,
    x: Math.round(x - Math.min(0, side.measure.inkLeft)),
    baseline: Math.round(top + baseline),
    width: side.measure.width,
    words: [],
  });
  const { amount, was, isBeside, stack } = pair;
  const amountX = isBeside ? (isRtl ? left + pair.width - amount.room : left) : alignedX(request, block, amount.room);
  const lines = [line(amount, amountX, stack.ascent)];
  const inks = lines.map((placed) => inkRect(placed, amount.measure));
  if (was) {
    const overhang = STRIKE_OVERHANG_EM * was.sizePx;
    const wasX = isBeside ? (isRtl ? left : left + pair.width - was.room) : alignedX(request, block, was.room);
    const struck = { ...line(was, wasX + overhang, pair.wasBaseline), isStruck: true };
    lines.push(struck);
    const ink = inkRect(struck, was.measure);
    inks.push({ ...ink, x: Math.min(ink.x, struck.x - overhang), width: Math.max(ink.width, was.room) });
  }
  const around = { ...stack, baselines: [stack.ascent], descent: pair.height - stack.ascent };
  const shapes = backingShapes(request, { top, stack: around, extents: [{ x: left, width: pair.width }] });
  return withBounds(request, { lines, shapes, inks, problems });
}

function overflowOf(pair: Pair, area: Rect): readonly LayoutProblem[] {
  if (pair.width > area.width) return [{ kind: 'overflow', neededPx: Math.ceil(pair.width), availablePx: area.width }];
  if (pair.height > area.height)
    return [{ kind: 'overflow', neededPx: Math.ceil(pair.height), availablePx: area.height }];
  return [];
}

function singleLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ');
}
