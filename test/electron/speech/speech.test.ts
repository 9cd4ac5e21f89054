import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSpeakers, openEngine } from '../../../electron/speech/find-engine.ts';
import { runSpeech } from '../../../electron/speech/run-speaker.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const machine = { env: process.env, platform: process.platform };
const { signal } = new AbortController();
const ANY = { engine: null, model: null };

describe('espeak-ng', () => {
  it('speaks a line into a file, whatever signs the line has', async () => {
    const folder = await temporaryFolder();
    const engine = await openEngine(ANY, machine, signal);
    const target = path.join(folder, 'line.wav');
    await engine.speak({ text: '--version "$(touch x)" Kocht in 60 Sekunden', locale: 'de-DE', target, signal });
    expect((await stat(target)).size).toBeGreaterThan(40_000);
  });

  it.each([
    ['de-DE', 'de'],
    ['pt-BR', 'pt-br'],
    ['es-MX', 'es-419'],
    ['zh-TW', 'cmn'],
    ['zh-HK', 'yue'],
    ['en-AU', 'en-us'],
  ])('has a voice for %s: %s', async (locale, voice) => {
    expect((await openEngine(ANY, machine, signal)).voiceFor(locale)).toBe(voice);
  });

  it('says which languages it cannot speak', async () => {
    const engine = await openEngine(ANY, machine, signal);
    expect(() => engine.voiceFor('fil-PH')).toThrow('espeak-ng has no voice for fil-PH. Record one');
    const kanji = engine.speak({ text: '沸く', locale: 'ja-JP', target: 'x.wav', signal });
    await expect(kanji).rejects.toThrow('cannot read the kanji of "沸く"');
  });
});

describe('programs that speak', () => {
  it('are named with the way to get them where they are not there', async () => {
    const bare = { env: { PATH: '/nowhere' }, platform: 'linux' as const };
    expect(findSpeakers(bare)).toEqual({ 'espeak-ng': null, piper: null });
    await expect(openEngine(ANY, bare, signal)).rejects.toMatchObject({
      code: 'tool-missing',
      message: expect.stringContaining('Recorded voices need nothing.'),
    });
    await expect(openEngine({ engine: 'piper', model: null }, bare, signal)).rejects.toThrow('pip install piper-tts');
  });

  it('get one line of text, and a model with its description', async () => {
    const folder = await temporaryFolder();
    const program = path.join(folder, 'piper');
    // Writes what it was told where piper writes sound: its two options and its input are all that is known of it here.
    await writeFile(program, '#!/bin/sh\n{ echo "$1 $2 $3"; cat; } > "$4"\n');
    await chmod(program, 0o755);
    const model = path.join(folder, 'de.onnx');
    const open = () => openEngine({ engine: null, model }, { ...machine, env: { FIFTEEN_PIPER: program } }, signal);
    await expect(open()).rejects.toThrow('de.onnx is not there. A voice of piper is a MODEL.onnx with its .json.');
    await writeFile(model, '');
    await writeFile(`${model}.json`, '{}');
    const engine = await open();
    const target = path.join(folder, 'said');
    await engine.speak({ text: 'Kocht\nschnell', locale: 'de-DE', target, signal });
    expect(await readFile(target, 'utf8')).toBe(`--model ${model} --output_file\nKocht schnell\n`);
    expect(engine.voiceFor('de-DE')).toBe('de.onnx');
  });

  it('that fail are quoted, and are stopped when nobody waits any more', async () => {
    const failing = runSpeech({ program: 'sh', args: ['-c', 'echo no voice >&2; exit 3'], input: null, signal });
    await expect(failing).rejects.toThrow('sh ended with code 3. Its last words: no voice');
    await expect(runSpeech({ program: '/no/such', args: [], input: null, signal })).rejects.toMatchObject({
      code: 'tool-missing',
    });
    const stop = new AbortController();
    const hanging = runSpeech({ program: 'sleep', args: ['60'], input: null, signal: stop.signal });
    stop.abort();
    await expect(hanging).rejects.toMatchObject({ code: 'cancelled' });
  });
});
