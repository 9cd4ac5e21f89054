import type { Ratio } from '../base/ratio.ts';
import type { Box } from './schema-parts.ts';
import type { Template } from './template-schema.ts';

/** Maps a place on the template's own canvas to one on another, px. */
export type BoxMap = { readonly x: (value: number) => number; readonly y: (value: number) => number };

/**
 * Room that text keeps to the edges of square and wide canvases, px. There is no figure for these: our estimate,
 * 6 % of the shorter side, as title-safe areas of television keep 5 %.
 */
export const MARGIN = 64;

/** A wide canvas is words beside footage: from here on it is footage, px. */
export const FOOTAGE_FROM = 960;
/** Words of a wide canvas end here, px. */
const WORDS_END = 912;

/** The window of a wide canvas that footage fills. */
export const WIDE_FOOTAGE: Box = { x: FOOTAGE_FROM, y: 0, width: 960, height: 1080 };

/**
 * Where words go: edges of the safe zone to edges of the safe zone, edges of the canvas to edges of the canvas, and
 * evenly between. What was apart stays apart, and what was in the middle stays there.
 */
export function wordsMap({ canvas, safeZone }: Pick<Template, 'canvas' | 'safeZone'>, ratio: Ratio): BoxMap {
  const left = safeZone.left;
  const right = canvas.width - safeZone.right;
  const top = safeZone.top;
  const bottom = canvas.height - safeZone.bottom;
  const isWide = ratio === '16:9';
  const middle = canvas.width / 2;
  const end = isWide ? WORDS_END : 1080 - MARGIN;
  return {
    x: piecewise([
      [0, 0],
      [left, MARGIN],
      [middle, (MARGIN + end) / 2],
      [right, end],
      [canvas.width, isWide ? FOOTAGE_FROM : 1080],
    ]),
    y: piecewise([
      [0, 0],
      [top, MARGIN],
      [bottom, 1080 - MARGIN],
      [canvas.height, 1080],
    ]),
  };
}

/** Stretches one rectangle to another. */
export function stretchMap(from: Box, to: Box): BoxMap {
  return {
    x: (value) => to.x + ((value - from.x) * to.width) / from.width,
    y: (value) => to.y + ((value - from.y) * to.height) / from.height,
  };
}

/** A box with each of its edges mapped, whole px. */
export function mapBox({ x, y, width, height }: Box, map: BoxMap): Box {
  const [left, top] = [Math.round(map.x(x)), Math.round(map.y(y))];
  const [right, bottom] = [Math.round(map.x(x + width)), Math.round(map.y(y + height))];
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** The smallest box around boxes. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** A box of the same proportions in the middle of another, as large as fits. */
export function fitInside({ width, height }: Box, room: Box): Box {
  const scale = Math.min(room.width / width, room.height / height);
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  return {
    x: Math.round(room.x + (room.width - w) / 2),
    y: Math.round(room.y + (room.height - h) / 2),
    width: w,
    height: h,
  };
}

type Point = readonly [from: number, to: number];

/** A line through points that rise; one that does not rise is left out. */
function piecewise(points: readonly Point[]): (value: number) => number {
  const rising = points.filter(([from], index) => points.slice(0, index).every(([before]) => before < from));
  return (value) => {
    const next = rising.find(([from]) => from >= value) ?? rising.at(-1);
    const before = rising.findLast(([from]) => from < value) ?? next;
    if (!next || !before || next === before) return next?.[1] ?? value;
    return before[1] + ((value - before[0]) * (next[1] - before[1])) / (next[0] - before[0]);
  };
}
