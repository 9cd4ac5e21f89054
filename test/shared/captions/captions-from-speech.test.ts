import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionsFromSpeech, type FillableCaption } from '../../../shared/captions/captions-from-speech.ts';
import { type HeardWord, heardText } from '../../../shared/captions/heard-word.ts';

const CAPTIONS: readonly FillableCaption[] = [
  { id: 'hook', key: 'hook', text: 'Boils', from: 6, frames: 80 },
  { id: 'one', key: 'feature.one', text: 'Quiet', from: 100, frames: 80 },
  { id: 'close', key: 'close', text: 'Shop now', from: 380, frames: 70 },
];

function word(text: string, from: number, frames = 8): HeardWord {
  return { text, from, frames, spaced: true };
}

describe('captionsFromSpeech', () => {
  it('gives each phrase to the caption of its time, which comes and goes with it', () => {
    const words = [word('Hot', 0), word('water,', 10), word('quietly', 98), word('made.', 108), word('Now', 120)];
    expect(captionsFromSpeech(CAPTIONS, words, 450)).toEqual([
      {
        ...{ caption: 'hook', key: 'hook', before: { text: 'Boils', from: 6, frames: 80 } },
        after: { text: 'Hot water, quietly made.', from: 0, frames: 120, words: [0, 10, 98, 108] },
      },
      {
        ...{ caption: 'one', key: 'feature.one', before: { text: 'Quiet', from: 100, frames: 80 } },
        after: { text: 'Now', from: 120, frames: 24, words: [0] },
      },
    ]);
  });

  it('leaves captions alone while nobody speaks', () => {
    expect(captionsFromSpeech(CAPTIONS, [], 450)).toEqual([]);
    expect(captionsFromSpeech([], [word('Hot', 3)], 450)).toEqual([]);
  });

  it('joins pieces of scripts without spaces, and lights none of them by itself', () => {
    const words = ['す', 'ぐ', '沸', 'く'].map((text, at) => ({ ...word(text, at * 8), spaced: false }));
    expect(captionsFromSpeech(CAPTIONS, words, 450)[0]?.after).toMatchObject({ text: 'すぐ沸く', words: [0] });
  });

  it('loses no word, keeps their order, and shows no two captions at once', () => {
    const said = fc.array(fc.record({ gap: fc.nat(60), frames: fc.integer({ min: 1, max: 40 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(said, (steps) => {
        let at = 0;
        const words = steps.flatMap(({ gap, frames }, index) => {
          at += gap;
          const heard = word(`w${index}`, at, frames);
          at += frames;
          return heard.from < 450 ? [heard] : [];
        });
        const filled = captionsFromSpeech(CAPTIONS, words, 450);
        expect(filled.map(({ after }) => after.text).join(' ')).toBe(heardText(words));
        for (const [index, { after }] of filled.entries()) {
          const next = filled[index + 1]?.after.from ?? 450;
          expect(after.frames).toBeGreaterThan(0);
          expect(after.from + after.frames).toBeLessThanOrEqual(next);
        }
      }),
    );
  });
});
