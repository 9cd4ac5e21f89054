import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { H264, makeMedia, moving } from '../../../setup/make-media.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { callCli, runCli } from './run-cli.ts';

const MARKETS = [
  'de-DE',
  'en-GB',
  'en-US',
  'es-ES',
  'fr-FR',
  'hi-IN',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'pl-PL',
  'pt-BR',
  'th-TH',
];
const PRODUCTS = 20;
const VARIANTS = PRODUCTS * MARKETS.length;
/** Empty texts: only the price differs between markets, so that most frames are rendered once for all 240 videos. */
const TEXTS = {
  hook: '',
  feature: Object.fromEntries(['one', 'two', 'three'].map((each) => [each, { title: '', support: '' }])),
  cta: { title: '', action: '' },
};

/** Rows 5, 9 and 14 of the file are bad: no price, no id, an id that is taken. */
function feed(): string {
  const good = Array.from({ length: PRODUCTS }, (_, index) => `P${index + 1},Cup ${index + 1},39.90 EUR,picture.jpg`);
  const rows = [...good];
  rows.splice(3, 0, 'X1,Pot,free,picture.jpg');
  rows.splice(7, 0, ',Lid,5.00 EUR,picture.jpg');
  rows.splice(12, 0, 'P1,Cup again,39.90 EUR,picture.jpg');
  return ['id,title,price,image_link', ...rows].join('\n');
}

async function openShop() {
  const root = await temporaryFolder();
  const folder = path.join(root, 'shop.fifteen');
  await mkdir(path.join(folder, 'media'), { recursive: true });
  await mkdir(path.join(folder, 'captions'));
  const calm = ['-f', 'lavfi', '-i', 'color=c=teal:size=320x568:rate=30:duration=4'];
  const clip = await makeMedia('calm.mp4', [...calm, ...H264]);
  await copyFile(clip, path.join(folder, 'media/clip.mp4'));
  await copyFile(await makeMedia('feed.jpg', [...moving('320x320'), '-frames:v', '1']), path.join(root, 'picture.jpg'));
  const fill = { file: 'media/clip.mp4', focus: { x: 0.5, y: 0.5 } };
  const slots = Object.fromEntries(['hook', 'feature-1', 'feature-2', 'feature-3', 'closing'].map((id) => [id, fill]));
  const head = { schema: 'fifteen/campaign', version: 1, name: 'Shop', template: 'feature-trio', slots };
  const document = { ...head, markets: MARKETS, products: [{ id: 'own', name: 'Own' }] };
  await writeFile(path.join(folder, 'campaign.json'), JSON.stringify(document));
  await writeFile(path.join(folder, 'captions/en.json'), JSON.stringify(TEXTS));
  await writeFile(path.join(root, 'feed.csv'), feed());
  return { root, folder, feed: path.join(root, 'feed.csv'), env: { FIFTEEN_CACHE: path.join(root, 'cache') } };
}

/** When each file below a folder was written last, by its path. */
async function writtenAt(folder: string, ending: string): Promise<ReadonlyMap<string, number>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending));
  const times = names.map(async (name) => [name, (await stat(path.join(folder, name))).mtimeMs] as const);
  return new Map(await Promise.all(times));
}

it('20 products in 12 markets from a feed with three bad rows, killed half-way, go on where they were', {
  // 240 videos: on a busy machine of two slow cores it took longer than the 240 s that other tests have.
  timeout: 600_000,
}, async () => {
  const shop = await openShop();
  const { folder, env } = shop;
  const renders = path.join(folder, 'renders');
  const imported = await callCli(['import', shop.feed, folder, '--prune', '--json'], env);
  const rows = imported.events().filter(({ event }) => event === 'row');
  expect(rows.map(({ file, row, column, severity }) => [file, row, column, severity])).toEqual([
    ['feed.csv', 5, 'price', 'error'],
    ['feed.csv', 9, 'id', 'error'],
    ['feed.csv', 14, 'id', 'error'],
  ]);
  expect([imported.code, imported.events().at(-1)?.['products']]).toEqual([1, PRODUCTS]);

  let told = 0;
  const killed = await runCli(['render', folder, '--draft', '--json'], {
    env,
    onOutput: (text, kill) => {
      told += text.split('"rendered","file"').length - 1;
      if (told >= VARIANTS / 2) kill('SIGKILL');
    },
  });
  expect(killed.code).toBe(null);
  const finished = await writtenAt(renders, '.mp4');
  expect([finished.size >= VARIANTS / 2, finished.size < VARIANTS]).toEqual([true, true]);

  const resumed = await callCli(['render', folder, '--draft', '--json'], env);
  const { rendered, current, failed } = resumed.events().at(-1) ?? {};
  expect([resumed.code, rendered, current, failed]).toEqual([0, VARIANTS - finished.size, finished.size, 0]);
  const after = await writtenAt(renders, '.mp4');
  expect(new Map([...after].filter(([name]) => finished.has(name)))).toEqual(finished);
  expect(await writtenAt(renders, '.part')).toEqual(new Map());

  const table = (await readFile(path.join(renders, 'summary.csv'), 'utf8')).trim().split('\r\n').slice(1);
  const results = table.map((row) => row.split(',').slice(0, 5));
  const expected = Array.from({ length: PRODUCTS }, (_, index) => `P${index + 1}`).flatMap((product) =>
    MARKETS.map((market) => [product, market, 'done', '', `${product}/${market}.mp4`]),
  );
  expect(results.toSorted()).toEqual(expected.toSorted());
  expect(new Set(after.keys())).toEqual(new Set(results.map((cells) => path.join(...(cells[4] ?? '').split('/')))));

  const out = path.join(shop.root, 'videos.csv');
  const linked = await callCli(
    [
      'feed-links',
      folder,
      '--feed',
      shop.feed,
      '--out',
      out,
      '--market',
      'ja-JP',
      '--base-url',
      'https://cdn.example/',
    ],
    env,
  );
  expect(linked.code).toBe(0);
  const links = (await readFile(out, 'utf8'))
    .trim()
    .split('\n')
    .map((row) => row.split(',').at(-1)?.trim());
  expect(links.filter((link) => link?.startsWith('https://cdn.example/'))).toHaveLength(PRODUCTS);
});
