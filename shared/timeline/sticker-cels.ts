import type { Frames } from '../base/units.ts';
import type { Direction } from '../locale/market-schema.ts';
import type { Sticker } from '../template/sticker-schema.ts';
import { easeOutCubic } from './easing.ts';
import { enterPose, leavingPose, rounded } from './enter-pose.ts';
import { holdEqual } from './hold-equal.ts';
import type { StickerCel } from './sprite-spec.ts';

/** A sticker's part in time. */
export type StickerMotion = Pick<Sticker, 'shape' | 'enter' | 'leave' | 'pulses'> & {
  readonly frames: Frames;
  readonly direction: Direction;
};

/** Strokes draw themselves and stars fill in this many entrances' time. */
const DRAWN_IN = 1.6;
/** A pulse is this much larger at its height; it beats once a second and has a new picture at every second frame. */
const PULSE = { growth: 0.12, frames: 30, step: 2 } as const;
/** Bars and rings have a new picture at every second frame: nobody sees more, and it halves the pictures. */
const RUN_STEP = 2;

/** A sticker's animation as pictures with hold times, in frames. */
export function stickerCels(motion: StickerMotion): readonly StickerCel[] {
  const { enter, leave, frames: length, direction, pulses } = motion;
  return holdEqual(length, (frame) => {
    const pose = leavingPose(enterPose(enter, frame, direction), leave, length - frame);
    const beat = pulses ? pulseAt(frame) : 1;
    return { pose: { ...pose, scale: rounded(pose.scale * beat) }, progress: progressAt(motion, frame) };
  });
}

function progressAt({ shape, enter, frames: length }: StickerMotion, frame: number): number {
  switch (shape.kind) {
    case 'progress':
    case 'ring': {
      const step = Math.floor(frame / RUN_STEP) * RUN_STEP;
      return rounded(Math.min(1, (step + RUN_STEP) / length));
    }
    case 'arrow':
    case 'circle':
    case 'underline':
    case 'cross':
    case 'check':
    case 'rule':
    case 'brackets':
    case 'stars': {
      const time = Math.max(1, enter.frames * DRAWN_IN);
      return rounded(easeOutCubic(Math.min(1, (frame + 1) / time)));
    }
    default:
      return 1;
  }
}

function pulseAt(frame: number): number {
  const at = (Math.floor(frame / PULSE.step) * PULSE.step) / PULSE.frames;
  return 1 + (PULSE.growth * (1 - Math.cos(2 * Math.PI * at))) / 2;
}
