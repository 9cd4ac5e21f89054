import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../../architecture/source-tree.ts';
import { makeMedia, moving } from '../../../setup/make-media.ts';
import { GERMAN_CSV, GOOGLE_TSV } from '../catalog/feed-samples.ts';
import { testEditor } from './test-editor.ts';

const window = 'window-of-the-test';
const UNCHANGED = { window, mapping: {}, currency: null, market: null, prunes: false };

async function openShop() {
  const { folder: root, client } = await testEditor();
  const folder = path.join(root, 'kettle.fifteen');
  await cp(path.join(repositoryRoot, 'assets/samples/kettle.fifteen'), folder, { recursive: true });
  await mkdir(path.join(root, 'pictures'));
  const picture = await makeMedia('feed.jpg', [...moving('320x320'), '-frames:v', '1']);
  for (const name of ['a.jpg', 'b.jpg']) await cp(picture, path.join(root, 'pictures', name));
  const { id: campaign } = await client.call('campaigns.open', { window, folder });
  const feed = async (content: string) => {
    const file = path.join(root, 'feed.any');
    await writeFile(file, content);
    return { ...UNCHANGED, campaign, file };
  };
  return { client, folder, feed, document: () => readFile(path.join(folder, 'campaign.json'), 'utf8') };
}

describe('a feed in the editor', () => {
  it('is shown with columns, samples and every bad row, and changes nothing', async () => {
    const { client, feed, document } = await openShop();
    const before = await document();
    const view = await client.call('catalogue.read', await feed(GOOGLE_TSV));
    expect(view).toMatchObject({
      dialect: 'Google Merchant Center',
      rows: 5,
      products: 2,
      added: 2,
      updated: 0,
      removed: 0,
    });
    expect(view.columns.find(({ name }) => name === 'price')).toEqual({ name: 'price', sample: '49.90 EUR' });
    expect(view.faults.shown.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 price',
      '4 id',
      '5 id',
      '6 sale_price',
    ]);
    expect([view.faults.errors, await document()]).toEqual([3, before]);
  });

  it('is read by the columns that the user chose, and remembers them', async () => {
    const { client, feed } = await openShop();
    const request = await feed(GERMAN_CSV);
    expect((await client.call('catalogue.read', request)).products).toBe(0);
    const mapping = { key: ['artikelnummer'], title: ['bezeichnung'], price: ['preis'], images: ['bild'] };
    const mapped = await client.call('catalogue.read', { ...request, mapping, market: 'de-DE' });
    expect([mapped.products, mapped.market]).toEqual([2, 'de-DE']);
    await client.call('catalogue.import', { ...request, mapping, market: 'de-DE', imagesEach: 0 });
    expect((await client.call('catalogue.read', request)).mapping).toEqual(mapping);
  });

  it('gives the products with their pictures; the document stays the screen’s to change', async () => {
    const { client, feed, folder, document } = await openShop();
    const before = await document();
    const request = await feed(GOOGLE_TSV.replace(',https://cdn.example/c.jpg', ',https://127.0.0.1/c.jpg'));
    const { products, images, faults } = await client.call('catalogue.import', { ...request, imagesEach: 6 });
    expect(products.map(({ id }) => id)).toEqual(['kettle', 'KET-1', 'KET-3']);
    expect(images).toBe(2);
    expect(faults.shown.find(({ column }) => column === 'additional_image_link')?.message).toContain('127.0.0.1');
    const media = products[1]?.media ?? [];
    expect([media.length, media.every((file) => file.startsWith('media/feed/'))]).toEqual([1, true]);
    await readFile(path.join(folder, media[0] ?? ''));
    expect(await document()).toBe(before);
  });
});
