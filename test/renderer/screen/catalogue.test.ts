import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copySample, openFolder, startScreenHost } from './screen-host.ts';

const FEED = ['Artikelnummer;Bezeichnung;Preis', 'A-1;<b>Tasse</b>;9,90 EUR', 'A-2;Topf;gratis'].join('\n');

describe('importing a catalogue', async () => {
  const host = await startScreenHost();
  afterAll(() => host.close());

  it('shows columns and bad rows, imports the good ones, and takes them back with one undo', async () => {
    const folder = await copySample(host.folder);
    const feed = path.join(host.folder, 'artikel.csv');
    await writeFile(feed, FEED);
    const { page, complaints } = await host.openPage();
    page.setDefaultTimeout(60_000);
    await openFolder(page, folder);
    const products = async () => {
      const { products: all } = JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
      return all.map(({ name }: { readonly name: string }) => name);
    };
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Import a catalogue');
    await page.keyboard.press('Enter');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a feed' }).click();
    await (await chooser).setFiles(feed);
    const dialog = page.getByRole('dialog', { name: 'Import a catalogue' });
    await dialog.getByText('Table: 2 rows, 0 products').waitFor();
    for (const [field, column] of [
      ['Id', 'artikelnummer'],
      ['Name', 'bezeichnung'],
      ['Price', 'preis'],
    ]) {
      await dialog.getByRole('button', { name: `Column of: ${field}` }).click();
      await page.getByRole('option', { name: new RegExp(`^${column}`) }).click();
    }
    await dialog.getByText('Table: 2 rows, 1 products').waitFor();
    await dialog.getByText('artikel.csv, row 3').waitFor();
    await dialog.getByText('The price "gratis" has no number').waitFor();
    await dialog.getByRole('button', { name: 'Import 1 products' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(products, { timeout: 60_000 }).toEqual(['Aurel Kettle', 'Tasse']);
    await page.keyboard.press('Control+z');
    await expect.poll(products, { timeout: 60_000 }).toEqual(['Aurel Kettle']);
    expect(complaints).toEqual([]);
  });
});
