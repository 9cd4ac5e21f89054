import { type Frames, frames } from '../base/units.ts';
import type { LaidOutCaption, PlacedLine } from '../captions/laid-out-caption.ts';
import type { Enter, Leave } from '../template/schema-parts.ts';
import type { TemplateCaption } from '../template/template-schema.ts';
import { enterPose, leavingPose, REST } from './enter-pose.ts';
import { holdEqual } from './hold-equal.ts';
import type { CaptionCel, CaptionSprite, LinePose } from './sprite-spec.ts';

/** A caption with how it comes and goes, in frames. */
export type CaptionMotion = {
  /** The caption, or for a countdown one layout per state, shown for equal shares of the time. */
  readonly states: readonly LaidOutCaption[];
  readonly frames: Frames;
  readonly enter: Enter;
  readonly leave: Leave;
  /** Lights word after word, from the end of the entrance to a little before the exit. */
  readonly highlightsWords: boolean;
  /** When each word is said, frames; followed where they are as many as the words that are shown. */
  readonly wordTimes?: readonly number[] | undefined;
};

/** A caption that was laid out as its whole animation; null where it is empty. */
export function captionSprite(
  { frames: length, enter, leave, highlightsWords = false, wordTimes }: TemplateCaption,
  states: readonly LaidOutCaption[],
): CaptionSprite | null {
  if (states.length === 0) return null;
  const cels = captionCels({ states, frames: frames(length), enter, leave, highlightsWords, wordTimes });
  return { kind: 'caption', states, cels };
}

/** All words have been lit this long before the caption goes, frames: the eye rests on the whole. */
const UNLIT_TAIL = 12;

/**
 * A caption's animation as pictures with hold times, in frames; equal neighbours are one cel.
 * The first frame already shows something: a caption never starts with an empty picture.
 */
export function captionCels(motion: CaptionMotion): readonly CaptionCel[] {
  return holdEqual(motion.frames, (frame) => celAt(motion, frame));
}

function celAt(motion: CaptionMotion, frame: number): Omit<CaptionCel, 'frames'> {
  const count = motion.states.length;
  const state = Math.min(count - 1, Math.floor((frame * count) / motion.frames));
  const caption = motion.states[state];
  if (!caption) throw new Error('a caption sprite needs at least one state');
  const lit = motion.highlightsWords ? litWord(motion, caption, frame) : null;
  const lines = linePoses({ motion, caption, frame, isLit: lit !== null });
  return { state, shapes: lines[0]?.whole ?? REST, lines, lit };
}

/** How many parts of a line move by themselves: its words, or the line as a whole. */
export function partsOf(line: PlacedLine): number {
  return Math.max(1, line.words.length);
}

function litWord({ frames: length, enter, leave, wordTimes }: CaptionMotion, { lines }: LaidOutCaption, frame: number) {
  const words = lines.reduce((sum, line) => sum + partsOf(line), 0);
  const end = length - leave.frames - UNLIT_TAIL;
  if (wordTimes?.length === words && words > 1) {
    const said = wordTimes.findLastIndex((time) => time <= frame);
    return said < 0 || frame >= length - leave.frames ? null : said;
  }
  if (frame < enter.frames || frame >= end || words < 2) return null;
  return Math.floor(((frame - enter.frames) * words) / (end - enter.frames));
}

type LinesAt = {
  readonly motion: CaptionMotion;
  readonly caption: LaidOutCaption;
  readonly frame: number;
  readonly isLit: boolean;
};

function linePoses({ motion, caption, frame, isLit }: LinesAt): readonly LinePose[] {
  const { enter, leave, frames: length } = motion;
  const byWords = enter.kind === 'words' || enter.kind === 'word-pop';
  let order = 0;
  return caption.lines.map((line, index) => {
    const first = byWords ? order : index;
    order += partsOf(line);
    const poseOf = (place: number) => enterPose(enter, frame - place * enter.stagger, line.direction);
    const movesWhole = !byWords || line.words.length === 0;
    const whole = leavingPose(movesWhole ? poseOf(first) : REST, leave, length - frame);
    if (line.words.length === 0 || (movesWhole && !isLit)) return { whole, words: null };
    return { whole, words: line.words.map((_, word) => (movesWhole ? REST : poseOf(first + word))) };
  });
}
