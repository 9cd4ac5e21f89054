import { describe, expect, it } from 'vitest';
import { easeInCubic, easeOutCubic, easeOutSpring } from '../../../shared/timeline/easing.ts';

const STEPS = Array.from({ length: 201 }, (_, index) => index / 200);

describe('easing', () => {
  it('starts at 0 and ends at exactly 1', () => {
    for (const ease of [easeInCubic, easeOutCubic, easeOutSpring]) expect([ease(0), ease(1)]).toEqual([0, 1]);
  });

  it('never goes back when it enters or leaves without a spring', () => {
    for (const ease of [easeInCubic, easeOutCubic]) {
      const values = STEPS.map(ease);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
  });

  it('overshoots once and by 6 % at the most when it springs', () => {
    const highest = Math.max(...STEPS.map(easeOutSpring));
    expect(highest).toBeGreaterThan(1.03);
    expect(highest).toBeLessThanOrEqual(1.06);
    const crossings = STEPS.slice(1).filter(
      (t, index) => easeOutSpring(t) > 1 !== easeOutSpring(STEPS[index] ?? 0) > 1,
    );
    expect(crossings.length).toBeLessThanOrEqual(2);
  });
});
