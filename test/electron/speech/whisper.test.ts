import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { speechSound } from '../../../electron/ffmpeg/speech-sound.ts';
import { hearWords } from '../../../electron/speech/whisper.ts';
import { makeMedia } from '../../setup/make-media.ts';
import { type HeardScript, makeModel, WHISPER_CLI } from '../../whisper-cli/make-model.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const machine = { env: process.env, platform: process.platform };
const tools = await findTools({ env: process.env });
const tone = await makeMedia('said.wav', ['-f', 'lavfi', '-i', 'sine=f=300:r=48000:d=2']);

const GERMAN: HeardScript = {
  segments: [
    {
      ...{ from: 0, to: 2000 },
      tokens: [
        [' Heiß', 100, 500],
        [' geh', 500, 700],
        ['ört', 700, 900],
        [' dazu', 1000, 1400],
        ['.', 1400, 1500],
      ],
    },
  ],
};

async function hear(script: HeardScript | string, changes: object = {}) {
  const folder = await temporaryFolder();
  const model = typeof script === 'string' ? script : await makeModel(folder, script);
  const sound = path.join(folder, 'speech.wav');
  const progress: number[] = [];
  const { signal } = new AbortController();
  await speechSound({ path: tone, target: sound, seconds: 15 }, { tools, signal });
  const transcript = await hearWords(
    {
      ...{ program: WHISPER_CLI, model, sound, locale: 'de-DE', folder, signal },
      onProgress: (done) => progress.push(done),
      ...changes,
    },
    machine,
  );
  return { ...transcript, progress };
}

describe('hearWords', () => {
  it('gives words with their frames, syllables and signs joined, and tells how far it is', async () => {
    const { words, progress } = await hear(GERMAN);
    expect(words).toEqual([
      { text: 'Heiß', spaced: true, from: 3, frames: 12 },
      { text: 'gehört', spaced: true, from: 15, frames: 12 },
      { text: 'dazu.', spaced: true, from: 30, frames: 15 },
    ]);
    expect(progress).toHaveLength(20);
    expect(progress.at(-1)).toBe(1);
  });

  it('puts letters together that were cut in two', async () => {
    const tokens = [
      ['沸', 0, 300, 'cut'],
      ['く', 300, 600],
    ] as const;
    const { words } = await hear({ segments: [{ from: 0, to: 600, tokens }] }, { locale: 'ja-JP' });
    expect(words.map(({ text, spaced }) => [text, spaced])).toEqual([
      ['沸', false],
      ['く', false],
    ]);
  });

  it('says what stands in the way', async () => {
    const folder = await temporaryFolder();
    const noModel = path.join(folder, 'no-model.bin');
    await writeFile(noModel, 'GGUF');
    await expect(hear(path.join(folder, 'absent.bin'))).rejects.toMatchObject({ code: 'file-missing' });
    await expect(hear(folder)).rejects.toThrow('is no model of whisper.cpp');
    await expect(hear(noModel)).rejects.toThrow('is no model of whisper.cpp. Take a file such as ggml-base.bin.');
    await expect(hear({ ...GERMAN, multilingual: false })).rejects.toThrow('knows English alone, and de-DE is spoken');
    await expect(hear(GERMAN, { locale: 'xx-XX' })).rejects.toThrow("error: unknown language 'xx'");
    await expect(hear({ ...GERMAN, halfWay: 'die' })).rejects.toThrow('was ended');
    await expect(hear(GERMAN, { program: path.join(folder, 'nothing') })).rejects.toMatchObject({
      code: 'tool-missing',
    });
  });

  it('says how to get whisper-cli where it is not there', async () => {
    const folder = await temporaryFolder();
    const model = await makeModel(folder, GERMAN);
    const { signal } = new AbortController();
    const listening = { program: null, model, sound: tone, locale: 'de', folder, signal, onProgress: () => {} };
    await expect(hearWords(listening, { env: { PATH: '/nowhere' }, platform: 'linux' })).rejects.toMatchObject({
      code: 'tool-missing',
      message: expect.stringContaining('All else works without it.'),
    });
  });

  it('is stopped half way', async () => {
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      if (done >= 0.5) stop.abort();
    };
    const hanging = hear({ ...GERMAN, halfWay: 'hang' }, { signal: stop.signal, onProgress });
    await expect(hanging).rejects.toMatchObject({ code: 'cancelled' });
  });
});
