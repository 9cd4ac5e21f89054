import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { violations } from './axe-violations.ts';
import { openSample } from './open-sample.ts';
import { startTestScreen } from './open-screen.ts';

const SOON = { timeout: 60_000 };

const screen = await startTestScreen();
afterAll(() => screen.close());

it('puts a piece of the music library under the film, with its licence, as one step', async () => {
  const { folder, page, complaints, saved, undo, untouched } = await openSample(screen);
  await page.getByRole('button', { name: 'From the library…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Music library' });
  await expect.poll(() => dialog.getByRole('listitem').count(), SOON).toBe(4);
  expect(await violations(page)).toEqual([]);
  const url = await dialog.locator('audio').first().getAttribute('src');
  const heard = await page.evaluate(async (address) => {
    const response = await fetch(address);
    return [response.status, response.headers.get('content-type')];
  }, url ?? '');
  expect(heard).toEqual([200, 'audio/mp4']);

  await dialog.getByRole('button', { name: 'Use “Late train, 128 beats a minute”' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => (await saved()).music?.file, SOON).toMatch(/^music\/late-train-[0-9a-f]{8}\.m4a$/);
  const { music, licences } = await saved();
  expect(licences[music.file]).toMatchObject({ licence: 'cc0', uses: ['posts', 'ads'] });
  expect((await stat(path.join(folder, music.file))).size).toBeGreaterThan(100_000);
  await page.getByText('128 beats a minute').waitFor();
  await undo();
  await expect.poll(saved, SOON).toEqual(untouched);
  expect(complaints).toEqual([]);
});
