import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withBareHook } from '../../setup/bare-hook.ts';
import { copySample, openFolder, startScreenHost } from './screen-host.ts';

/** In the sample's own style the hook has its box; in this one its letters are bare. */
const host = await startScreenHost({ adjust: (studio) => withBareHook(studio, 'clean') });
afterAll(() => host.close());
const SOON = { timeout: 60_000 };

it('switches a rule off with a reason, shows it, and takes it back by undo', { timeout: 120_000 }, async () => {
  const folder = await copySample(host.folder);
  const { page, complaints } = await host.openPage();
  await openFolder(page, folder);
  const saved = async () => JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
  const untouched = await saved();
  const finding = page.locator('.finding', { hasText: 'Too little contrast' });
  await finding.getByText('Why').click(SOON);
  await expect.poll(() => finding.textContent(), SOON).toContain('WCAG 2.2, 1.4.3');
  await finding.getByRole('button', { name: 'Switch off…' }).click();
  await finding.getByRole('textbox', { name: 'Reason' }).fill('Our red, accepted');
  await finding.getByRole('button', { name: 'Switch off' }).click();
  await expect
    .poll(async () => (await saved()).checks, SOON)
    .toEqual({ off: { contrast: { reason: 'Our red, accepted' } } });
  await finding.getByText('Switched off: Our red, accepted').waitFor(SOON);
  await page.keyboard.press('Control+z');
  await expect.poll(saved, SOON).toEqual(untouched);
  expect(complaints).toEqual([]);
});

it('shows what is found in rendered pictures behind bare letters, and mends what has a safe way', async () => {
  const folder = await copySample(host.folder);
  const file = path.join(folder, 'campaign.json');
  const campaign = JSON.parse(await readFile(file, 'utf8'));
  const captions = { hook: { timing: { scene: 'hook', from: 2, frames: 12 } } };
  await writeFile(file, JSON.stringify({ ...campaign, style: 'clean', captions }));
  const { page, complaints } = await host.openPage();
  await openFolder(page, folder);
  await page.locator('.finding', { hasText: 'Too little contrast to the picture' }).first().waitFor(SOON);
  const brief = page.locator('.finding', { hasText: 'Too short on screen' });
  await brief.getByRole('button', { name: 'Mend' }).click(SOON);
  await expect.poll(async () => JSON.parse(await readFile(file, 'utf8')).captions, SOON).toEqual({ hook: {} });
  await brief.waitFor({ state: 'detached', ...SOON });
  expect(complaints).toEqual([]);
});
