import { afterAll, expect, it } from 'vitest';
import { violations } from './axe-violations.ts';
import { openSample } from './open-sample.ts';
import { startTestScreen } from './open-screen.ts';

const SOON = { timeout: 60_000 };

const screen = await startTestScreen();
afterAll(() => screen.close());

it('lays the film out anew for another shape, and keeps a caption where it was put on each', async () => {
  const { page, complaints, saved, undo, untouched } = await openSample(screen);
  const picture = page.locator('.stage .stage-picture').last();
  const shape = () =>
    picture.evaluate((element) => {
      const { naturalWidth, naturalHeight } = element as unknown as { naturalWidth: number; naturalHeight: number };
      return naturalWidth / naturalHeight;
    });
  await expect.poll(shape, SOON).toBeCloseTo(9 / 16, 2);

  await page.getByRole('button', { name: 'Shape of the videos' }).click();
  await page.getByRole('option', { name: '16:9, wide' }).click();
  await expect.poll(async () => (await saved()).ratio, SOON).toBe('16:9');
  await expect.poll(shape, SOON).toBeCloseTo(16 / 9, 2);
  const stage = await page.locator('.stage').boundingBox();
  expect((stage?.width ?? 0) / (stage?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  expect(await violations(page)).toEqual([]);

  const caption = page.locator('.caption-frame').first();
  await caption.click();
  await page.keyboard.press('Shift+ArrowRight');
  const places = async () => Object.values((await saved()).captions ?? {});
  await expect.poll(places, SOON).toMatchObject([{ placeIn: { '16:9': { x: expect.any(Number) } } }]);
  expect(await places()).not.toMatchObject([{ place: {} }]);
  await page.getByRole('button', { name: 'Template’s position' }).click();
  await expect.poll(places, SOON).toEqual([]);

  await undo();
  await undo();
  await undo();
  await expect.poll(saved, SOON).toEqual(untouched);
  await expect.poll(shape, SOON).toBeCloseTo(9 / 16, 2);
  expect(complaints).toEqual([]);
});
