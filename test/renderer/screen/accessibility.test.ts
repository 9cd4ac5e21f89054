import { afterAll, describe, expect, it } from 'vitest';
import { violations } from './axe-violations.ts';
import { startTestScreen } from './open-screen.ts';
import { copySample, openFolder } from './screen-host.ts';

const host = await startTestScreen();
afterAll(() => host.close());

const LOOKS = [
  { locale: 'en-US', colorScheme: 'dark' },
  { locale: 'en-US', colorScheme: 'light' },
  { locale: 'ar', colorScheme: 'dark' },
  { locale: 'ar', colorScheme: 'light' },
] as const;

describe.each(LOOKS)('the screen in $locale, $colorScheme', (look) => {
  it('has nothing that axe objects to', { timeout: 100_000 }, async () => {
    const { page } = await host.openPage(look);
    const found: Record<string, readonly string[]> = {};
    await page.locator('.start').waitFor();
    found['start'] = await violations(page);
    await page.keyboard.press('Alt+n');
    await page.getByRole('dialog').waitFor();
    found['new campaign'] = await violations(page);
    await page.keyboard.press('Escape');
    await openFolder(page, await copySample(host.folder));
    found['editor'] = await violations(page);
    await page.locator('.lane-captions .block').first().click();
    found['caption'] = await violations(page);
    await page.locator('.lane-scenes .block').first().click();
    await page.locator('.tab').nth(1).click();
    found['scene and product'] = await violations(page);
    await page.keyboard.press('Alt+2');
    await page.locator('.caption-table').waitFor();
    found['captions'] = await violations(page);
    await page.keyboard.press('Alt+3');
    await page.locator('.matrix-cell img').first().waitFor();
    found['variants'] = await violations(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    found['palette'] = await violations(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog').waitFor();
    found['preferences'] = await violations(page);
    expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
  });
});
