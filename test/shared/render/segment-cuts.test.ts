import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments } from '../../../shared/render/segment-cuts.ts';
import { sampleSprite, sampleTimeline } from './sample-timeline.ts';

describe('cutSegments', () => {
  it('cuts at scenes, and at captions where both pieces are long enough', () => {
    expect(cutSegments(sampleTimeline())).toEqual([
      { from: 0, frames: 150 },
      { from: 150, frames: 50 },
      { from: 200, frames: 60 },
      { from: 260, frames: 40 },
      { from: 300, frames: 150 },
    ]);
  });

  it('covers every frame once, never cuts inside a transition and leaves no short piece', () => {
    const place = fc.record({ from: fc.integer({ min: 0, max: 440 }), count: fc.integer({ min: 1, max: 450 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const sprites = places.map(({ from, count }, index) =>
          sampleSprite(`c${index}`, from, Math.min(count, 450 - from)),
        );
        const timeline = sampleTimeline({ sprites });
        const windows = cutSegments(timeline);
        let next = 0;
        for (const window of windows) {
          expect(window.from).toBe(next);
          expect(window.frames).toBeGreaterThanOrEqual(24);
          const isInside = timeline.scenes.some(
            ({ from, transition }) => next > from && next < from + transition.frames,
          );
          expect(isInside).toBe(false);
          next += window.frames;
        }
        expect(next).toBe(450);
      }),
    );
  });
});
