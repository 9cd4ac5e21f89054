import type { Motion } from '../template/schema-parts.ts';
import type { Size } from './picture-geometry.ts';

/**
 * A pan: the window slides along one axis and keeps its size. The photo is prepared as four pictures beside each other,
 * each half a pixel further along, so that a frame is cut out and nothing is scaled: 0.5 ms instead of the 5 of zoompan.
 * The middle between two half pixels is 0.14 px away on average, root mean square. Four of them, because 4:2:0 stores one
 * colour for two pixels: a cut at an even place of the right picture moves colours and shapes alike.
 */
export type StillPan = {
  readonly axis: 'x' | 'y';
  readonly zoom: number;
  /** Where the window's middle stays on the other axis, share of the picture. */
  readonly across: number;
};

/** Beyond this zoom the four pictures would take more memory than their speed is worth. */
const MOST_ZOOM = 1.5;

const STEPS = 4;
const STEPS_PER_PIXEL = 2;
/** The last step would read this many pixels beyond the picture; so many are never shown. */
const SPARE = STEPS / STEPS_PER_PIXEL;

/** The pan that a motion is; null where it zooms, moves on both axes, shows too small a part, or has no room to move. */
export function panOf({ from, to }: Motion, size: Size): StillPan | null {
  const { zoom } = from;
  const isX = from.x !== to.x;
  if (zoom !== to.zoom || zoom > MOST_ZOOM || isX === (from.y !== to.y)) return null;
  const pan = { axis: isX ? 'x' : 'y', zoom, across: isX ? from.y : from.x } as const;
  return room(pan, size) < 2 ? null : pan;
}

/** Size of the prepared frame with its four pictures, px. */
export function panSize(pan: StillPan, size: Size): Size {
  const tiles = (lengths(pan, size).length - SPARE) * STEPS;
  return pan.axis === 'x' ? { ...size, width: tiles } : { ...size, height: tiles };
}

/** Size at which the photo is fitted before the pictures are cut from it: twice what is shown, so that one px is a step. */
export function panFitSize({ zoom }: StillPan, size: Size): Size {
  const whole = zoomed(zoom, size);
  return { width: whole.width * STEPS_PER_PIXEL, height: whole.height * STEPS_PER_PIXEL };
}

/** Filters from `[fit]`, the photo at `panFitSize`, to `[still]`. */
export function panTiles(pan: StillPan, size: Size): readonly string[] {
  const { axis, zoom, across } = pan;
  const { length } = lengths(pan, size);
  const whole = zoomed(zoom, size);
  const isX = axis === 'x';
  const tile = isX ? [length - SPARE, size.height] : [size.width, length - SPARE];
  const side = isX ? start(across, whole.height, size.height) : start(across, whole.width, size.width);
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  const cuts = steps.map((step) => {
    const at = isX ? [step, side * STEPS_PER_PIXEL] : [side * STEPS_PER_PIXEL, step];
    const cut = [...tile.map((edge) => edge * STEPS_PER_PIXEL), ...at].join(':');
    return `[step${step}]crop=${cut},scale=${tile.join(':')}:flags=bicubic,format=yuv420p[tile${step}]`;
  });
  return [
    // In 4:4:4 a colour moves with its pixel, by odd steps too.
    `[fit]format=yuv444p,split=${STEPS}${steps.map((step) => `[step${step}]`).join('')}`,
    ...cuts,
    `${steps.map((step) => `[tile${step}]`).join('')}${isX ? 'hstack' : 'vstack'}=inputs=${STEPS}[still]`,
  ];
}

type PanWindow = {
  readonly motion: Motion;
  readonly sceneFrames: number;
  /** First frame of the window in its scene. */
  readonly from: number;
  readonly size: Size;
};

/** The `crop` filter that cuts a window's frames out of the prepared frame. */
export function panCrop(pan: StillPan, { motion, sceneFrames, from, size }: PanWindow): string {
  const { axis } = pan;
  const { length, shown } = lengths(pan, size);
  const way = Math.round((motion.to[axis] - motion.from[axis]) * 1e6) / 1e6;
  const middle = `(${motion.from[axis]}+${way}*min(1,(n+${from})/${Math.max(1, sceneFrames - 1)}))`;
  const place = `round(${STEPS_PER_PIXEL}*clip(${length}*${middle}-${shown / 2},0,${room(pan, size)}))`;
  const step = `mod(ld(0),${STEPS})`;
  const at = `'st(0,${place});${step}*${length - SPARE}+(ld(0)-${step})/${STEPS_PER_PIXEL}'`;
  return `crop=${size.width}:${size.height}:${axis === 'x' ? `${at}:0` : `0:${at}`}`;
}

function lengths({ axis, zoom }: StillPan, size: Size) {
  const whole = zoomed(zoom, size);
  return axis === 'x' ? { length: whole.width, shown: size.width } : { length: whole.height, shown: size.height };
}

/** How far the window can move, px. */
function room(pan: StillPan, size: Size): number {
  const { length, shown } = lengths(pan, size);
  return length - SPARE - shown;
}

function zoomed(zoom: number, { width, height }: Size): Size {
  return { width: Math.round((width * zoom) / 2) * 2, height: Math.round((height * zoom) / 2) * 2 };
}

/** Even, as all cuts of 4:2:0. */
function start(middle: number, whole: number, part: number): number {
  return Math.floor(Math.min(Math.max(middle * whole - part / 2, 0), whole - part) / 2) * 2;
}
