import { resolveColour } from '../template/resolve-colour.ts';
import type { PlacedLine, Rect, TextMeasure } from './laid-out-caption.ts';
import type { LayoutPlace } from './layout-request.ts';
import { lineMetrics } from './line-metrics.ts';
import { inkWidth } from './measured-lines.ts';
import { mirrorBox, unionOf } from './rect.ts';

/** Ink below the baseline that counts as a descender, em. */
const DESCENDER_EM = 0.07;
/** Room under text without descenders, em: capitals and digits then stand in the middle of their box. */
const NO_DESCENT_EM = 0.02;
/** Least distance of ink between two lines, em. */
const INK_GAP_EM = 0.03;
/** Distance between the bars of neighbouring lines, em. */
const BAR_GAP_EM = 0.09;

/** Vertical places of stacked lines, px from the top of the block. */
export type Stack = {
  readonly baselines: readonly number[];
  readonly ascent: number;
  readonly descent: number;
  readonly height: number;
};

/** Stacks lines at the script's line height, further apart where measured ink would touch. */
export function stackLines(place: LayoutPlace, measures: readonly TextMeasure[], sizePx: number): Stack {
  const metrics = lineMetrics(place.market);
  const { widthPx } = strokeOf(place) ?? { widthPx: 0 };
  const inkAscent = Math.max(0, ...measures.map((measure) => measure.inkAscent));
  const inkDescent = Math.max(0, ...measures.map((measure) => measure.inkDescent));
  const hasDescender = inkDescent > DESCENDER_EM * sizePx;
  const ascent = Math.max(metrics.ascent * sizePx, inkAscent);
  const descent = hasDescender ? Math.max(metrics.descent * sizePx, inkDescent) : NO_DESCENT_EM * sizePx;
  let pitch = metrics.lineHeight * sizePx;
  for (const [index, measure] of measures.entries()) {
    const next = measures[index + 1];
    if (next) pitch = Math.max(pitch, measure.inkDescent + next.inkAscent + widthPx + INK_GAP_EM * sizePx);
  }
  if (place.style.kind === 'highlight-bar') {
    pitch = Math.max(pitch, ascent + descent + place.style.paddingY * 2 + BAR_GAP_EM * sizePx);
  }
  const baselines = measures.map((_, index) => ascent + index * pitch);
  return { baselines, ascent, descent, height: ascent + (measures.length - 1) * pitch + descent };
}

/** The box as it stands in the market's direction, less padding and stroke: here the text goes. */
export function textArea(place: LayoutPlace): Rect {
  const { box, canvasWidth, market, style } = place;
  const own = market.direction === 'rtl' ? mirrorBox(box, canvasWidth) : box;
  const { widthPx } = strokeOf(place) ?? { widthPx: 0 };
  const across = Math.max(style.paddingX, widthPx);
  const down = Math.max(style.paddingY, widthPx);
  return {
    x: own.x + across,
    y: own.y + down,
    width: Math.max(1, own.width - 2 * across),
    height: Math.max(1, own.height - 2 * down),
  };
}

/** The outline of a style's text, or null; `widthPx` is how far it reaches beyond the letters. */
export function strokeOf({ style, palette }: Pick<LayoutPlace, 'style' | 'palette'>): PlacedLine['stroke'] {
  if (!style.stroke || style.strokePx === 0) return null;
  return { colour: resolveColour(style.stroke, palette), widthPx: style.strokePx };
}

/** Left edge of something `width` wide in an area, px; start is the right side in right-to-left markets. */
export function alignedX({ align, market }: LayoutPlace, area: Rect, width: number): number {
  const free = area.width - width;
  if (align === 'center') return area.x + free / 2;
  const isLeft = (align === 'start') === (market.direction === 'ltr');
  return isLeft ? area.x : area.x + free;
}

/** Top edge of something `height` high in an area, px. */
export function alignedY({ valign }: LayoutPlace, area: Rect, height: number): number {
  const free = area.height - height;
  if (valign === 'middle') return area.y + free / 2;
  return valign === 'top' ? area.y : area.y + free;
}

/** Pen position that puts a line's ink, overhang included, at its aligned place. Whole px keep edges crisp. */
export function penX(place: LayoutPlace, area: Rect, measure: TextMeasure): number {
  return Math.round(alignedX(place, area, inkWidth(measure)) - Math.min(0, measure.inkLeft));
}

/** Rectangle around a line's ink and stroke, px on the canvas. */
export function inkRect(line: Pick<PlacedLine, 'x' | 'baseline' | 'stroke'>, measure: TextMeasure): Rect {
  const { widthPx } = line.stroke ?? { widthPx: 0 };
  return {
    x: line.x + measure.inkLeft - widthPx,
    y: line.baseline - measure.inkAscent - widthPx,
    width: measure.inkRight - measure.inkLeft + 2 * widthPx,
    height: measure.inkAscent + measure.inkDescent + 2 * widthPx,
  };
}

/** Whole-pixel rectangle around all of them; a rounding or antialiased edge never sticks out. */
export function boundsOf(rects: readonly Rect[]): Rect {
  const all = unionOf(rects) ?? { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.floor(all.x);
  const y = Math.floor(all.y);
  return { x, y, width: Math.ceil(all.x + all.width) - x, height: Math.ceil(all.y + all.height) - y };
}
