import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { violations } from './axe-violations.ts';
import { startTestScreen } from './open-screen.ts';
import { copySample, openFolder } from './screen-host.ts';

/** Tests wait for each other's browsers; a second is not enough then. */
const PATIENCE = { timeout: 20_000 };

const screen = await startTestScreen();
afterAll(() => screen.close());

describe('texts for translators', () => {
  it('go out, and come back row by row as one step that can be taken back', async () => {
    const folder = await copySample(screen.folder);
    const { page, complaints } = await screen.openPage();
    page.setDefaultTimeout(60_000);
    await openFolder(page, folder);
    await page.keyboard.press('Alt+2');
    await page.getByRole('button', { name: 'Export texts for translators' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.choice-button').click();
    await page.getByRole('option', { name: 'CSV: tables' }).click();
    await dialog.getByText('With a picture of each caption').click();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByText('Files written: 11').waitFor();
    await page.keyboard.press('Escape');

    const file = path.join(folder, 'translations', 'Kettle spring.de.csv');
    const edited = (await readFile(file, 'utf8'))
      .replace('Kocht in 60 Sekunden,translated', 'Siedet in 60 Sekunden,reviewed')
      .replace('Heben und gießen', 'Anheben und gießen')
      .replace('Leise am Morgen', 'Leise {{morgen}}');
    await writeFile(file, edited);
    await page.getByRole('button', { name: 'Import translations' }).click();
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByText('Changes: 2 · unchanged: 8 · untranslated: 0 · to be looked at: 1').waitFor();
    await dialog.getByText('Kettle spring.de.csv, row 5: feature.two.title').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByText('de · feature.one.title').click();
    await dialog.getByRole('button', { name: 'Accept: 1' }).click();
    const hook = page.getByRole('textbox', { name: 'hook, de-DE' });
    await expect.poll(() => hook.inputValue(), PATIENCE).toBe('Siedet in 60 Sekunden');
    const title = page.getByRole('textbox', { name: 'feature.one.title, de-DE' });
    expect(await title.inputValue()).toBe('Heben und gießen');
    const status = path.join(folder, 'captions-status.json');
    const noted = async () => JSON.parse(await readFile(status, 'utf8')).translations?.de?.hook;
    await expect.poll(noted, PATIENCE).toEqual({ source: 'Boils in 60 seconds', reviewed: true });
    await page.keyboard.press('Control+z');
    await expect.poll(() => hook.inputValue(), PATIENCE).toBe('Kocht in 60 Sekunden');
    await expect.poll(noted, PATIENCE).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('are suggested where another campaign had the same source, and taken by a key', async () => {
    const memory = path.join(screen.folder, 'settings', 'memory');
    await mkdir(memory, { recursive: true });
    const entry = { sourceLocale: 'en', source: 'Boils in 50 seconds', locale: 'de', target: 'Siedet in 50 Sekunden' };
    const entries = [{ ...entry, campaign: 'Winter', reviewedAt: '2026-11-01T00:00:00Z' }];
    const content = { schema: 'fifteen/translation-memory', version: 1, entries };
    await writeFile(path.join(memory, 'translations.json'), JSON.stringify(content));
    const { page, complaints } = await screen.openPage();
    page.setDefaultTimeout(60_000);
    await openFolder(page, await copySample(screen.folder));
    await page.keyboard.press('Alt+2');
    const cell = page.getByRole('textbox', { name: 'hook, de-DE' });
    await cell.focus();
    await page.getByRole('button', { name: /Siedet in 50 Sekunden.*95 %.*Winter/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await cell.press('Alt+t');
    await expect.poll(() => cell.inputValue(), PATIENCE).toBe('Siedet in 50 Sekunden');
    expect(complaints).toEqual([]);
  });
});
