import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCampaign } from '../../../../electron/services/load-campaign.ts';
import { importReviews, readReview } from '../../../../electron/services/review/review-file.ts';
import { writeReviewPage } from '../../../../electron/services/review/write-review-page.ts';
import { launchBrowser } from '../../../renderer/screen/screen-host.ts';
import { readAsset } from '../../../setup/assets.ts';
import { NAMES, reviewedCampaign } from './reviewed-campaign.ts';

/** The page as somebody opens it who was sent the folder: from a file, without a server. */
async function openPage(browser: Browser) {
  const campaign = await reviewedCampaign();
  const request = { folder: campaign.folder, from: null, language: 'en' };
  const { file } = await writeReviewPage(campaign.studio, request);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US', colorScheme: 'dark' });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  return { ...campaign, page, complaints, write: () => writeReviewPage(campaign.studio, request) };
}

async function decisions(page: Page): Promise<readonly (string | null)[]> {
  const cards = await page.locator('.card').all();
  return Promise.all(cards.map((card) => card.getAttribute('data-decision')));
}

async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export decisions' }).click();
  return (await download).path();
}

describe('the review page', async () => {
  const browser = await launchBrowser();
  afterAll(() => browser.close());

  it('shows strangers’ names as they are written, from a file, with pictures and videos', async () => {
    const { page, complaints } = await openPage(browser);
    const names = await page.locator('.card .name').allTextContents();
    expect(new Set(names)).toEqual(new Set([...Object.values(NAMES), 'Late']));
    expect(await page.title()).toBe('Review of Odd <script>document.title = "run"</script>');
    expect(await page.locator('.card .reason').textContent()).toContain('No media. <script>');
    const arabic = page.locator('[data-key="arabic/ar-SA"]');
    expect(await arabic.locator('.name:dir(rtl)').count()).toBe(1);
    await arabic.scrollIntoViewIfNeeded();
    const width = () => arabic.locator('img').evaluate((node) => Number(Reflect.get(node, 'naturalWidth')));
    await expect.poll(width).toBe(320);
    await arabic.locator('.picture').click();
    const video = page.locator('dialog video');
    await expect.poll(() => video.evaluate((node) => Number(Reflect.get(node, 'readyState')))).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  });

  it('takes decisions by keyboard, keeps them, and gives them to the campaign by a file', async () => {
    const { page, complaints, folder, out, studio, decisions: kept, change, write } = await openPage(browser);
    await page.locator('.card').first().focus();
    await page.keyboard.press('a');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('r');
    await page.keyboard.press('n');
    await page.keyboard.type('Logo too small\nand late');
    await page.keyboard.press('Tab');
    await page.getByLabel('Your name').fill('Ana');
    await page.locator('[data-key="script/de-DE"]').getByRole('button', { name: 'Approve' }).click();
    const made = ['approved', 'rejected', 'open', 'open', 'open', 'approved', 'open'];
    // Sorted as the list is: arabic, money, script, and what failed.
    expect(await decisions(page)).toEqual(made);
    await page.reload();
    expect(await decisions(page)).toEqual(made);
    await page.locator('[data-filter="noted"]').click();
    expect(await page.locator('.card textarea').inputValue()).toBe('Logo too small\nand late');

    const review = await readReview(await exported(page));
    const campaign = await loadCampaign(studio, folder);
    expect(await importReviews({ campaign, reviews: [review], out })).toEqual({
      ...{
        approved: ['arabic/ar-SA', 'script/de-DE'],
        rejected: ['arabic/de-DE'],
        outdated: [],
        unknown: [],
        decisions: 3,
      },
    });
    expect((await kept()).map(({ by, note }: { by: string; note: string }) => [by, note])).toEqual([
      ['', ''],
      ['', 'Logo too small\nand late'],
      ['Ana', ''],
    ]);
    // What was approved is shown no more: the decision counts no more, here as there.
    await change();
    expect(await importReviews({ campaign, reviews: [], out })).toMatchObject({ outdated: ['script/de-DE'] });
    await write();
    await page.reload();
    await page.locator('[data-filter="outdated"]').click();
    expect(await page.locator('.card').getAttribute('data-key')).toBe('script/de-DE');
    expect(complaints).toEqual([]);
  });

  it('finds, filters, turns to Arabic and to light', async () => {
    const { page, complaints } = await openPage(browser);
    await page.keyboard.press('/');
    await page.keyboard.type('kettle $&');
    await expect.poll(() => page.locator('.card').count()).toBe(2);
    await page.getByLabel('Market', { exact: true }).selectOption('ar-SA');
    expect(await page.locator('.card').count()).toBe(1);
    await page.getByLabel('Light or dark').click();
    await page.getByLabel('Language').selectOption('ar');
    const root = page.locator('html');
    expect([await root.getAttribute('dir'), await root.getAttribute('data-theme')]).toEqual(['rtl', 'light']);
    expect(complaints).toEqual([]);
  });

  it('refuses what is no review, with the reason', async () => {
    const { folder } = await reviewedCampaign();
    await expect(readReview(`${folder}/campaign.json`)).rejects.toMatchObject({ code: 'bad-input' });
    await expect(readReview(`${folder}/nothing.json`)).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('says everything in all languages', async () => {
    const texts = readAsset('review-page/texts.json') as Record<string, Record<string, string>>;
    const keys = Object.keys(texts['en'] ?? {});
    for (const [language, own] of Object.entries(texts)) {
      expect([language, Object.keys(own)]).toEqual([language, keys]);
      for (const key of keys)
        expect(own[key]?.match(/\{\w+\}/g)?.sort()).toEqual(texts['en']?.[key]?.match(/\{\w+\}/g)?.sort());
    }
    const script = await readFile(new URL('../../../../assets/review-page/page.mjs', import.meta.url), 'utf8');
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
  });
});
