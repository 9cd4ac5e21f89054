import { assertNever } from '../base/assert-never.ts';
import { type Frames, frames } from '../base/units.ts';
import type { LaidOutCaption } from '../captions/laid-out-caption.ts';
import type { Enter, Leave } from '../template/template-schema.ts';
import { easeInCubic, easeOutCubic, easeOutSpring } from './easing.ts';
import type { CaptionCel, LinePose, Pose } from './sprite-spec.ts';

const REST: Pose = { opacity: 1, offsetY: 0, scale: 1 };
/** How far a rising line starts below its place, px at 1080 wide. */
const RISE_PX = 56;
/** A popping line starts at this size. */
const POP_FROM = 0.6;
/** Opacity is full after this share of the entrance, so that the eye sees the movement, not the fade. */
const FADE_SHARE = 0.5;

/** A caption with how it comes and goes, in frames. */
export type CaptionMotion = {
  /** The caption, or for a countdown one layout per state, shown for equal shares of the time. */
  readonly states: readonly LaidOutCaption[];
  readonly frames: Frames;
  readonly enter: Enter;
  readonly leave: Leave;
};

/**
 * A caption's animation as pictures with hold times, in frames; equal neighbours are one cel.
 * The first frame already shows something: a caption never starts with an empty picture.
 */
export function captionCels(motion: CaptionMotion): readonly CaptionCel[] {
  const cels: CaptionCel[] = [];
  let lastPicture = '';
  for (let frame = 0; frame < motion.frames; frame += 1) {
    const { frames: _, ...picture } = celAt(motion, frame);
    const json = JSON.stringify(picture);
    const last = cels.at(-1);
    if (last && json === lastPicture) cels[cels.length - 1] = { ...last, frames: frames(last.frames + 1) };
    else cels.push({ frames: frames(1), ...picture });
    lastPicture = json;
  }
  return cels;
}

function celAt(motion: CaptionMotion, frame: number): CaptionCel {
  const count = motion.states.length;
  const state = Math.min(count - 1, Math.floor((frame * count) / motion.frames));
  const caption = motion.states[state];
  if (!caption) throw new Error('a caption sprite needs at least one state');
  const leaving = leaveOpacity(motion, frame);
  const lines = linePoses({ caption, enter: motion.enter, frame, leaving });
  return { frames: frames(1), state, shapes: lines[0]?.whole ?? REST, lines };
}

type LinesAt = {
  readonly caption: LaidOutCaption;
  readonly enter: Enter;
  readonly frame: number;
  readonly leaving: number;
};

function linePoses({ caption, enter, frame, leaving }: LinesAt): readonly LinePose[] {
  if (enter.kind !== 'words') {
    return caption.lines.map((_, index) => ({
      whole: faded(enterPose(enter, frame - index * enter.stagger), leaving),
      words: null,
    }));
  }
  let order = 0;
  return caption.lines.map((line) => {
    const first = order;
    order += Math.max(1, line.words.length);
    if (line.words.length === 0)
      return { whole: faded(wordPose(enter, frame - first * enter.stagger), leaving), words: null };
    const words = line.words.map((_, index) => wordPose(enter, frame - (first + index) * enter.stagger));
    return { whole: faded(REST, leaving), words };
  });
}

function wordPose(enter: Enter, frame: number): Pose {
  return enterPose({ ...enter, kind: 'rise' }, frame);
}

function enterPose(enter: Enter, frame: number): Pose {
  if (enter.kind === 'none' || enter.frames === 0) return REST;
  const t = Math.min(1, Math.max(0, (frame + 1) / enter.frames));
  const opacity = rounded(Math.min(1, t / FADE_SHARE));
  switch (enter.kind) {
    case 'fade':
      return { ...REST, opacity: rounded(easeOutCubic(t)) };
    case 'rise':
    case 'words':
      return { opacity, offsetY: rounded((1 - easeOutCubic(t)) * RISE_PX), scale: 1 };
    case 'pop':
      return { opacity, offsetY: 0, scale: rounded(POP_FROM + (1 - POP_FROM) * easeOutSpring(t)) };
    default:
      return assertNever(enter.kind);
  }
}

function leaveOpacity({ leave, frames: length }: CaptionMotion, frame: number): number {
  const left = length - frame;
  if (leave.kind === 'none' || left > leave.frames) return 1;
  return 1 - easeInCubic(1 - (left - 1) / leave.frames);
}

function faded(pose: Pose, leaving: number): Pose {
  return leaving === 1 ? pose : { ...pose, opacity: rounded(pose.opacity * leaving) };
}

/** Four decimals: far below what a pixel shows, and equal poses compare equal. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
