import type { Page } from 'playwright-core';
import type { PostsBench } from '../renderer/screen/open-posts.ts';
import { openFolder } from '../renderer/screen/screen-host.ts';

/** One screen and what a user does to see it. */
type Screen = { readonly name: string; readonly show: (page: Page, bench: PostsBench) => Promise<void> };

export const SCREENS: readonly Screen[] = [
  {
    name: 'start',
    show: async (page) => {
      await page.locator('.recent-card').first().waitFor();
      await arePicturesThere(page, '.start img');
    },
  },
  {
    name: 'edit',
    show: async (page, bench) => {
      await openMode(page, bench, 1);
      await page.locator('.lane-captions .block').first().click();
      await settle(page, '.editor img');
    },
  },
  {
    name: 'scene',
    show: async (page, bench) => {
      await openMode(page, bench, 1);
      await page.locator('.lane-scenes .block').nth(1).click();
      await settle(page, '.editor img');
    },
  },
  {
    name: 'captions',
    show: async (page, bench) => {
      await openMode(page, bench, 2);
      await page.locator('.caption-table textarea').nth(2).click();
      await settle(page, '.captions-screen img');
    },
  },
  {
    name: 'variants',
    show: async (page, bench) => {
      await openMode(page, bench, 3);
      await page.locator('.matrix-cell').nth(2).click();
      await settle(page, '.matrix-cell img');
    },
  },
  {
    name: 'posts',
    show: async (page, bench) => {
      await openMode(page, bench, 4);
      await page.locator('.post-form').waitFor();
      await settle(page, '.posts-screen img');
    },
  },
];

async function openMode(page: Page, { campaign }: PostsBench, mode: number): Promise<void> {
  await openFolder(page, campaign);
  await page.keyboard.press(`Alt+${mode}`);
}

/** Until nothing is being drawn or computed any more. */
async function settle(page: Page, pictures: string): Promise<void> {
  await page.waitForTimeout(400);
  await page.locator('.busy').first().waitFor({ state: 'detached', timeout: 120_000 });
  await arePicturesThere(page, pictures);
}

async function arePicturesThere(page: Page, pictures: string): Promise<void> {
  const areLoaded = `[...document.querySelectorAll('${pictures}')].every((each) => each.complete && each.naturalWidth > 0)`;
  await page.locator(pictures).first().waitFor({ timeout: 120_000 });
  // Not waitForFunction: the page's content policy evaluates nothing.
  while (!(await page.evaluate(areLoaded))) await page.waitForTimeout(200);
  // The last of them is in the next frame.
  await page.waitForTimeout(300);
}
