import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dropFiles } from './drop-files.ts';

/** Where the journey is made: a page at the start screen, and the folder where campaigns are kept. */
export type JourneyPlace = { readonly page: Page; readonly campaignsFolder: string; readonly clip: string };

/** What a journey leaves behind, read from the disk. */
export type JourneyEnd = { readonly folder: string; readonly cover: number; readonly variants: readonly Output[] };

type Output = {
  readonly market: string;
  readonly file: string;
  readonly subtitles: string;
  readonly cover: string;
};

const TEXTS = {
  'en-US': 'Ready in 60 seconds',
  'de-DE': 'Fertig in 60 Sekunden',
  'ar-SA': 'جاهز في ٦٠ ثانية',
} as const;
const LANGUAGES = { 'en-US': 'en', 'de-DE': 'de', 'ar-SA': 'ar' } as const;
const COVER = 400;

/** From a template to finished files, as a user makes that way, the same over every host. */
export async function wholeJourney({ page, campaignsFolder, clip }: JourneyPlace): Promise<JourneyEnd> {
  const folder = path.join(campaignsFolder, 'Tea time.fifteen');
  await createCampaign(page);
  await dropFiles(page, '.media-bin', [clip]);
  await page
    .locator('.media-tile', { hasText: path.basename(clip) })
    .locator('img')
    .waitFor();
  await page.locator('.stage-picture').waitFor();
  await givePrice(page);
  await writeTexts(page, folder);
  await chooseCover(page, folder);
  await preview(page);
  await renderTwo(page);
  return { folder, cover: COVER, variants: await readOutputs(folder) };
}

async function createCampaign(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Feature trio/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Tea time');
  for (const market of ['German (Germany)', 'Arabic (Saudi Arabia)']) await dialog.getByText(market).click();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByText('No footage yet').first().waitFor();
}

async function givePrice(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Product' }).click();
  await page.getByRole('group', { name: 'Price everywhere' }).getByLabel('Price', { exact: true }).fill('39.90');
}

/** The hook in three markets; the last one is taken back, and made again. */
async function writeTexts(page: Page, folder: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+2');
  for (const [market, text] of Object.entries(TEXTS)) {
    const cell = page.getByLabel(`hook, ${market}`);
    await cell.fill(text);
    await cell.press('Enter');
  }
  const arabic = async (): Promise<unknown> => (await readTexts(folder, 'ar')).hook;
  await expect.poll(arabic, SOON).toBe(TEXTS['ar-SA']);
  await page.keyboard.press('Control+z');
  await expect.poll(arabic, SOON).toBe(undefined);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(arabic, SOON).toBe(TEXTS['ar-SA']);
  for (const [market, language] of Object.entries(LANGUAGES)) {
    expect(await readTexts(folder, language)).toMatchObject({ hook: TEXTS[market as keyof typeof TEXTS] });
  }
}

const SOON = { timeout: 60_000 };

async function readTexts(folder: string, language: string): Promise<Record<string, unknown>> {
  const text = await readFile(path.join(folder, 'captions', `${language}.json`), 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

async function chooseCover(page: Page, folder: string): Promise<void> {
  await page.keyboard.press('Alt+1');
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await playhead.press('End');
  // From the last frame, 449, back to 400.
  await playhead.press('PageDown');
  for (let step = 0; step < 19; step += 1) await playhead.press('ArrowLeft');
  await page.keyboard.press('c');
  const saved = async (): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8')).cover;
  await expect.poll(saved, SOON).toBe(COVER);
}

async function preview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'First frame' }).click();
  await page.getByRole('button', { name: 'Play' }).click();
  const video = page.locator('video.stage-clip');
  await video.waitFor({ timeout: 200_000 });
  await expect.poll(() => video.evaluate((each) => Number(Reflect.get(each, 'currentTime'))), SOON).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause' }).click();
}

async function renderTwo(page: Page): Promise<void> {
  await page.keyboard.press('Alt+3');
  for (const market of ['de-DE', 'ar-SA']) {
    await page.getByRole('gridcell', { name: new RegExp(market) }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: /Quality/ }).click();
  await page.getByRole('option', { name: /^Draft/ }).click();
  await page.getByRole('button', { name: 'Render selected: 2' }).click();
  await page.getByText('Done: 2').waitFor({ timeout: 300_000 });
}

async function readOutputs(folder: string): Promise<readonly Output[]> {
  const renders = path.join(folder, 'renders');
  const manifest = async () => JSON.parse(await readFile(path.join(renders, 'manifest.json'), 'utf8')).variants;
  // Written when the whole batch is over, a moment after its last video.
  await expect
    .poll(
      () =>
        manifest()
          .then((variants) => variants.length)
          .catch(() => 0),
      SOON,
    )
    .toBe(2);
  const variants: readonly Output[] = await manifest();
  return variants.map((each) => ({
    ...each,
    file: path.join(renders, each.file),
    subtitles: path.join(renders, each.subtitles),
    cover: path.join(renders, each.cover),
  }));
}
