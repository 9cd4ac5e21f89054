import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkCampaign } from '../../../electron/services/check-campaign.ts';
import { openStudio } from '../../../electron/services/studio.ts';
import type { Template } from '../../../shared/template/template-schema.ts';
import { shippedTemplate } from '../../setup/assets.ts';
import { campaignWith } from '../../setup/rules.ts';

const signal = new AbortController().signal;

/** The shipped template with its hook in bare white letters. */
function bareHook(): Template {
  const template = structuredClone(shippedTemplate('feature-trio'));
  const style = template.styles[template.defaultStyle];
  const hook = style?.roles['hook'];
  if (!hook) throw new Error('the style has a hook');
  // Without the scrim, which darkens the picture behind it.
  style.panels.length = 0;
  Object.assign(hook, { kind: 'plain-stroke', colour: '#ffffff', strokePx: 0, shadowPx: 0 });
  return template;
}

it('checkCampaign looks at the rendered picture behind bare letters, unless it is to be quick', {
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
  const { templates } = shipped;
  const find = async (id: string) => ({ ...(await templates.find(id)), template: bareHook() });
  const studio = { ...shipped, templates: { ...templates, find } };
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
      { folder, markets: 'all', products: 'all', hooks: 'all', isQuick },
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
});
