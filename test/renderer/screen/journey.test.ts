import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { smallClip } from '../../electron/services/editor/journey.ts';
import { startTestScreen } from './open-screen.ts';
import { copySample, openFolder } from './screen-host.ts';

const host = await startTestScreen();
afterAll(() => host.close());

const picture = (page: Page): Promise<string | null> => page.locator('.stage-picture').getAttribute('src');
const saved = (page: Page): Promise<void> => page.locator('.save-state', { hasText: 'Saved' }).waitFor();

async function readJson(file: string) {
  return JSON.parse(await readFile(file, 'utf8'));
}

describe('the screen', () => {
  it('makes a campaign from a template, fills it by a dropped clip and shows the true picture', async () => {
    const { page, complaints } = await host.openPage();
    await page.getByRole('button', { name: /Feature trio/ }).click();
    await page.getByLabel('Name', { exact: true }).fill('Tea time');
    const create = page.getByRole('button', { name: 'Create' });
    await page.getByText('Arabic (Saudi Arabia)').click();
    await create.click();
    await page.getByText('No footage yet').first().waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import' }).click();
    await (await chooser).setFiles(await smallClip());
    await page.locator('.stage-picture').waitFor();
    await saved(page);
    expect(complaints).toEqual([]);
  });

  it('edits a caption, shows it, saves it, and takes it back over a reload', async () => {
    const folder = await copySample(host.folder);
    const { page, complaints } = await host.openPage();
    await openFolder(page, folder);
    const before = await picture(page);
    await page.getByRole('option', { name: 'Boils in 60 seconds' }).click();
    const field = page.getByLabel('Text in en-US');
    await field.fill('Boils at once');
    await expect.poll(() => picture(page), { timeout: 20_000 }).not.toBe(before);
    await saved(page);
    expect(await readJson(path.join(folder, 'captions/en.json'))).toMatchObject({ hook: 'Boils at once' });

    await page.reload();
    await page.getByRole('option', { name: 'Boils at once' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('option', { name: 'Boils in 60 seconds' }).waitFor();
    await saved(page);
    expect(await readJson(path.join(folder, 'captions/en.json'))).toMatchObject({ hook: 'Boils in 60 seconds' });
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('option', { name: 'Boils at once' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('edits any market in the table of captions, Arabic from the right', async () => {
    const folder = await copySample(host.folder);
    const { page, complaints } = await host.openPage();
    await openFolder(page, folder);
    await page.keyboard.press('Alt+2');
    const cell = page.getByLabel('hook, ar-SA');
    await cell.fill('شاي في دقيقة');
    await saved(page);
    expect(await cell.getAttribute('dir')).toBe('rtl');
    expect(await readJson(path.join(folder, 'captions/ar.json'))).toMatchObject({ hook: 'شاي في دقيقة' });
    await cell.press('Enter');
    expect(await page.locator('textarea:focus').getAttribute('aria-label')).toBe('feature.one.title, ar-SA');
    expect(complaints).toEqual([]);
  });

  it('marks translations whose source was written anew, until somebody has read them', async () => {
    const folder = await copySample(host.folder);
    const { page, complaints } = await host.openPage();
    await openFolder(page, folder);
    await page.keyboard.press('Alt+2');
    await page.getByLabel('hook, en-US').fill('Boils at once');
    const german = page.getByLabel('hook, de-DE');
    const cell = page.locator('td', { has: german });
    await cell.getByText('Source changed').waitFor();
    await german.focus();
    const details = page.getByRole('region', { name: 'Details of the text' });
    await details.locator('del', { hasText: 'Boils in 60 seconds' }).waitFor();
    await german.press('Alt+r');
    await details.getByText('Reviewed', { exact: true }).waitFor();
    await cell.getByText('Source changed').waitFor({ state: 'detached' });
    await saved(page);
    const { translations } = await readJson(path.join(folder, 'captions-status.json'));
    expect(translations.de.hook).toEqual({ source: 'Boils at once', reviewed: true });
    expect(translations.fr.hook).toEqual({ source: 'Boils in 60 seconds' });
    await german.press('Control+z');
    await cell.getByText('Source changed').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows up to four markets beside each other at one moment', async () => {
    const { page, complaints } = await host.openPage();
    await openFolder(page, await copySample(host.folder));
    await page.keyboard.press('Alt+2');
    for (const market of ['ja-JP', 'ar-SA', 'fr-FR']) {
      await page.getByRole('button', { name: `Show ${market} beside the others` }).click();
    }
    const pictures = page.getByRole('list', { name: 'Markets side by side' }).locator('img');
    await expect.poll(() => pictures.count(), { timeout: 40_000 }).toBe(4);
    const sources = () => pictures.evaluateAll((all) => all.map((each) => String(Reflect.get(each, 'src'))));
    const before = await sources();
    expect(new Set(before).size).toBe(4);
    await page.getByRole('button', { name: 'Next frame' }).click();
    await expect
      .poll(async () => (await sources()).filter((source, index) => source === before[index]).length, {
        timeout: 40_000,
      })
      .toBe(0);
    const full = page.getByRole('button', { name: 'Show ko-KR beside the others' });
    expect(await full.getAttribute('aria-disabled')).toBe('true');
    expect(complaints).toEqual([]);
  });

  it('lets the second window look and take over, and tells the first', async () => {
    const folder = await copySample(host.folder);
    const first = await host.openPage();
    await openFolder(first.page, folder);
    const second = await host.openPage();
    await openFolder(second.page, folder);
    await second.page.getByRole('button', { name: 'Edit here instead' }).click();
    await second.page.getByText('Read only').first().waitFor({ state: 'detached' });
    await first.page.getByRole('option', { name: 'Boils in 60 seconds' }).click();
    await first.page.getByLabel('Text in en-US').fill('Too late');
    await first.page.getByText('Your edits are kept in this window.').waitFor();
  });

  it('lets go of a campaign when its window goes away', async () => {
    const folder = await copySample(host.folder);
    const first = await host.openPage();
    await openFolder(first.page, folder);
    await first.page.goto('about:blank');
    const second = await host.openPage();
    await openFolder(second.page, folder);
    expect(await second.page.locator('.banner').count()).toBe(0);
  });

  it('steps by frames, and plays what it will render', async () => {
    const { page, complaints } = await host.openPage();
    await openFolder(page, await copySample(host.folder));
    await page.getByRole('button', { name: 'Next frame' }).click();
    expect(await page.locator('.timecode').textContent()).toBe('01:16 / 15:00');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await page.locator('.timecode').textContent()).toBe('02:16 / 15:00');
    await page.getByRole('button', { name: 'Play' }).click();
    const seconds = () => page.locator('video').evaluate((video) => Number(Reflect.get(video, 'currentTime')));
    await page.locator('video').waitFor({ timeout: 100_000 });
    await expect.poll(seconds, { timeout: 10_000 }).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(complaints).toEqual([]);
  });

  it('renders what is selected in the matrix by keyboard alone', async () => {
    const folder = await copySample(host.folder);
    const { page, complaints } = await host.openPage();
    await openFolder(page, folder);
    await page.keyboard.press('Alt+3');
    const cells = page.getByRole('gridcell');
    await cells.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /Quality/ }).click();
    await page.getByRole('option', { name: /^Draft/ }).click();
    await page.getByRole('button', { name: 'Render selected: 1' }).click();
    await page.getByText('Done: 1').waitFor({ timeout: 100_000 });
    // Written when the whole batch is over, a moment after its last video.
    const rendered = () => readJson(path.join(folder, 'renders/manifest.json')).catch(() => ({ variants: [] }));
    await expect
      .poll(async () => (await rendered()).variants, { timeout: 20_000 })
      .toMatchObject([{ product: 'kettle', market: 'de-DE', encoder: 'libx264-draft' }]);
    await page.getByRole('button', { name: /Renders/ }).click();
    await page.getByText('ffmpeg commands').click();
    await page.locator('.job-command', { hasText: 'ffmpeg' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
