import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTools } from '../../../../electron/ffmpeg/locate.ts';
import { runFfmpeg } from '../../../../electron/ffmpeg/run.ts';
import { speechSpans } from '../../../../electron/ffmpeg/speech-spans.ts';
import { makeMedia } from '../../../setup/make-media.ts';
import { callCli } from './run-cli.ts';
import { smallCampaign } from './small-campaign.ts';

const tools = await findTools({ env: process.env });

/** Two seconds of a high tone, with two seconds of silence before and after. */
const RECORDING = 'aevalsrc=between(t\\,2\\,4)*0.5*sin(2*PI*3000*t):s=48000:d=6';
/** A low tone for music, all the time. */
const MUSIC = 'sine=f=200:r=48000:d=16,volume=0.5';

const recording = await makeMedia('speech.wav', ['-f', 'lavfi', '-i', RECORDING]);
const music = await makeMedia('low.wav', ['-f', 'lavfi', '-i', MUSIC]);

/** Level of the low tone in a span of seconds, dB. */
async function lowLevel(file: string, from: number, to: number): Promise<number> {
  const heard: string[] = [];
  await runFfmpeg(
    {
      globalOptions: ['-loglevel', 'info'],
      inputs: [{ options: [], path: file }],
      filterGraph: `[0:a]atrim=${from}:${to},lowpass=f=500:p=2,lowpass=f=500:p=2,volumedetect[out]`,
      outputs: [{ options: ['-map', '[out]', '-f', 'null'], path: '-' }],
    },
    { tools, onMessage: (line) => heard.push(line) },
  );
  return Number(/mean_volume: (-?[\d.]+) dB/.exec(heard.join('\n'))?.[1]);
}

describe('voice add', () => {
  it('lets somebody speak in one market, with the music down for as long as they do', async () => {
    const { folder, cache, root, save } = await smallCampaign(['de-DE', 'en-US']);
    await callCli(['voice', 'add', folder, music], { FIFTEEN_CACHE: cache });
    await save({ music: JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8')).voice });
    const added = await callCli(['voice', 'add', folder, recording, '--market', 'de-DE', '--start', '1', '--json'], {
      FIFTEEN_CACHE: cache,
    });
    expect(added.events()).toEqual([
      {
        ...{ event: 'voice', market: 'de-DE', product: null, start: 30, volume: expect.any(Number) },
        file: expect.stringMatching(/^voice\/\S*speech-[0-9a-f]{8}\.wav$/),
        speech: [{ from: 60, frames: 60 }],
      },
    ]);
    const out = path.join(root, 'out');
    const render = await callCli(['render', folder, '--quality', 'draft', '--out', out], { FIFTEEN_CACHE: cache });
    expect(render.code).toBe(0);
    const [spoken, silent] = ['de-DE', 'en-US'].map((market) => path.join(out, 'own', `${market}.mp4`));
    const down = (await lowLevel(spoken ?? '', 3.3, 4.7)) - (await lowLevel(spoken ?? '', 8, 12));
    const same = (await lowLevel(silent ?? '', 3.3, 4.7)) - (await lowLevel(silent ?? '', 8, 12));
    // The template takes music down by 8 dB.
    expect(Math.abs(down + 8)).toBeLessThan(0.5);
    expect(Math.abs(same)).toBeLessThan(0.5);
    const check = await callCli(['check', folder, '--json'], { FIFTEEN_CACHE: cache });
    expect(check.stdout).toContain('Nobody speaks in en-US, and in other markets somebody does.');
  });

  it('refuses what is no voice, and leaves the campaign as it was', async () => {
    const { folder, cache } = await smallCampaign(['de-DE']);
    const before = await readFile(path.join(folder, 'campaign.json'), 'utf8');
    const silence = await makeMedia('silence.wav', ['-f', 'lavfi', '-i', 'anullsrc=r=48000:d=2']);
    const refused = [
      ['voice', 'add', folder, silence],
      ['voice', 'add', folder, path.join(folder, 'media/b.png')],
      ['voice', 'add', folder, path.join(folder, 'absent.wav')],
      ['voice', 'add', folder, recording, '--market', 'fr-FR'],
      ['voice', 'add', folder, recording, '--product', 'kettle'],
      ['voice', 'remove', folder],
    ];
    const results = [];
    for (const args of refused) results.push(await callCli(args, { FIFTEEN_CACHE: cache }));
    expect(results.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(results.map(({ stderr }) => stderr)).toEqual([
      expect.stringContaining('is silent, so it is no voice.'),
      expect.stringContaining('has no sound, so it is no voice.'),
      expect.stringContaining('absent.wav'),
      expect.stringContaining('campaign.json has no market "fr-FR". It has: de-DE.'),
      expect.stringContaining('campaign.json has no product "kettle".'),
      expect.stringContaining('has no voice there.'),
    ]);
    expect(await readFile(path.join(folder, 'campaign.json'), 'utf8')).toBe(before);
  });
});

describe('voice draft', () => {
  it('reads the captions out at their times, says when they changed, and is taken away again', async () => {
    const { folder, cache } = await smallCampaign(['de-DE', 'ja-JP']);
    const drafted = await callCli(['voice', 'draft', folder, '--json'], { FIFTEEN_CACHE: cache });
    expect(drafted.code).toBe(1);
    expect(drafted.events()).toMatchObject([
      { event: 'voice', market: 'de-DE', product: 'own', file: expect.stringMatching(/^voice\/de-DE-espeak-ng-/) },
      { event: 'failed', market: 'ja-JP', code: 'bad-input', message: expect.stringContaining('kanji') },
    ]);
    const listed = await callCli(['voice', 'list', folder, '--json'], { FIFTEEN_CACHE: cache });
    expect(listed.events()).toMatchObject([{ market: 'de-DE', draft: { engine: 'espeak-ng', voice: 'de' } }]);
    const [{ file, speech }] = listed.events() as unknown as [
      { file: string; speech: { from: number; frames: number }[] },
    ];
    const heard = await speechSpans(path.join(folder, file), 15, { tools });
    // Where the document says that somebody starts to speak, somebody does, within a third of a second.
    const starts = speech.slice(1).map(({ from }) => heard.filter((each) => Math.abs(each.from - from) <= 10).length);
    expect(starts).toEqual(speech.slice(1).map(() => 1));
    const fresh = await callCli(['check', folder, '--market', 'de-DE', '--json'], { FIFTEEN_CACHE: cache });
    expect(fresh.stdout).not.toContain('voice-stale');
    await writeFile(path.join(folder, 'captions/de.json'), JSON.stringify({ hook: 'Ganz anders' }));
    const stale = await callCli(['check', folder, '--market', 'de-DE', '--json'], { FIFTEEN_CACHE: cache });
    expect(stale.stdout).toContain('voice-stale');
    await callCli(['voice', 'remove', folder, '--market', 'de-DE'], { FIFTEEN_CACHE: cache });
    expect((await callCli(['voice', 'list', folder], { FIFTEEN_CACHE: cache })).stdout).toBe('');
  });
});
