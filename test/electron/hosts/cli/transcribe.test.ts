import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeMedia } from '../../../setup/make-media.ts';
import { makeModel, WHISPER_CLI } from '../../../whisper-cli/make-model.ts';
import { callCli } from './run-cli.ts';
import { smallCampaign } from './small-campaign.ts';

const tone = await makeMedia('talk.wav', ['-f', 'lavfi', '-i', 'sine=f=300:r=48000:d=6']);
const silence = await makeMedia('silence.wav', ['-f', 'lavfi', '-i', 'anullsrc=r=48000:d=2']);

/** Two phrases: the second one at 4 s. */
const SCRIPT = {
  segments: [
    { from: 0, to: 1500, tokens: [[' Kocht', 200, 600] as const, [' schnell', 700, 1300] as const, ['.'] as const] },
    { from: 4000, to: 5000, tokens: [[' Ganz', 4000, 4300] as const, [' leise', 4400, 4900] as const] },
  ],
};

async function spoken(markets: readonly string[], more: { readonly halfWay?: 'hang' | 'die' } = {}) {
  const { folder, cache, root } = await smallCampaign(markets);
  const env = { FIFTEEN_CACHE: cache, FIFTEEN_WHISPER: WHISPER_CLI };
  await callCli(['voice', 'add', folder, tone, '--market', 'de-DE', '--start', '0.5'], env);
  const model = await makeModel(root, { ...SCRIPT, ...more });
  const args = ['transcribe', folder, '--market', 'de-DE', '--model', model];
  const document = () => readFile(path.join(folder, 'campaign.json'), 'utf8');
  return { folder, env, args, model, document };
}

describe('transcribe', () => {
  it('shows what captions would say and when, and changes nothing', async () => {
    const { env, args, document } = await spoken(['de-DE']);
    const before = await document();
    const shown = await callCli(args, env);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(/^de-DE \S+\n {2}- .+\n {2}\+ 0\.70-2\.13 s {2}Kocht schnell\.\n/);
    expect(shown.stderr).toContain('Nothing was changed.');
    expect(await document()).toBe(before);
  });

  it('changes texts and times of one market, which its films then show', async () => {
    const { folder, env, args, document } = await spoken(['de-DE', 'en-US']);
    const applied = await callCli([...args, '--apply', '--json'], env);
    const events = applied.events();
    expect(events.at(-1)).toEqual({ event: 'done', captions: 2, isApplied: true });
    expect(events).toMatchObject([
      { event: 'caption', locale: 'de', after: { text: 'Kocht schnell.', from: 21, frames: 43, words: [0, 15] } },
      { event: 'caption', locale: 'de', after: { text: 'Ganz leise', from: 135, frames: 37, words: [0, 12] } },
      { event: 'done' },
    ]);
    const { overrides } = JSON.parse(await document());
    expect(overrides).toMatchObject([{ market: 'de-DE', voice: { start: 15 }, captions: expect.any(Object) }]);
    expect(JSON.parse(await readFile(path.join(folder, 'captions/de.json'), 'utf8'))).toBeDefined();
    // Heard again, nothing is different.
    const again = (await callCli([...args, '--json'], env)).events().slice(0, 2);
    const sides = again.map(({ before, after }) => [before, after] as [object, object]);
    for (const [before, after] of sides) expect(after).toMatchObject(before);
    const check = await callCli(['check', folder, '--json'], env);
    expect(check.stdout).not.toContain('"severity":"error"');
  });

  it('says what is missing, and leaves the campaign as it was', async () => {
    const { folder, env, args, model, document } = await spoken(['de-DE', 'ja-JP']);
    const before = await document();
    const calls = [
      ['transcribe', folder, '--market', 'de-DE'],
      ['transcribe', folder, '--market', 'ja-JP', '--model', model, '--apply'],
      [...args, '--media', silence, '--apply'],
      [...args, '--media', path.join(folder, 'media/b.png'), '--apply'],
      [...args, '--media', path.join(folder, 'absent.wav'), '--apply'],
      [...args, '--program', '/no/such/whisper-cli', '--apply'],
    ];
    const results = [];
    for (const call of calls) results.push(await callCli(call, env));
    expect(results.map(({ code, stderr }) => [code, stderr])).toEqual([
      [2, expect.stringContaining('whisper.cpp needs a model')],
      [2, expect.stringContaining('ja-JP has no voice. Give it one, or name a file')],
      [2, expect.stringContaining('Nobody is heard to speak in')],
      [2, expect.stringContaining('has no sound, so nobody is heard in it.')],
      [2, expect.stringContaining('absent.wav')],
      [3, expect.stringContaining('/no/such/whisper-cli cannot be started')],
    ]);
    expect(await document()).toBe(before);
  });

  it('loses nothing when the program dies half way', async () => {
    const dying = await spoken(['de-DE'], { halfWay: 'die' });
    const before = await dying.document();
    const dead = await callCli([...dying.args, '--apply'], dying.env);
    expect([dead.code, dead.stderr]).toEqual([2, expect.stringContaining('was ended')]);
    expect(await dying.document()).toBe(before);
  });
});
