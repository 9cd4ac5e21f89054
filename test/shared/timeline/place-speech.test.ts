import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeSpeech } from '../../../shared/timeline/place-speech.ts';

const line = (from: number, frames: number) => ({ text: 'x', from, frames });

describe('placeSpeech', () => {
  it('leaves lines alone that fit', () => {
    expect(placeSpeech([line(0, 80), line(90, 80)], [60, 70], 450)).toEqual({
      placed: [
        { from: 0, tempo: 1, frames: 60 },
        { from: 90, tempo: 1, frames: 70 },
      ],
      late: [],
    });
  });

  it('hurries one that would run into the next, and then holds the next one up', () => {
    const { placed, late } = placeSpeech([line(0, 80), line(90, 80)], [200, 70], 450);
    expect(placed).toEqual([
      { from: 0, tempo: 1.35, frames: 149 },
      { from: 153, tempo: 1, frames: 70 },
    ]);
    expect(late).toEqual([0, 1]);
  });

  it('never lets two lines speak at once, nor one before its caption', () => {
    const lines = fc.array(fc.record({ gap: fc.nat(120), length: fc.integer({ min: 1, max: 200 }) }), { maxLength: 8 });
    fc.assert(
      fc.property(lines, (given) => {
        const script = given.map((_, index) => {
          const gaps = given.slice(0, index + 1).map(({ gap }) => gap);
          return line(
            gaps.reduce((sum, gap) => sum + gap),
            60,
          );
        });
        const { placed } = placeSpeech(
          script,
          given.map(({ length }) => length),
          450,
        );
        for (const [index, each] of placed.entries()) {
          const before = placed[index - 1];
          expect(each.from).toBeGreaterThanOrEqual(script[index]?.from ?? 0);
          expect(each.frames * each.tempo).toBeGreaterThanOrEqual(given[index]?.length ?? 0);
          if (before) expect(each.from).toBeGreaterThan(before.from + before.frames);
        }
      }),
    );
  });
});
