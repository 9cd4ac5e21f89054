import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SPEED_RAMPS } from '../../../shared/catalog/product-schema.ts';
import { filmAt, rampLegs, sourceAt } from '../../../shared/timeline/speed-ramp.ts';

const legsOf = (ramp: (typeof SPEED_RAMPS)[number], sceneFrames = 90, speed = 1) =>
  rampLegs(ramp, { sceneFrames, speed }) ?? [];

/** Speed of the clip at each tenth of a scene. */
function speeds(ramp: (typeof SPEED_RAMPS)[number]): readonly number[] {
  const legs = legsOf(ramp);
  return Array.from({ length: 9 }, (_, index) => {
    const at = index * 10;
    return Math.round((sourceAt(legs, at + 1) - sourceAt(legs, at)) * 10) / 10;
  });
}

describe('rampLegs', () => {
  it('is nothing without a ramp', () => {
    expect([
      rampLegs('none', { sceneFrames: 90, speed: 1 }),
      rampLegs(undefined, { sceneFrames: 90, speed: 2 }),
    ]).toEqual([null, null]);
  });

  it('is slow where its name says', () => {
    expect(speeds('hero')).toEqual([1.6, 1.4, 1.2, 0.7, 0.5, 0.5, 0.9, 1.2, 1.4]);
    const [punch, settle] = [speeds('punch'), speeds('settle')];
    expect([punch[0], punch[8], settle[0], settle[8]]).toEqual([0.6, 1.9, 2, 0.7]);
  });

  it('never goes back, reads the clip at the speed on top, and finds each frame again', () => {
    const ramps = fc.constantFrom('hero', 'punch', 'settle');
    const frames = fc.integer({ min: 12, max: 450 });
    fc.assert(
      fc.property(ramps, frames, fc.double({ min: 0.25, max: 4, noNaN: true }), (ramp, sceneFrames, speed) => {
        const legs = legsOf(ramp, sceneFrames, speed);
        const shown = Array.from({ length: sceneFrames + 1 }, (_, frame) => sourceAt(legs, frame));
        for (const [frame, source] of shown.entries()) {
          expect(source).toBeGreaterThan(shown[frame - 1] ?? -1);
          expect(filmAt(legs, source)).toBeCloseTo(frame, 6);
        }
        const once = sourceAt(legsOf(ramp, sceneFrames), sceneFrames);
        expect(shown.at(-1)).toBeCloseTo(once * speed, 6);
      }),
    );
  });
});
