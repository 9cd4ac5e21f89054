import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { rendersFolder } from '../../../electron/services/export-format.ts';
import { makeMedia } from '../../setup/make-media.ts';
import { callCli } from '../hosts/cli/run-cli.ts';
import { smallCampaign } from '../hosts/cli/small-campaign.ts';

it('rendersFolder keeps exports apart that differ from their campaign', () => {
  const folder = (own: Parameters<typeof rendersFolder>[1], format?: Parameters<typeof rendersFolder>[2]) =>
    path.basename(rendersFolder('/x', own, format));
  expect(folder({ ratio: '1:1' })).toBe('renders');
  expect(folder({ ratio: '1:1' }, { ratio: '1:1', placements: null })).toBe('renders');
  expect(folder({ ratio: '1:1' }, { ratio: '9:16', placements: null })).toBe('renders-9x16');
  expect(folder({ placements: ['spark'] }, { ratio: '16:9', placements: ['topview', 'spark'] })).toBe(
    'renders-16x9-topview-spark',
  );
  expect(folder({ placements: ['spark', 'topview'] }, { ratio: null, placements: ['topview', 'spark'] })).toBe(
    'renders',
  );
  expect(folder({ placements: ['topview'] }, { ratio: null, placements: [] })).toBe('renders-organic');
});

it('exports a square film for ads, and holds the finished file to their limits', { timeout: 240_000 }, async () => {
  const { folder, save, cache } = await smallCampaign(['en-US']);
  const env = { FIFTEEN_CACHE: cache };
  const profile = ['--ratio', '1:1', '--placement', 'in-feed-reservation'];

  const silent = await callCli(['check', folder, '--json', '--quick', ...profile], env);
  expect(silent.events().find(({ rule }) => rule === 'placement-sound')).toMatchObject({
    severity: 'warning',
    subject: 'in-feed-reservation',
  });

  const tone = await makeMedia('tone.m4a', ['-f', 'lavfi', '-i', 'sine=f=330:d=16', '-c:a', 'aac']);
  await copyFile(tone, path.join(folder, 'media/tone.m4a'));
  await save({ music: { file: 'media/tone.m4a' } });
  const rendered = await callCli(['render', folder, '--json', '--draft', ...profile], env);
  expect(rendered.events().at(-1)).toMatchObject({ event: 'done' });
  const out = path.join(folder, 'renders-1x1-in-feed-reservation');
  expect(rendered.events().find(({ event }) => event === 'variant')).toMatchObject({
    status: 'rendered',
    encoder: 'libx264-draft-held',
    file: path.join(out, 'own/en-US.mp4'),
  });
  // One tile of the cover's shape, a gap of a twelfth around it and a label of a quarter under it.
  const sheet = await loadImage(path.join(out, 'contact-sheet.jpg'));
  expect([sheet.width, sheet.height]).toEqual([320 + 2 * 27, 320 + 80 + 2 * 27]);

  // A draft keeps the rate, and has fewer pixels than ads ask for.
  const seen = await callCli(['check', folder, '--json', '--finished', ...profile], env);
  expect(seen.events().filter(({ severity }) => severity === 'error')).toMatchObject([
    {
      rule: 'placement-picture',
      message: expect.stringMatching(/^own\/en-US\.mp4 has 540x540 px; .* 640x640 at least\.$/),
    },
  ]);

  const upright = await callCli(
    ['check', folder, '--json', '--quick', '--ratio', '16:9', '--placement', 'topview'],
    env,
  );
  expect(upright.events().find(({ rule }) => rule === 'placement-ratio')).toMatchObject({
    message: 'TopView ads do not run at 16:9, only at 9:16.',
  });
  await save({ placements: ['topview'], ratio: '16:9' });
  const organic = await callCli(['check', folder, '--json', '--quick', '--placement', 'organic'], env);
  expect(organic.events().filter(({ rule }) => `${rule}`.startsWith('placement-'))).toEqual([]);
  const unknown = await callCli(['render', folder, '--placement', 'billboard'], env);
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('There is no "billboard".')]);
});
