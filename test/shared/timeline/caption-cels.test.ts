import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frames } from '../../../shared/base/units.ts';
import { type CaptionMotion, captionCels } from '../../../shared/timeline/caption-cels.ts';
import { sampleCaption } from './sample-caption.ts';

const REST = { opacity: 1, offsetX: 0, offsetY: 0, scale: 1 };

function motion(changes: Partial<CaptionMotion>): CaptionMotion {
  return {
    states: [sampleCaption('Boils in', '60 seconds')],
    frames: frames(60),
    enter: { kind: 'none', frames: 0, stagger: 0 },
    leave: { kind: 'none', frames: 0 },
    highlightsWords: false,
    ...changes,
  };
}

function holds(cels: ReturnType<typeof captionCels>): readonly number[] {
  return cels.map((cel) => cel.frames);
}

describe('captionCels', () => {
  it('holds one picture where nothing moves', () => {
    const lines = [
      { whole: REST, words: null },
      { whole: REST, words: null },
    ];
    expect(captionCels(motion({}))).toEqual([{ frames: 60, state: 0, shapes: REST, lines, lit: null }]);
  });

  it('rises from below and comes to rest after the entrance and the stagger of the last line', () => {
    const cels = captionCels(motion({ enter: { kind: 'rise', frames: 12, stagger: 3 } }));
    expect(cels).toHaveLength(15);
    expect(cels.at(-1)?.frames).toBe(60 - 14);
    const offsets = cels.map((cel) => cel.lines[0]?.whole.offsetY ?? Number.NaN);
    expect(offsets).toEqual([...offsets].sort((a, b) => b - a));
    expect(offsets.at(-1)).toBe(0);
  });

  it('shows something on its very first frame', () => {
    for (const kind of ['fade', 'rise', 'pop', 'words'] as const) {
      const first = captionCels(motion({ enter: { kind, frames: 12, stagger: 2 } }))[0];
      const poses = first?.lines.flatMap((line) => line.words ?? [line.whole]) ?? [];
      expect(Math.max(...poses.map((pose) => pose.opacity))).toBeGreaterThan(0);
    }
  });

  it('brings words in one after the other across lines', () => {
    const cels = captionCels(motion({ enter: { kind: 'words', frames: 4, stagger: 3 } }));
    const shown = cels.map(
      (cel) => cel.lines.flatMap((line) => line.words ?? []).filter((pose) => pose.opacity > 0).length,
    );
    expect(shown[0]).toBe(1);
    expect(shown.at(-1)).toBe(4);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
  });

  it('moves a line as a whole where its words are not placed', () => {
    const line = sampleCaption('مرحبا Aurel').lines.map((placed) => ({ ...placed, words: [] }));
    const states = [{ ...sampleCaption('x'), lines: line }];
    const cels = captionCels(motion({ states, enter: { kind: 'words', frames: 4, stagger: 3 } }));
    expect(cels.every((cel) => cel.lines.every((pose) => pose.words === null))).toBe(true);
  });

  it('fades out to nothing on the last frame', () => {
    const cels = captionCels(motion({ leave: { kind: 'fade', frames: 8 } }));
    expect(cels[0]?.frames).toBe(52);
    expect(cels.at(-1)?.lines[0]?.whole.opacity).toBe(0);
  });

  it('lights one word after the other once it stands, and none before it goes', () => {
    const enter = { kind: 'fade', frames: 10, stagger: 0 } as const;
    const cels = captionCels(motion({ enter, highlightsWords: true }));
    const lit = cels.map((cel) => cel.lit).filter((each, index, all) => each !== all[index - 1]);
    expect(lit).toEqual([null, 0, 1, 2, 3, null]);
    expect(cels.at(-1)?.frames).toBe(12);
  });

  it('shows the states of a countdown for equal shares of the time', () => {
    const states = ['3', '2', '1', '0'].map((digit) => sampleCaption(digit));
    const cels = captionCels(motion({ states, frames: frames(120) }));
    expect(cels.map((cel) => [cel.state, cel.frames])).toEqual([
      [0, 30],
      [1, 30],
      [2, 30],
      [3, 30],
    ]);
  });

  it('covers exactly its frames, whatever the motion', () => {
    fc.assert(
      fc.property(
        fc.record({
          frames: fc.integer({ min: 1, max: 200 }),
          kind: fc.constantFrom('none', 'fade', 'rise', 'pop', 'words'),
          enter: fc.integer({ min: 0, max: 30 }),
          stagger: fc.integer({ min: 0, max: 12 }),
          leave: fc.integer({ min: 0, max: 20 }),
        }),
        (draw) => {
          const cels = captionCels(
            motion({
              frames: frames(draw.frames),
              enter: { kind: draw.kind, frames: draw.enter, stagger: draw.stagger },
              leave: { kind: 'fade', frames: draw.leave },
            }),
          );
          expect(holds(cels).reduce((sum, hold) => sum + hold, 0)).toBe(draw.frames);
        },
      ),
    );
  });

  it('lights words when they were heard, and by equal shares where they are not as many as are shown', () => {
    const lit = (wordTimes: readonly number[]) => {
      const cels = captionCels(motion({ highlightsWords: true, wordTimes }));
      return cels.map(({ frames: count, lit: word }) => [count, word]);
    };
    expect(lit([2, 10, 11, 40])).toEqual([
      [2, null],
      [8, 0],
      [1, 1],
      [29, 2],
      [20, 3],
    ]);
    expect(lit([2, 10])).toEqual(lit([]));
  });
});
