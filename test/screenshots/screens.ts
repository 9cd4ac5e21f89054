import { openForm } from '../renderer/screen/open-posts.ts';
import { openFolder } from '../renderer/screen/screen-host.ts';
import { CAMPAIGN_SCREENS } from './campaign-screens.ts';
import { arePicturesThere, type Screen, settle } from './screen.ts';

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
    show: async (page, campaign) => {
      await openFolder(page, campaign);
      // The page before may not have let go of it yet.
      const takeOver = page.locator('.banner button');
      if (await takeOver.count()) await takeOver.click();
      await takeOver.waitFor({ state: 'detached' });
      await page.locator('.lane-captions .block').first().click();
      await settle(page, '.editor img');
    },
  },
  {
    name: 'scene',
    show: async (page) => {
      await page.locator('.lane-scenes .block').nth(1).click();
      await settle(page, '.editor img');
    },
  },
  {
    name: 'captions',
    show: async (page) => {
      await page.keyboard.press('Alt+2');
      await page.locator('.caption-table textarea').nth(2).click();
      await settle(page, '.captions-screen img');
    },
  },
  {
    name: 'variants',
    show: async (page) => {
      await page.keyboard.press('Alt+3');
      await page.locator('.matrix-cell').nth(2).click();
      while (await page.locator('.matrix-cell:not(:has(img))').count()) await page.waitForTimeout(300);
      await settle(page, '.matrix-cell img');
    },
  },
  {
    name: 'posts',
    show: async (page) => {
      await page.keyboard.press('Alt+4');
      // The first market is rendered.
      await page.locator('.top-bar .choice-button').last().click();
      await page.locator('.list-box-item').first().click();
      await openForm(page, 'Aurel Kitchen');
      await settle(page, '.posts-screen img');
    },
  },
  {
    name: 'posts-walk-through',
    show: async (page) => {
      await page.locator('.posts-tools button').last().click();
      // The step of commercial content, the one that TikTok's reviewers look at longest.
      await page.locator('.walk-step').nth(6).click();
      await settle(page, '.posts-screen img');
    },
  },
  {
    name: 'posts-accounts',
    show: async (page) => {
      await page.locator('.walk-through button').first().click();
      await page.locator('.walk-through').waitFor({ state: 'detached' });
      await page.locator('.posts-tools .segment').last().click();
      await settle(page, '.posts-screen img');
    },
  },
  ...CAMPAIGN_SCREENS,
];
