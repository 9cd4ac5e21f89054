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
    await dialog.getByLabel('Logo', { exact: true }).setInputFiles(logo);
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

  it('end with a card, have a caption look and words, and are seen before they are saved', async () => {
    const { logo } = await brandSources(path.join(screen.folder, 'looks'));
    const folder = await copySample(screen.folder);
    const { page, complaints } = await screen.openPage();
    const dialog = page.getByRole('dialog');
    const list = page.getByRole('listbox');
    const pick = async (field: string, option: string): Promise<void> => {
      await dialog.getByRole('button', { name: field }).click();
      await list.getByRole('option', { name: option, exact: true }).click();
    };
    await openFolder(page, folder);
    const brand = async () => JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8')).brand;
    const before = await brand();
    await page.getByRole('button', { name: 'New brand…' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Moss');
    const now = dialog.getByRole('img', { name: 'End, now' });
    const end = dialog.getByRole('img', { name: 'End, with the brand' });
    await now.waitFor();
    await end.waitFor();
    const plain = await end.getAttribute('src');
    const shown = await now.getAttribute('src');

    await dialog.getByLabel('Logo', { exact: true }).setInputFiles(logo);
    await pick('Shape', 'Bar behind each line');
    await pick('Weight', 'Black');
    await pick('Letters', 'All capitals');
    // Everything by keys from here: a switch, a slider, a list, lines and words.
    await dialog.getByRole('switch', { name: 'Corners of its own' }).press('Space');
    await dialog.getByRole('slider', { name: 'Rounding' }).press('ArrowRight');
    await dialog.getByRole('switch', { name: 'End with a card' }).press('Space');
    await dialog.getByRole('slider', { name: 'Length' }).press('End');
    await dialog.getByRole('textbox', { name: 'Line (English)' }).fill('Made slowly.');
    const word = dialog.getByRole('textbox', { name: 'New word' });
    for (const each of ['Moss', 'lift base']) {
      await word.fill(each);
      await word.press('Enter');
    }
    await dialog.getByRole('group', { name: 'lift base' }).getByText('Keep it in every language').click();
    expect(await now.getAttribute('src')).toBe(shown);
    await dialog.getByRole('textbox', { name: 'Called (German)' }).fill('Hubsockel, Sockel');
    await pick('Language: Words', 'French');
    await dialog.getByRole('textbox', { name: 'Called (French)' }).fill('socle');
    await pick('Language: End card', 'German');
    // A market that speaks it is shown.
    await expect.poll(() => now.getAttribute('src'), SOON).not.toBe(shown);
    await dialog.getByRole('textbox', { name: 'Line (German)' }).fill('Langsam gemacht.');
    await expect.poll(() => end.getAttribute('src'), SOON).not.toBe(plain);
    expect(await violations(page)).toEqual([]);
    // Seen, and nothing of it done: neither the campaign nor the brands of this installation have it.
    expect(await brand()).toEqual(before);
    expect(await readdir(folder)).not.toContain('brand');

    await page.getByRole('button', { name: 'Make the brand' }).click();
    await expect.poll(brand, SOON).toMatchObject({
      id: 'moss',
      captions: { kind: 'highlight-bar', weight: 900, uppercase: true, radiusPx: 28 },
      endCard: { frames: 120, ground: 'background', line: { en: 'Made slowly.', de: 'Langsam gemacht.' } },
      terms: [
        { term: 'Moss', keep: true },
        { term: 'lift base', translations: { de: ['Hubsockel', 'Sockel'], fr: ['socle'] } },
      ],
    });
    await page.keyboard.press('Control+z');
    await expect.poll(brand, SOON).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await brand())?.id, SOON).toBe('moss');

    await page.getByRole('button', { name: 'Change brand…' }).click();
    await dialog.getByRole('button', { name: 'Take away lift base' }).click();
    await dialog.getByRole('button', { name: 'Take away mark.png' }).click();
    await dialog.getByRole('switch', { name: 'End with a card' }).press('Space');
    await page.getByRole('button', { name: 'Save the brand' }).click();
    await expect.poll(async () => (await brand())?.terms, SOON).toEqual([{ term: 'Moss', keep: true }]);
    expect([(await brand()).endCard, (await brand()).logo]).toEqual([undefined, undefined]);

    await page.getByRole('button', { name: 'See it first…' }).click();
    await pick('Fern & Co Brand', 'No brand');
    await dialog.getByRole('img', { name: 'Opening, without a brand' }).waitFor();
    expect((await brand()).id).toBe('moss');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take the brand away' }).click();
    await expect.poll(brand, SOON).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('have a form that axe finds no fault with from right to left, too', async () => {
    const folder = await copySample(screen.folder);
    const { page } = await screen.openPage({ locale: 'ar' });
    const dialog = page.getByRole('dialog');
    await openFolder(page, folder);
    await page.locator('.inspector section:has(> .choice + .button-row) .button').first().click();
    // With all that it can show: corners, an end card, a word that languages call something.
    for (const at of [0, 1]) await dialog.getByRole('switch').nth(at).press('Space');
    await dialog.locator('form input').fill('lift base');
    await dialog.locator('form input').press('Enter');
    await dialog.locator('.brand-word .check-label').click();
    await dialog.locator('.brand-preview img').nth(3).waitFor();
    expect(await dialog.getByRole('slider').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
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
    await dialog.getByText('The font letter.ttf is no font').waitFor();
    await dialog.getByText('This variant cannot be shown: The font brand/new/letter.ttf is no font').waitFor();
    await page.keyboard.press('Escape');
    const brands = await readdir(path.join(screen.folder, 'settings/brands'));
    expect(brands).not.toContain('broken');
  });
});
