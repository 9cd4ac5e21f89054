import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { violations } from './axe-violations.ts';
import { startScreenHost } from './screen-host.ts';

const host = await startScreenHost();
afterAll(() => host.close());

const LOOKS = [
  { locale: 'en-US', colorScheme: 'dark' },
  { locale: 'en-US', colorScheme: 'light' },
  { locale: 'ar', colorScheme: 'dark' },
  { locale: 'ar', colorScheme: 'light' },
] as const;

type Visit = { readonly name: string; readonly go: (page: Page) => Promise<unknown> };

const dialog = (keys: string) => async (page: Page) => {
  await page.keyboard.press(keys);
  await page.getByRole('dialog').waitFor();
};
const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
const nextDialog = (keys: string) => async (page: Page) => {
  await closeDialog(page);
  await dialog(keys)(page);
};

/** Every screen, inspector and dialog of a campaign, one after the other. */
const VISITS: readonly Visit[] = [
  { name: 'campaign inspector', go: (page) => page.locator('.stage-picture').waitFor() },
  { name: 'caption inspector', go: (page) => page.locator('.lane-captions .block').first().click() },
  { name: 'scene inspector', go: (page) => page.locator('.lane-scenes .block').first().click() },
  { name: 'inspector of a still', go: (page) => page.locator('.lane-scenes .block').last().click() },
  { name: 'product', go: (page) => page.locator('.tab').nth(1).click() },
  { name: 'shortcuts', go: dialog('Shift+?') },
  { name: 'palette', go: nextDialog('Control+k') },
  { name: 'preferences', go: nextDialog('Control+,') },
  { name: 'open', go: nextDialog('Control+o') },
  {
    name: 'captions',
    go: async (page) => {
      await closeDialog(page);
      await page.keyboard.press('Alt+2');
      await page.locator('.caption-table textarea').nth(2).click();
    },
  },
  {
    name: 'variants',
    go: async (page) => {
      await page.locator('.caption-table textarea').nth(2).blur();
      await page.keyboard.press('Alt+3');
      await page.locator('.matrix-cell img').first().waitFor();
    },
  },
  {
    name: 'posts',
    go: async (page) => {
      await page.keyboard.press('Alt+4');
      await page.locator('.posts-screen').waitFor();
    },
  },
];

describe.each(LOOKS)('the screen in $locale, $colorScheme', (look) => {
  it('has nothing that axe objects to', { timeout: 200_000 }, async () => {
    const { page } = await host.openPage(look);
    const found: Record<string, readonly string[]> = {};
    await page.locator('.start').waitFor();
    found['start'] = await violations(page);
    await dialog('Alt+n')(page);
    found['new campaign'] = await violations(page);
    await closeDialog(page);
    await page.locator('.guide-invitation button').last().click();
    await page.locator('.guide-panel').waitFor();
    found['guide'] = await violations(page);
    await page.locator('.guide-panel .button-icon').click();
    for (const { name, go } of VISITS) {
      await go(page);
      found[name] = await violations(page);
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
    // Remembered by the host: the next look is to be invited too.
    await page.evaluate(`fetch('/api/preferences.set', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ language: null, theme: 'system', safeZone: 'organic', hasSeenGuide: false }) })`);
    await page.goto('about:blank');
    await page.context().close();
  });
});
