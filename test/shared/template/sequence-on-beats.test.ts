import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequenceOnBeats } from '../../../shared/template/sequence-on-beats.ts';

const sequence = (...lengths: readonly number[]) => lengths.map((frames, index) => ({ scene: `s${index}`, frames }));
const lengths = (entries: readonly { readonly frames: number }[]) => entries.map(({ frames }) => frames);

describe('sequenceOnBeats', () => {
  it('moves each cut to its nearest beat, and keeps the film as long as it was', () => {
    const beats = Array.from({ length: 30 }, (_, index) => 4 + index * 15.2);
    const cut = sequenceOnBeats(sequence(75, 90, 90, 90, 105), beats);
    expect(lengths(cut)).toEqual([80, 91, 91, 76, 112]);
  });

  it('leaves cuts where they are without a beat in reach', () => {
    const given = sequence(75, 90, 90, 90, 105);
    expect(sequenceOnBeats(given, [])).toEqual(given);
    expect(sequenceOnBeats(given, [40, 120])).toEqual(given);
  });

  it('holds the call to action for two and a half seconds', () => {
    expect(lengths(sequenceOnBeats(sequence(370, 80), [374, 380]))).toEqual([374, 76]);
    expect(lengths(sequenceOnBeats(sequence(370, 80), [380]))).toEqual([370, 80]);
  });

  it('never makes a scene of less than 24 frames, nor another order or length', () => {
    const beats = fc.array(fc.double({ min: 0, max: 450, noNaN: true }), { maxLength: 60 });
    const parts = fc.array(fc.integer({ min: 54, max: 120 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(parts, beats, (given, at) => {
        const before = sequence(...given, 90);
        const after = sequenceOnBeats(before, at);
        expect(after.map(({ scene }) => scene)).toEqual(before.map(({ scene }) => scene));
        expect(lengths(after).reduce((sum, each) => sum + each)).toBe(
          lengths(before).reduce((sum, each) => sum + each),
        );
        expect(Math.min(...lengths(after))).toBeGreaterThanOrEqual(24);
        expect(after.at(-1)?.frames).toBeGreaterThanOrEqual(75);
      }),
    );
  });
});
