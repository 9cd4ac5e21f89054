import { linearLight, relativeLuminance } from '../base/relative-luminance.ts';
import { FRAME_RATE, frames } from '../base/units.ts';
import type { FrameSpan } from './check-scope.ts';

/** A film as small pictures: red, green and blue bytes of `cells` cells, picture after picture. */
export type SmallFilm = { readonly cells: number; readonly rgb: Uint8Array };

/** How much is a flash, and how many are too many; see the rule `flashing`. */
export type FlashLimits = {
  readonly perSecond: number;
  /** Change of relative luminance, 0 to 1. */
  readonly change: number;
  /** The darker side of a flash is below this. */
  readonly darkest: number;
  /** Share of the picture that changes together, 0 to 1. */
  readonly area: number;
};

/** WCAG's red flash threshold: a change of 20 in (R - G - B) x 320, where one side has a share of red of 0.8. */
const RED_CHANGE = 20 / 320;
const RED_SHARE = 0.8;
/** Frames within which cells change together: a cut is one frame, a flash of a lamp up to three. */
const TOGETHER = 3;

/** Stretches of a film of 30 frames a second in which it flashes too often, by lightness or by saturated red. */
export function findFlashes({ cells, rgb }: SmallFilm, limits: FlashLimits): readonly FrameSpan[] {
  const light = pictureValues(rgb, relativeLuminance);
  const red = pictureValues(rgb, rednessOf);
  return [
    ...crowded(turnsOf(light, cells, limits), limits.perSecond),
    ...crowded(turnsOf(red, cells, { ...limits, change: RED_CHANGE, darkest: 1 }), limits.perSecond),
  ];
}

function pictureValues(rgb: Uint8Array, value: (red: number, green: number, blue: number) => number): Float64Array {
  const values = new Float64Array(rgb.length / 3);
  for (let index = 0; index < values.length; index += 1) {
    const at = index * 3;
    values[index] = value(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0);
  }
  return values;
}

function rednessOf(red: number, green: number, blue: number): number {
  const [r, g, b] = [linearLight(red), linearLight(green), linearLight(blue)];
  const isRed = r > 0 && r / (r + g + b) >= RED_SHARE;
  return isRed ? Math.max(0, r - g - b) : 0;
}

/** The frames at which enough of the picture has turned brighter or darker, in turn. */
function turnsOf(values: Float64Array, cells: number, { change, darkest, area }: FlashLimits): readonly number[] {
  const trackers = Array.from({ length: cells }, (_, cell) => ({ turn: 0, extreme: values[cell] ?? 0 }));
  const recent = new Map<1 | -1, number[]>([
    [1, []],
    [-1, []],
  ]);
  const turns: number[] = [];
  let last = 0;
  for (let frame = 1; frame < values.length / cells; frame += 1) {
    const counts = { up: 0, down: 0 };
    for (const [cell, tracker] of trackers.entries()) {
      const turn = follow(tracker, values[frame * cells + cell] ?? 0, { change, darkest });
      if (turn > 0) counts.up += 1;
      if (turn < 0) counts.down += 1;
    }
    for (const [turn, count] of [
      [1, counts.up],
      [-1, counts.down],
    ] as const) {
      const window = [...(recent.get(turn) ?? []), count].slice(-TOGETHER);
      const isWhole = window.reduce((sum, each) => sum + each, 0) >= area * cells;
      if (isWhole && turn !== last) {
        turns.push(frame);
        last = turn;
      }
      recent.set(turn, isWhole ? [] : window);
    }
  }
  return turns;
}

type Tracker = { turn: number; extreme: number };

/** Follows one cell from extreme to extreme; gives 1 or -1 where it has turned by enough, else 0. */
function follow(tracker: Tracker, value: number, { change, darkest }: Pick<FlashLimits, 'change' | 'darkest'>): number {
  const { turn, extreme } = tracker;
  const isFurther = turn > 0 ? value > extreme : turn < 0 && value < extreme;
  if (isFurther) {
    tracker.extreme = value;
    return 0;
  }
  if (Math.abs(value - extreme) < change || Math.min(value, extreme) >= darkest) return 0;
  tracker.turn = Math.sign(value - extreme);
  tracker.extreme = value;
  return tracker.turn;
}

/** Stretches with more than so many pairs of turns within a second, joined where they touch. */
function crowded(turns: readonly number[], perSecond: number): readonly FrameSpan[] {
  const spans: { from: number; end: number }[] = [];
  for (const [index, from] of turns.entries()) {
    const within = turns.slice(index).filter((turn) => turn < from + FRAME_RATE);
    const end = (within.at(-1) ?? from) + 1;
    if (within.length / 2 <= perSecond) continue;
    const before = spans.at(-1);
    if (before && from <= before.end) before.end = Math.max(before.end, end);
    else spans.push({ from, end });
  }
  return spans.map(({ from, end }) => ({ from: frames(from), frames: frames(end - from) }));
}
