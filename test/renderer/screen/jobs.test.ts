import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe-violations.ts';
import { call } from './open-posts.ts';
import { copySample, openFolder, startScreenHost } from './screen-host.ts';

// One campaign of three markets. The clip of one of them is not there yet, so its render fails until it is.
const host = await startScreenHost();
afterAll(() => host.close());
const folder = await copySample(host.folder);
const { page, complaints } = await host.openPage();
const renders = path.join(folder, 'renders');
const SOON = { timeout: 60_000 };
const LONG = { timeout: 200_000 };

beforeAll(async () => {
  const file = path.join(folder, 'campaign.json');
  const overrides = [{ market: 'de-DE', slots: { 'feature-1': { file: 'media/late.mp4' } } }];
  const markets = ['en-US', 'de-DE', 'ar-SA'];
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), markets, overrides }));
  await openFolder(page, folder);
  await page.keyboard.press('Alt+3');
});
afterEach(() => expect(complaints).toEqual([]));

const cell = (market: string, state: RegExp | string) =>
  page.getByRole('gridcell', { name: new RegExp(`, ${market}: ${state}`) });
const tray = page.getByRole('region', { name: 'Renders' });
const job = (market: string) => tray.locator('.job', { hasText: market });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const tick = (name: string) => page.getByRole('checkbox', { name, exact: true }).click();
const chooseQuality = async (name: RegExp) => {
  await button(/Quality/).click();
  await page.getByRole('option', { name }).click();
};
/** The host's jobs by market. */
const jobsByMarket = async () => {
  const jobs: readonly { readonly id: string; readonly market: string; readonly state: string }[] = Object.values(
    (await call(page, 'jobs.list', {})) as never,
  );
  return Object.fromEntries(jobs.map(({ market, id, state }) => [market, { id, state }]));
};

describe('selecting', () => {
  it('takes single variants, whole markets and products, or all', async () => {
    const selected = () => page.locator('.matrix-cell[aria-selected=true]').count();
    await cell('en-US', '').click();
    await cell('ar-SA', '').click();
    expect(await selected()).toBe(2);
    await tick('Select en-US');
    expect(await selected()).toBe(1);
    await tick('Select Aurel Kettle');
    expect(await selected()).toBe(3);
    await button('Select none').click();
    expect(await selected()).toBe(0);
    expect(await button('Render selected: 0').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('rendering', () => {
  it('goes on while texts are edited; what failed says why and is retried alone', async () => {
    await chooseQuality(/^Draft/);
    await button('Select all').click();
    await button('Render selected: 3').click();
    await page.keyboard.press('Alt+2');
    await page.getByLabel('hook, ar-SA').fill('شاي الآن');
    const saved = async () => JSON.parse(await readFile(path.join(folder, 'captions/ar.json'), 'utf8')).hook;
    await expect.poll(saved, SOON).toBe('شاي الآن');
    await page.getByLabel('hook, ar-SA').blur();
    await page.keyboard.press('Alt+3');
    await tray.getByText('Done: 2 · Failed: 1').waitFor(LONG);
    for (const [market, state] of Object.entries({ 'en-US': 'Rendered', 'ar-SA': 'Rendered', 'de-DE': 'Failed' }))
      await cell(market, state).waitFor();
    await tray.getByRole('button').first().click();
    expect(await job('de-DE').locator('.job-error').textContent()).toContain('media/late.mp4');
    expect(await violations(page)).toEqual([]);

    const before = await jobsByMarket();
    await cp(path.join(folder, 'media/lift.mp4'), path.join(folder, 'media/late.mp4'));
    await button('Retry failed: 1').click();
    await tray.getByText('Done: 3 · Failed: 0').waitFor(LONG);
    const after = await jobsByMarket();
    expect([after['en-US'], after['ar-SA']]).toEqual([before['en-US'], before['ar-SA']]);
    expect(after['de-DE']?.id).not.toBe(before['de-DE']?.id);
    expect(await button('Retry failed: 0').getAttribute('aria-disabled')).toBe('true');
    expect((await readdir(path.join(renders, 'kettle'))).filter((name) => name.endsWith('.mp4'))).toHaveLength(3);
  });

  it('shows the folder of the videos and each of them in the file manager', async () => {
    await button('Open folder').click();
    await job('de-DE').getByRole('button', { name: 'Show in folder' }).click();
    const video = path.join(renders, 'kettle/de-DE.mp4');
    await expect.poll(() => host.revealed, SOON).toEqual([path.join(renders, 'manifest.json'), video]);
    await job('de-DE').getByText('ffmpeg commands').click();
    await job('de-DE').locator('.job-command', { hasText: '-filter_complex' }).waitFor();
  });

  it('is cancelled, leaves nothing half done, and is begun again', async () => {
    // Twice the size: nothing of it is in the cache, so that it takes its time.
    await chooseQuality(/^Standard/);
    const before = await readFile(path.join(renders, 'kettle/ar-SA.mp4'));
    await button('Select none').click();
    await cell('ar-SA', '').click();
    await button('Render selected: 1').click();
    const newest = tray.locator('.job').first();
    await newest.getByText('Rendering').waitFor();
    await newest.getByRole('button', { name: 'Cancel' }).click();
    await newest.getByText('Cancelled').waitFor();
    await newest.getByRole('button', { name: 'Try again' }).click();
    await newest.getByText('Rendering').waitFor(SOON);
    await newest.getByRole('button', { name: 'Cancel' }).click();
    await newest.getByText('Cancelled').waitFor();
    await expect
      .poll(() => readdir(path.join(renders, 'kettle')), SOON)
      .toEqual(expect.not.arrayContaining([expect.stringContaining('.part')]));
    expect(await readFile(path.join(renders, 'kettle/ar-SA.mp4'))).toEqual(before);
  });
});
