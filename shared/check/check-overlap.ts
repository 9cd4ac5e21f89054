import { frames } from '../base/units.ts';
import type { LaidOutCaption, Rect } from '../captions/laid-out-caption.ts';
import { type CheckScope, type FrameSpan, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** A caption as it stands on the picture: when, and the rectangles of all its states, px on the canvas. */
export type ShownSpan = {
  readonly caption: string;
  readonly span: FrameSpan;
  readonly states: readonly Pick<LaidOutCaption, 'bounds'>[];
};

/**
 * `caption-overlap`: captions that are on the screen together and cover one another, each pair once. Templates keep
 * theirs apart; a caption that was moved, or given another time, may come to lie on another.
 */
export function checkOverlap(captions: readonly ShownSpan[], scope: CheckScope): readonly Finding[] {
  return captions.flatMap((one, index) => captions.slice(index + 1).flatMap((other) => overlapOf(one, other, scope)));
}

function overlapOf(one: ShownSpan, other: ShownSpan, scope: CheckScope): readonly Finding[] {
  const together = sharedSpan(one.span, other.span);
  const touches = one.states.some((a) => other.states.some((b) => areTouching(a.bounds, b.bounds)));
  if (!together || !touches) return [];
  return [
    findingIn(scope, {
      rule: 'caption-overlap',
      subject: one.caption,
      frames: together,
      message: `Captions "${one.caption}" and "${other.caption}" lie over each other.`,
    }),
  ];
}

function sharedSpan(one: FrameSpan, other: FrameSpan): FrameSpan | null {
  const from = Math.max(one.from, other.from);
  const end = Math.min(one.from + one.frames, other.from + other.frames);
  return end > from ? { from: frames(from), frames: frames(end - from) } : null;
}

function areTouching(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
