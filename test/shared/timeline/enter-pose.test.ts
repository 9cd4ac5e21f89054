import { describe, expect, it } from 'vitest';
import { enterSchema, leaveSchema } from '../../../shared/template/schema-parts.ts';
import { enterPose, leavingPose, REST } from '../../../shared/timeline/enter-pose.ts';

const KINDS = enterSchema.shape.kind.options;
const entrance = (kind: (typeof KINDS)[number], direction: 'ltr' | 'rtl' = 'ltr') =>
  Array.from({ length: 12 }, (_, frame) => enterPose({ kind, frames: 12, stagger: 0 }, frame, direction));

describe('enterPose', () => {
  it.each(KINDS)('%s ends at rest and goes beyond it by 0.06 of its way at most', (kind) => {
    const poses = entrance(kind);
    expect(poses.at(-1)).toEqual(REST);
    for (const of of ['offsetX', 'offsetY', 'scale'] as const) {
      const away = poses.map((pose) => pose[of] - REST[of]);
      const start = away[0] ?? 0;
      const beyond = Math.max(0, ...away.map((each) => -each * Math.sign(start)));
      // The first frame has gone four tenths of the way already.
      expect([of, beyond <= Math.abs(start) * 0.1 + 1e-9]).toEqual([of, true]);
    }
  });

  it('slides from the side where reading starts', () => {
    expect(entrance('slide')[0]?.offsetX).toBeLessThan(0);
    expect(entrance('slide', 'rtl')[0]?.offsetX).toBeGreaterThan(0);
  });
});

describe('leavingPose', () => {
  it.each(leaveSchema.shape.kind.options.filter((kind) => kind !== 'none'))('%s ends unseen', (kind) => {
    expect(leavingPose(REST, { kind, frames: 8 }, 9)).toEqual(REST);
    expect(leavingPose(REST, { kind, frames: 8 }, 1).opacity).toBe(0);
  });
});
