import { frames } from '../base/units.ts';
import type { TimelineSprite } from '../timeline/timeline.ts';
import type { FrameWindow } from './segment-cuts.ts';
import { celFrames } from './sprite-filters.ts';

/** The sprites that a window shows, with those of their pictures alone that fall into it: nobody draws the others. */
export function spritesWithin(sprites: readonly TimelineSprite[], window: FrameWindow): readonly TimelineSprite[] {
  const end = window.from + window.frames;
  return sprites.flatMap((placed) => {
    if (placed.from >= end || placed.from + placed.frames <= window.from) return [];
    return [withCelsIn(placed, window)];
  });
}

function withCelsIn(placed: TimelineSprite, window: FrameWindow): TimelineSprite {
  const { sprite } = placed;
  const holds = celFrames(sprite);
  if (!holds) return placed;
  const starts = startsOf(holds, placed.from);
  const first = Math.max(
    0,
    starts.findLastIndex((start) => start <= window.from),
  );
  const last = starts.findLastIndex((start) => start < window.from + window.frames);
  const from = starts[first] ?? placed.from;
  const time = { from: frames(from), frames: frames(placed.from + placed.frames - from) };
  switch (sprite.kind) {
    case 'caption':
      return { ...placed, ...time, sprite: { ...sprite, cels: sprite.cels.slice(first, last + 1) } };
    case 'sticker':
      return { ...placed, ...time, sprite: { ...sprite, cels: sprite.cels.slice(first, last + 1) } };
    default:
      return placed;
  }
}

function startsOf(holds: readonly number[], from: number): readonly number[] {
  let next = from;
  return holds.map((hold) => {
    const start = next;
    next += hold;
    return start;
  });
}
