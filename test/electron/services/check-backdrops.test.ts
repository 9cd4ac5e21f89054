import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkCampaign } from '../../../electron/services/check-campaign.ts';
import { OWN_FORMAT } from '../../../electron/services/export-format.ts';
import { openStudio } from '../../../electron/services/studio.ts';
import { createClient } from '../../../shared/api/client.ts';
import { createInProcessTransport } from '../../../shared/api/in-process-transport.ts';
import { withBareHook } from '../../setup/bare-hook.ts';
import { campaignWith } from '../../setup/rules.ts';
import { openTestHost, WINDOW } from './editor/test-editor.ts';

const signal = new AbortController().signal;

it('looks at the rendered picture behind bare letters, in checks that are not quick and in the editor', {
  timeout: 60_000,
}, async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'fifteen-backdrop-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const env = { ...process.env, FIFTEEN_CACHE: path.join(root, 'cache') };
  const shipped = await openStudio({
    env,
    platform: process.platform,
    home: homedir(),
    now: Date.now,
    newId: randomUUID,
  });
  const studio = withBareHook(shipped, 'bold');
  const { ffmpeg } = await studio.tools();

  async function found(colour: string, isQuick = false) {
    const folder = path.join(root, `${colour}.fifteen`);
    await mkdir(path.join(folder, 'media'), { recursive: true });
    const picture = path.join(folder, 'media/a.png');
    execFileSync(ffmpeg.path, [
      '-v',
      'error',
      '-y',
      '-f',
      'lavfi',
      '-i',
      `color=${colour}:s=540x960`,
      '-frames:v',
      '1',
      picture,
    ]);
    const products = [{ id: 'kettle', name: 'Kettle', media: ['media/a.png'] }];
    const campaign = campaignWith({ template: 'feature-trio', markets: ['en-US'], products });
    await writeFile(path.join(folder, 'campaign.json'), JSON.stringify(campaign));
    const { findings } = await checkCampaign(
      studio,
      { folder, markets: 'all', products: 'all', hooks: 'all', format: OWN_FORMAT, isQuick },
      signal,
    );
    return findings.filter(({ rule }) => rule === 'contrast-picture').map(({ subject, message }) => [subject, message]);
  }

  // Both the hook and the closing are written in that role.
  const [hook, closing] = await found('0xbbbbbb');
  expect(hook).toEqual([
    'hook',
    expect.stringMatching(/^Caption "hook": #ffffff over the picture has a contrast of 1\.9\d:1; 3:1 is the least/),
  ]);
  expect(closing?.[0]).toBe('closing');
  expect(await found('0xbbbbbb', true)).toEqual([]);
  expect(await found('0x333333')).toEqual([]);

  const host = await openTestHost(root, {}, studio);
  onTestFinished(() => host.close());
  const client = createClient(createInProcessTransport({ request: host.request, on: host.events.on }));
  const variant = { product: 'kettle', market: 'en-US' };
  const inEditor = async (colour: string) => {
    const { id } = await client.call('campaigns.open', {
      window: WINDOW,
      folder: path.join(root, `${colour}.fifteen`),
    });
    const backdrops = await client.call('variants.backdrops', { campaign: id, ...variant });
    return backdrops.map(({ subject, message }) => [subject, message]);
  };
  expect(await inEditor('0xbbbbbb')).toEqual([hook, closing]);
  expect(await inEditor('0x333333')).toEqual([]);
});
