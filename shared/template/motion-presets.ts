import type { StillMotion } from '../catalog/product-schema.ts';
import type { Motion } from './schema-parts.ts';

const CENTRE = { x: 0.5, y: 0.5 } as const;
/** Enough to be seen in three seconds, too little to look soft. */
const ZOOM = 1.14;
/** How far a pan goes to either side of the middle: all that this zoom leaves. */
const REACH = (ZOOM - 1) / ZOOM / 2;

/** The window's way over a still for each named motion. */
export const motionPresets: Readonly<Record<StillMotion, Motion>> = {
  none: { from: { zoom: 1, ...CENTRE }, to: { zoom: 1, ...CENTRE } },
  'zoom-in': { from: { zoom: 1, ...CENTRE }, to: { zoom: ZOOM, ...CENTRE } },
  'zoom-out': { from: { zoom: ZOOM, ...CENTRE }, to: { zoom: 1, ...CENTRE } },
  'pan-left': pan('x', 1),
  'pan-right': pan('x', -1),
  'pan-up': pan('y', 1),
  'pan-down': pan('y', -1),
};

/** The picture goes one way, so the window goes the other. */
function pan(axis: 'x' | 'y', direction: 1 | -1): Motion {
  const at = (share: number) => ({ zoom: ZOOM, ...CENTRE, [axis]: Math.round((0.5 + share * REACH) * 1000) / 1000 });
  return { from: at(-direction), to: at(direction) };
}
