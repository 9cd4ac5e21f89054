import { assertNever } from '../base/assert-never.ts';
import type { Direction } from '../locale/market-schema.ts';
import type { Enter, Leave } from '../template/schema-parts.ts';
import { easeInCubic, easeOutCubic, easeOutSpring } from './easing.ts';
import type { Pose } from './sprite-spec.ts';

/** Where everything stands between its entrance and its exit. */
export const REST: Pose = { opacity: 1, offsetX: 0, offsetY: 0, scale: 1 };
/** How far a rising or dropping part starts from its place, and a sliding one, px at 1080 wide. */
const TRAVEL = { rise: 56, drop: 64, slide: 84 } as const;
/** Size that a popping and a stamping part starts at. */
const START_SCALE = { pop: 0.6, stamp: 1.22 } as const;
/** Opacity is full after this share of the entrance, so that the eye sees the movement, not the fade. */
const FADE_SHARE = 0.5;
/** How far a leaving part lifts, px at 1080 wide, and how small it gets. */
const LIFT_PX = 40;
const SHRINK_TO = 0.82;

/** A part of a caption or a sticker at a frame after its own start; before it the part is not to be seen. */
export function enterPose(enter: Enter, frame: number, direction: Direction): Pose {
  const { kind } = enter;
  if (kind === 'none' || enter.frames === 0) return REST;
  const t = Math.min(1, Math.max(0, (frame + 1) / enter.frames));
  const opacity = rounded(Math.min(1, t / FADE_SHARE));
  const sprung = 1 - easeOutSpring(t);
  switch (kind) {
    case 'fade':
      return { ...REST, opacity: rounded(easeOutCubic(t)) };
    case 'rise':
    case 'words':
      return { ...REST, opacity, offsetY: rounded((1 - easeOutCubic(t)) * TRAVEL.rise) };
    case 'drop':
      return { ...REST, opacity, offsetY: rounded(-sprung * TRAVEL.drop) };
    case 'slide':
      return { ...REST, opacity, offsetX: rounded(sprung * TRAVEL.slide * (direction === 'rtl' ? 1 : -1)) };
    case 'pop':
    case 'word-pop':
      return { ...REST, opacity, scale: rounded(1 - (1 - START_SCALE.pop) * sprung) };
    case 'stamp':
      return { ...REST, opacity, scale: rounded(1 + (START_SCALE.stamp - 1) * sprung) };
    default:
      return assertNever(kind);
  }
}

/** A pose as it goes: `left` frames remain, this one included. */
export function leavingPose(pose: Pose, leave: Leave, left: number): Pose {
  if (leave.kind === 'none' || left > leave.frames) return pose;
  const gone = easeInCubic(1 - (left - 1) / leave.frames);
  const faded = { ...pose, opacity: rounded(pose.opacity * (1 - gone)) };
  switch (leave.kind) {
    case 'fade':
      return faded;
    case 'lift':
      return { ...faded, offsetY: rounded(pose.offsetY - gone * LIFT_PX) };
    case 'shrink':
      return { ...faded, scale: rounded(pose.scale * (1 - gone * (1 - SHRINK_TO))) };
    default:
      return assertNever(leave.kind);
  }
}

/** Four decimals: far below what a pixel shows, and equal poses compare equal; there is no minus zero. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
