// What the inspector offers for a whole campaign. They come last: what they change is undone before the next page opens it.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../architecture/source-tree.ts';
import { type Screen, settle } from './screen.ts';

const LOGO = path.join(repositoryRoot, 'assets/samples/kettle.fifteen/media/logo.png');

export const CAMPAIGN_SCREENS: readonly Screen[] = [
  {
    name: 'hooks',
    show: async (page) => {
      await page.keyboard.press('Alt+1');
      // A scene is selected since its own picture: its window has the way back to the campaign.
      await page.locator('.inspector-head .button').click();
      await page.locator('form.hook input').fill('A question');
      await page.keyboard.press('Enter');
      await page.locator('form.hook input').fill('The number');
      await page.keyboard.press('Enter');
      await page.locator('.hooks .button').nth(1).click();
      await toTop(page, 'section:has(> .hooks)');
      await settle(page, '.editor img');
    },
  },
  {
    name: 'voice',
    show: async (page) => {
      await page.locator('.hooks .button').first().click();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await page.locator('.hooks').waitFor({ state: 'detached' });
      // By espeak-ng, where this machine has it.
      const draft = page.locator('.voice-fields > .button').first();
      await page.locator('.voice-fields .choice').nth(1).waitFor();
      if ((await draft.getAttribute('aria-disabled')) === null) {
        await draft.click();
        await page.locator('.voice-player').waitFor();
      }
      await toTop(page, '.voice-fields');
      await settle(page, '.editor img');
    },
  },
  {
    name: 'brand',
    show: async (page) => {
      await page.keyboard.press('Control+z');
      await page.locator('.voice-player').waitFor({ state: 'detached' });
      await page.locator('section:has(> .choice + .button-row) .button-row .button').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input').first().fill('Fern & Co');
      await colour(page, 0, '#1b3a2d');
      await colour(page, 1, '#f4efe2');
      await colour(page, 2, '#ffffff');
      await colour(page, 3, '#7fb069');
      await dialog.locator('input[type=file]').nth(1).setInputFiles(LOGO);
      await dialog.locator('.choice-button').first().click();
      await page.locator('.list-box-item').nth(2).click();
      await dialog.getByRole('switch').nth(1).press('Space');
      await dialog.locator('section:has(.toggle) .input').last().fill('Made slowly.');
      await toTop(page, '.dialog section:has(.choice)');
      await settle(page, '.brand-preview img');
    },
  },
];

/** A colour of the form: what the system's own window for it would do. */
async function colour(page: Page, index: number, value: string): Promise<void> {
  await page.locator('.dialog .colour input').nth(index).fill(value);
}

/** Scrolls the panel that something is in, and nothing around it. */
async function toTop(page: Page, selector: string): Promise<void> {
  await page.evaluate(`(() => {
    const shown = document.querySelector(${JSON.stringify(selector)});
    let panel = shown.parentElement;
    while (getComputedStyle(panel).overflowY !== 'auto') panel = panel.parentElement;
    panel.scrollTop += shown.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  })()`);
}
