import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeMedia, moving } from '../../../setup/make-media.ts';
import { callCli } from './run-cli.ts';
import { smallCampaign } from './small-campaign.ts';

it('fifteen music keeps files with their licences and gives them to campaigns', { timeout: 120_000 }, async () => {
  const { root, folder, cache } = await smallCampaign(['de-DE', 'ja-JP']);
  const env = { FIFTEEN_CACHE: cache, FIFTEEN_SETTINGS: path.join(root, 'settings') };
  const tone = await makeMedia('tune.m4a', ['-f', 'lavfi', '-i', 'sine=f=330:d=16', '-c:a', 'aac']);
  const add = (...more: readonly string[]) =>
    callCli(['music', 'add', tone, '--json', '--title', 'My Tune', ...more], env);

  const bare = await add('--licence', 'cc-by');
  expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('needs the words of its credit')]);
  const still = await makeMedia('still.png', [...moving('64x64'), '-frames:v', '1']);
  const picture = await callCli(['music', 'add', still, '--title', 'x', '--licence', 'own'], env);
  expect(picture.stderr).toContain('has no sound');

  const added = await add('--licence', 'cc-by', '--credit', 'Music: Ann', '--for', 'posts');
  expect(added.events()).toMatchObject([{ event: 'added', id: 'my-tune', uses: ['posts'], credit: 'Music: Ann' }]);
  const again = await add('--licence', 'own');
  expect(again.events()).toMatchObject([{ id: 'my-tune-2', uses: ['posts', 'ads'] }]);
  const listed = await callCli(['music', 'library', '--json'], env);
  const ids = listed.events().map(({ id, origin }) => [id, origin]);
  expect(ids).toEqual([
    ['my-tune', 'user'],
    ['my-tune-2', 'user'],
    ['late-train', 'shipped'],
    ['slow-morning', 'shipped'],
    ['sprint', 'shipped'],
    ['window-shopping', 'shipped'],
  ]);

  await callCli(['music', 'use', folder, 'late-train'], env);
  const used = await callCli(['music', 'use', folder, 'my-tune', '--market', 'ja-JP'], env);
  const file = used.stdout.trim();
  expect(file).toMatch(/^music\/my-tune-[0-9a-f]{8}\.m4a$/);
  expect((await stat(path.join(folder, file))).size).toBeGreaterThan(1000);
  const document = JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
  expect(document).toMatchObject({
    music: { file: expect.stringMatching(/^music\/late-train-/) },
    overrides: [{ market: 'ja-JP', music: { file } }],
    licences: { [file]: { title: 'My Tune', licence: 'cc-by', credit: 'Music: Ann', uses: ['posts'] } },
  });
  const cut = await callCli(['music', 'cut', folder, '--json'], env);
  expect(cut.events()).toMatchObject([
    { market: null, tempo: 128, moved: expect.any(Number) },
    // A steady tone has no beat: the cuts of its market stay.
    { market: 'ja-JP', tempo: null, moved: 0 },
  ]);
  const { sequence, overrides } = JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
  const beat = (60 / 128) * 30;
  let at = 0;
  for (const { frames } of sequence.slice(0, -1)) {
    at += frames;
    expect(Math.abs(at / beat - Math.round(at / beat)) * beat).toBeLessThanOrEqual(1);
  }
  expect(overrides[0].sequence).toBeUndefined();

  const checked = await callCli(['check', folder, '--json', '--quick', '--placement', 'spark'], env);
  const found = checked.events().filter(({ rule }) => `${rule}`.startsWith('music-'));
  expect(found.map(({ rule, market }) => [rule, market])).toEqual([
    ['music-ads', 'ja-JP'],
    ['music-credit', 'ja-JP'],
  ]);

  // A note that somebody spoiled hides one piece, and says so.
  await writeFile(path.join(env.FIFTEEN_SETTINGS, 'music/my-tune/music.json'), '{"schema":"fifteen/music"}');
  const spoiled = await callCli(['music', 'library'], env);
  expect([spoiled.code, spoiled.stderr]).toEqual([1, expect.stringContaining('my-tune: my-tune/music.json: ')]);
  expect((await callCli(['music', 'remove', 'my-tune-2'], env)).code).toBe(0);
  const kept = await callCli(['music', 'remove', 'sprint'], env);
  expect(kept.stderr).toContain('came with Fifteen');
  const unknown = await callCli(['music', 'use', folder, 'my-tune-2'], env);
  expect(unknown.stderr).toContain('There is no music "my-tune-2"');
});
