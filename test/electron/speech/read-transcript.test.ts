import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../electron/speech/read-transcript.ts';

function read(transcription: readonly object[], more: object = {}) {
  return readTranscript(Buffer.from(JSON.stringify({ ...more, transcription })));
}

const at = (from: number, to: number) => ({ offsets: { from, to } });

describe('readTranscript', () => {
  it('shares the time of a segment without tokens among its words', () => {
    expect(read([{ ...at(0, 1000), text: ' Boils in water' }]).words).toEqual([
      { text: 'Boils', spaced: true, from: 0, frames: 10 },
      { text: 'in', spaced: true, from: 10, frames: 10 },
      { text: 'water', spaced: true, from: 20, frames: 10 },
    ]);
  });

  it('leaves out what is no speech, and marks of the model', () => {
    const tokens = [
      { text: '[_BEG_]', ...at(0, 0) },
      { text: ' Hi', ...at(0, 500) },
      { text: '!', ...at(500, 520) },
      { text: '<|endoftext|>' },
      { text: '[_TT_50]', ...at(1000, 1000) },
    ];
    const noise = ['[Music]', ' (applause)', '♪ la ♪', '', ' *sighs*'].map((text) => ({ ...at(0, 900), text }));
    expect(read([...noise, { ...at(0, 1000), text: ' Hi!', tokens }]).words).toEqual([
      { text: 'Hi!', spaced: true, from: 0, frames: 16 },
    ]);
  });

  it('never steps back, and gives tokens without a time the one before', () => {
    const tokens = [{ text: ' one', ...at(500, 900) }, { text: ' two', ...at(200, 300) }, { text: ' three' }];
    const { words } = read([{ ...at(0, 1000), text: ' one two three', tokens }]);
    expect(words.map(({ text, from }) => [text, from])).toEqual([
      ['one', 15],
      ['two', 15],
      ['three', 15],
    ]);
  });

  it('knows whether the model speaks other languages than English', () => {
    expect(read([], { model: { multilingual: false } }).isMultilingual).toBe(false);
    expect(read([]).isMultilingual).toBeNull();
  });

  it.each(['', '{', '[]', '{"transcription": 1}', '{"transcription": [{"text": 1}]}'])('refuses %j', (text) => {
    expect(() => readTranscript(Buffer.from(text))).toThrow('wrote a transcript that cannot be read');
  });
});
