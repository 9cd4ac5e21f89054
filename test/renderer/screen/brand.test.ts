import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { brandSources } from '../../electron/services/brands/brand-fixtures.ts';
import { violations } from './axe-violations.ts';
import { startTestScreen } from './open-screen.ts';
import { copySample, openFolder } from './screen-host.ts';

const SOON = { timeout: 60_000 };

const screen = await startTestScreen();
afterAll(() => screen.close());

describe('brands on the screen', () => {
  it('are made from files, given to a campaign, undone, and taken away', async () => {
    const { logo, font, sound } = await brandSources(path.join(screen.folder, 'sources'));
    const folder = await copySample(screen.folder);
    const { page, complaints } = await screen.openPage();
    const dialog = page.getByRole('dialog');
    await openFolder(page, folder);
    const brand = async () => JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8')).brand;
    const before = await brand();
    const picture = () => page.locator('.stage-picture').getAttribute('src');
    const plain = await picture();

    await page.getByRole('button', { name: 'New brand…' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Fern & Co');
    await dialog.getByLabel('Accent').fill('#7fb069');
    await dialog.getByLabel('Background').fill('#f4efe2');
    await dialog.getByLabel('Logo (PNG)').setInputFiles(logo);
    await dialog.getByLabel('Sound logo').setInputFiles(sound);
    await dialog.getByLabel('Fonts (TTF or OTF)').setInputFiles(font);
    expect(await dialog.getByText('Background with Accent').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make the brand' }).click();
    await expect.poll(brand, SOON).toMatchObject({
      id: 'fern-co',
      name: 'Fern & Co',
      palette: { accent: '#7fb069', background: '#f4efe2' },
      logo: expect.stringMatching(/^brand\/mark-/),
      fonts: [expect.stringMatching(/^brand\/Aurel Black-/)],
    });
    expect((await readdir(path.join(folder, 'brand'))).length).toBeGreaterThanOrEqual(3);
    // The true picture follows: other letters at least.
    await expect.poll(picture, SOON).not.toBe(plain);
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Control+z');
    await expect.poll(brand, SOON).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await brand())?.id, SOON).toBe('fern-co');
    await page.getByRole('button', { name: 'Fern & Co Brand' }).click();
    await page.getByRole('option', { name: 'No brand' }).click();
    await expect.poll(brand, SOON).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('are refused with the file that is wrong, and nothing is made', async () => {
    const folder = await copySample(screen.folder);
    const { page } = await screen.openPage();
    const dialog = page.getByRole('dialog');
    await openFolder(page, folder);
    const wrong = path.join(screen.folder, 'letter.ttf');
    await writeFile(wrong, 'Dear Sir or Madam');
    await page.getByRole('button', { name: 'New brand…' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Broken');
    await dialog.getByLabel('Fonts (TTF or OTF)').setInputFiles(wrong);
    await page.getByRole('button', { name: 'Make the brand' }).click();
    await dialog.getByText('letter.ttf').waitFor();
    await page.keyboard.press('Escape');
    const brands = await readdir(path.join(screen.folder, 'settings/brands'));
    expect(brands).not.toContain('broken');
  });
});
