import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copySample, openFolder, startScreenHost } from './screen-host.ts';

const host = await startScreenHost();
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
