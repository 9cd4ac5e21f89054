import type { SKRSContext2D } from '@napi-rs/canvas';

/** Soft shadow: black at this opacity, this share of the blur below. */
export const SHADOW = { colour: 'rgba(0, 0, 0, 0.45)', drop: 0.3 } as const;
/** A blur's ink ends within this many times its radius. */
export const SHADOW_REACH = 2;

/** Canvas shadows ignore the transform, so blur and drop come in output px. */
export function setShadow(context: SKRSContext2D, blur: number): void {
  context.shadowColor = blur > 0 ? SHADOW.colour : 'transparent';
  context.shadowBlur = blur;
  context.shadowOffsetY = blur * SHADOW.drop;
}
