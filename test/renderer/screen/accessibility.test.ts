import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { violations } from './axe-violations.ts';
import { call } from './open-posts.ts';
import { startScreenHost } from './screen-host.ts';
import { missedByTab } from './tab-stops.ts';

const host = await startScreenHost();
afterAll(() => host.close());

const UNKNOWN_USER = { language: null, theme: 'system', safeZone: 'organic', hasSeenGuide: false };

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
/** By the palette, which knows every command whatever its name is in this language. */
const command = (id: string) => async (page: Page) => {
  await nextDialog('Control+k')(page);
  await page.locator(`.palette-item[data-key=${id}]`).click();
  await page.locator('.palette').waitFor({ state: 'detached' });
  await page.getByRole('dialog').waitFor();
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
  { name: 'export of texts', go: command('export-texts') },
  { name: 'import of texts', go: command('import-texts') },
  { name: 'import of a catalogue', go: command('import-catalogue') },
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

/** The start screen as somebody sees it who was never here: the host remembers what others have seen. */
async function openAnew(locale: string): Promise<Page> {
  const { page } = await host.openPage({ locale });
  await page.locator('.start').waitFor();
  await call(page, 'preferences.set', UNKNOWN_USER);
  await page.reload();
  await page.locator('.template-card').first().waitFor();
  return page;
}

/** Gives the campaign back first, and waits until the host has it: the next one is to edit it. */
async function close(page: Page): Promise<void> {
  const closed = page.waitForResponse(/campaigns\.close/);
  await page.locator('.top-bar button').first().click();
  await closed;
  await page.context().close();
}

describe.each(['en-US', 'ar'])('the screen in %s', (locale) => {
  it('has nothing that axe objects to in either theme', { timeout: 200_000 }, async () => {
    const page = await openAnew(locale);
    const found: Record<string, readonly string[]> = {};
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
    await close(page);
  });
});

describe('Tab', () => {
  it('comes to every control of every mode, and round again', async () => {
    const page = await openAnew('en-US');
    const missed: Record<string, readonly string[]> = {};
    missed['start'] = await missedByTab(page);
    await page.locator('.guide-invitation button').last().click();
    await page.locator('.guide-panel .button-icon').click();
    await page.locator('.stage-picture').waitFor();
    missed['campaign'] = await missedByTab(page);
    await page.locator('.lane-captions .block').first().click();
    missed['caption'] = await missedByTab(page);
    await page.locator('.lane-scenes .block').last().click();
    missed['scene'] = await missedByTab(page);
    for (const mode of ['Captions', 'Variants', 'Posts']) {
      await page.getByRole('button', { name: mode, exact: true }).click();
      await page.locator('main').waitFor();
      missed[mode] = await missedByTab(page);
    }
    expect(Object.keys(missed)).toHaveLength(7);
    expect(Object.values(missed).flat()).toEqual([]);
    await close(page);
  });
});
