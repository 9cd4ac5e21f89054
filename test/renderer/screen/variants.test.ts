import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { addRenders } from '../../electron/services/posts/rendered-campaign.ts';
import { violations } from './axe-violations.ts';
import { startTestScreen } from './open-screen.ts';
import { copySample, openFolder } from './screen-host.ts';

const SOON = { timeout: 60_000 };
const MARKETS = ['de-DE', 'ar-SA'];

const screen = await startTestScreen();
afterAll(() => screen.close());

/** Three products in two markets; the first has finished videos. */
async function openMatrix() {
  const folder = await copySample(screen.folder);
  const file = path.join(folder, 'campaign.json');
  const campaign = JSON.parse(await readFile(file, 'utf8'));
  const [kettle] = campaign.products;
  const products = ['kettle', 'cup', 'pot'].map((id) => ({ ...kettle, id, name: `The ${id}`, names: {} }));
  await writeFile(file, JSON.stringify({ ...campaign, markets: MARKETS, products }));
  await addRenders(folder, MARKETS);
  const { page, complaints } = await screen.openPage();
  await openFolder(page, folder);
  await page.keyboard.press('Alt+3');
  await page.getByRole('grid').waitFor();
  return { folder, page, complaints };
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('search').getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const rows = (page: Page) => page.locator('.matrix-product-name').allTextContents();
const states = (page: Page) => page.locator('.matrix-cell .state').allTextContents();

it('shows what is looked for, and selects no more than that', async () => {
  const { page, complaints } = await openMatrix();
  expect(await rows(page)).toEqual(['The kettle', 'The cup', 'The pot']);
  await page.getByRole('textbox', { name: 'Find products' }).fill('cup');
  await expect.poll(() => rows(page), SOON).toEqual(['The cup']);
  await choose(page, 'Market', 'ar-SA');
  await page.getByText('Shown: 1').waitFor();
  await page.getByRole('button', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Render selected: 1' }).waitFor();
  await page.getByRole('textbox', { name: 'Find products' }).fill('kettel');
  await page.getByText('No variant is like that').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await choose(page, 'State', 'Rendered');
  await expect.poll(() => rows(page), SOON).toEqual(['The kettle']);
  await choose(page, 'State', 'Not rendered');
  await expect.poll(() => rows(page), SOON).toEqual(['The cup', 'The pot']);
  expect(complaints).toEqual([]);
});

it('writes the review page, takes decisions in, and finds what was approved', async () => {
  const { folder, page, complaints } = await openMatrix();
  await page.getByRole('button', { name: 'Review the videos' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Write the page' }).click();
  await dialog.getByText('Videos on the page: 2 · not rendered: 0').waitFor();
  expect(await readFile(path.join(folder, 'renders/review.html'), 'utf8')).toContain('The kettle');
  expect(await violations(page)).toEqual([]);

  const seen = { product: 'kettle', note: '', by: 'Ana', at: '2026-11-26T09:00:00Z', decision: 'approved' };
  const decisions = [
    { ...seen, market: 'de-DE', content: '0'.repeat(64) },
    { ...seen, market: 'ar-SA', content: '1'.repeat(64) },
  ];
  const review = path.join(folder, 'Kettle-review.json');
  await writeFile(review, JSON.stringify({ schema: 'fifteen/review', version: 1, campaign: 'Kettle', decisions }));
  await dialog.locator('input[type=file]').setInputFiles(review);
  await dialog.getByText('Approved: 1 · rejected: 0').waitFor();
  expect(await dialog.getByRole('listitem').allTextContents()).toEqual(['kettle/ar-SA']);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await states(page))[0], SOON).toBe('Approved');
  await choose(page, 'State', 'Approved');
  await page.getByRole('button', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Render selected: 1' }).waitFor();
  expect(complaints).toEqual([]);
});

it('tries the first five, and leaves the rest alone', async () => {
  const { page } = await openMatrix();
  await page
    .getByRole('button', { name: 'Draft, 540 × 960' })
    .or(page.getByRole('button', { name: 'Quality' }))
    .click();
  await page.getByRole('option', { name: 'Draft, 540 × 960' }).click();
  await page.getByRole('button', { name: 'Try 5 first' }).click();
  const begun = page.locator('.matrix-cell .state-waiting, .matrix-cell .state-busy, .matrix-cell .state-good');
  await expect.poll(() => begun.count(), SOON).toBe(5);
  expect(await page.locator('.matrix-cell').last().locator('.state-waiting, .state-busy').count()).toBe(0);
});
