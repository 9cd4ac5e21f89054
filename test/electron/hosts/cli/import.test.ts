import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeMedia, moving } from '../../../setup/make-media.ts';
import { GOOGLE_TSV } from '../../services/catalog/feed-samples.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { callCli } from './run-cli.ts';

async function workplace() {
  const root = await temporaryFolder();
  const folder = path.join(root, 'shop.fifteen');
  await mkdir(path.join(root, 'pictures'), { recursive: true });
  await mkdir(folder);
  const picture = await makeMedia('feed.jpg', [...moving('320x320'), '-frames:v', '1']);
  for (const name of ['a.jpg', 'b.jpg']) await copyFile(picture, path.join(root, 'pictures', name));
  const document = {
    schema: 'fifteen/campaign',
    version: 1,
    name: 'Shop',
    template: 'feature-trio',
    markets: ['de-DE'],
    products: [{ id: 'own', name: 'Own' }],
  };
  await writeFile(path.join(folder, 'campaign.json'), JSON.stringify(document));
  const feed = path.join(root, 'products.tsv');
  // Addresses on this machine are refused before anything is sent.
  await writeFile(feed, GOOGLE_TSV.replace('https://cdn.example/c.jpg', 'https://127.0.0.1/c.jpg,/etc/hosts'));
  const run = (...args: readonly string[]) =>
    callCli(['import', feed, folder, ...args], { FIFTEEN_CACHE: path.join(root, 'cache') });
  const campaign = async () => JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
  return { run, campaign, folder };
}

describe('fifteen import', () => {
  it('brings the good rows, lists the bad ones, keeps one copy of a picture and remembers the mapping', async () => {
    const { run, campaign, folder } = await workplace();
    const before = await campaign();
    const dry = await run('--dry-run', '--json');
    expect([dry.code, dry.events().at(-1)?.['products'], await campaign()]).toEqual([1, 2, before]);
    const { code, events } = await run('--json');
    const faults = events().filter(({ event }) => event === 'row');
    expect([code, faults.map(({ row, column, severity }) => [row, column, severity])]).toEqual([
      1,
      [
        [2, 'additional_image_link', 'warning'],
        [3, 'price', 'error'],
        [4, 'id', 'error'],
        [5, 'id', 'error'],
        [6, 'sale_price', 'warning'],
      ],
    ]);
    expect(faults[0]?.['message']).toContain('127.0.0.1');
    const { products } = await campaign();
    expect(products.map(({ id, media }: { id: string; media: string[] }) => [id, media?.length])).toEqual([
      ['own', undefined],
      ['KET-1', 1],
      ['KET-3', 1],
    ]);
    expect(products[1].media).toEqual(products[2].media);
    const saved = JSON.parse(await readFile(path.join(folder, 'feeds.json'), 'utf8'));
    expect(saved.feeds[0].mapping.images).toEqual(['image_link', 'additional_image_link']);
    const again = await run('--prune', '--json');
    expect(again.events().at(-1)).toMatchObject({ added: 0, updated: 2, removed: 1 });
  });

  it('exits 2 where no row is good', async () => {
    const { run } = await workplace();
    const { code, stderr } = await run('--map', 'price=nothing');
    expect([code, stderr.includes('has no column "nothing"')]).toEqual([2, true]);
  });
});
