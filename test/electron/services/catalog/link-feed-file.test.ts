import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { linkFeedFile } from '../../../../electron/services/catalog/link-feed-file.ts';
import { readFeed } from '../../../../electron/services/catalog/read-feed.ts';
import { feedTable, openFeedFile } from '../../../../electron/services/catalog/read-feed-file.ts';
import { readAsset } from '../../../setup/assets.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { testStudio } from '../editor/test-editor.ts';
import * as samples from './feed-samples.ts';

const HASH = 'a'.repeat(64);

/** A campaign whose products are those of a feed, each with a finished video in de-DE. */
async function shop(content: string | Uint8Array, currency: string | null = null) {
  const root = await temporaryFolder();
  const folder = path.join(root, 'shop.fifteen');
  const feed = path.join(root, 'feed.any');
  await mkdir(path.join(folder, 'renders'), { recursive: true });
  await writeFile(feed, content);
  const reading = { folder, mapping: {}, currency, market: null, today: '2026-11-24' };
  const { products, faults } = await readFeed({ feed, ...reading });
  const head = { schema: 'fifteen/campaign', version: 1, name: 'Shop', template: 'promotion', markets: ['de-DE'] };
  const own = products.map(({ product }, index) => ({ ...product, id: `p${index}` }));
  await writeFile(path.join(folder, 'campaign.json'), JSON.stringify({ ...head, products: own }));
  const variants = await Promise.all(own.map(({ id }) => finished(path.join(folder, 'renders'), id)));
  const about = { name: 'Shop', template: 'promotion', revision: 1 };
  const manifest = { schema: 'fifteen/manifest', version: 1, campaign: about, variants };
  await writeFile(path.join(folder, 'renders/manifest.json'), JSON.stringify(manifest));
  const target = path.join(root, 'copy.any');
  const request = { folder, feed, target, from: null, market: null, replaces: false };
  const studio = await testStudio(root);
  return {
    root,
    folder,
    target,
    keys: own.map(({ source }) => source?.key),
    faults,
    link: (baseUrl: string | null = 'https://cdn.example/spring', changes: object = {}) =>
      linkFeedFile(studio, { ...request, baseUrl, ...changes }),
    /** What the copy says of products, faults and videos. */
    copy: async () => {
      const again = await readFeed({ feed: target, ...reading });
      const table = feedTable(await openFeedFile(target), target);
      const videos = table.records.flatMap(({ cells }) => cells.get('video_link') ?? cells.get('video[0].url') ?? []);
      return { keys: again.products.map(({ product }) => product.source?.key), faults: again.faults, videos };
    },
  };
}

async function finished(out: string, product: string) {
  const file = `${product}/de-DE.mp4`;
  await mkdir(path.join(out, product));
  await writeFile(path.join(out, file), 'video');
  const names = { file, subtitles: `${product}/de-DE.srt`, cover: `${product}/de-DE.cover.jpg` };
  const facts = { planKey: HASH, sha256: HASH, bytes: 5, seconds: 15, frames: 450, loudness: null };
  return { product, market: 'de-DE', ...names, ...facts, inputs: [], checks: [], ffmpeg: '5.1' };
}

describe('linkFeedFile', () => {
  it.each([
    ['Google TSV', samples.GOOGLE_TSV, null, false],
    ['Google RSS', samples.GOOGLE_RSS, null, false],
    ['Google Atom', samples.GOOGLE_ATOM, null, false],
    ['Shopify', samples.SHOPIFY_CLASSIC, 'EUR', true],
    ['Shopify since 2024', samples.SHOPIFY_2024, 'EUR', true],
    ['TikTok catalogue', samples.TIKTOK_CATALOGUE, null, false],
    ['Meta', samples.META_CSV, null, false],
  ])('%s: the copy reads as the feed did, broken rows too, with a video for each product', async (...sample) => {
    const [, text, currency, isOwnColumn] = sample;
    const { keys, faults, link, copy } = await shop(text, currency);
    const summary = await link();
    expect(summary).toMatchObject({ market: 'de-DE', linked: keys.length, missing: [], isOwnColumn });
    const videos = keys.map((_, index) => `https://cdn.example/spring/p${index}/de-DE.mp4`);
    expect(await copy()).toEqual({ keys, faults, videos });
  });

  it('keeps what stands above the header, and fills the column that is there', async () => {
    const { link, target } = await shop(samples.TIKTOK_CATALOGUE);
    await link();
    const before = samples.TIKTOK_CATALOGUE.split('\n');
    const after = (await readFile(target, 'utf8')).split('\n');
    expect(after.slice(0, 17)).toEqual(before.slice(0, 17));
    expect(after[17]).toBe(before[17]?.replace(',,Aurel', ',https://cdn.example/spring/p0/de-DE.mp4,Aurel'));
  });

  it('changes nothing of XML but the videos, and says UTF-8', async () => {
    const { link, target } = await shop(samples.GOOGLE_RSS.replace('"1.0"?', '"1.0" encoding="iso-8859-1"?'));
    await link('https://cdn.example/a?x=1&y=$&');
    const text = await readFile(target, 'utf8');
    const added = /<g:video_link>[^<]*<\/g:video_link>/g;
    expect(text.replaceAll(added, '')).toBe(samples.GOOGLE_RSS.replace('"1.0"?', '"1.0" encoding="UTF-8"?'));
    expect(text.match(added)).toHaveLength(2);
  });

  it('patches a workbook: other sheets and styles stay', async () => {
    const rows = samples.TIKTOK_SHOP_ROWS.map((row) =>
      row.map((value) => (value === null ? null : { value, fontWeight: 'bold' as const })),
    );
    const sheets = [
      { data: rows, sheet: 'Template' },
      { data: [[{ value: 'hidden rules' }]], sheet: 'Rules & more' },
    ];
    const bytes = await writeWorkbook(sheets).toBuffer();
    const { link, copy, keys, faults, target } = await shop(bytes, 'USD');
    expect(await link()).toMatchObject({ linked: 1, isOwnColumn: true });
    expect(await copy()).toEqual({ keys, faults, videos: ['https://cdn.example/spring/p0/de-DE.mp4'] });
    const [before, after] = [unzipSync(bytes), unzipSync(await readFile(target))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (name) => strFromU8(before[name] ?? bytes) !== strFromU8(after[name] ?? bytes),
    );
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('gives paths from the copy to the files where no address is known', async () => {
    const { link, copy } = await shop(samples.META_CSV);
    await link(null);
    expect((await copy()).videos).toEqual(['shop.fifteen/renders/p0/de-DE.mp4']);
  });

  it('names rows without a video, and leaves their cells as they are', async () => {
    const { link, folder } = await shop(samples.GOOGLE_TSV);
    await writeFile(path.join(folder, 'renders/p1/de-DE.mp4'), 'cut');
    expect(await link()).toMatchObject({ linked: 1, missing: [{ row: 6, key: 'KET-3' }] });
  });

  it('never writes over the feed, nor over a copy unless told', async () => {
    const { link, root } = await shop(samples.GOOGLE_TSV);
    const isRefused = { code: 'output-exists' };
    await expect(link(null, { target: path.join(root, 'feed.any'), replaces: true })).rejects.toMatchObject(isRefused);
    await link();
    await expect(link()).rejects.toMatchObject(isRefused);
    expect(await link(null, { replaces: true })).toMatchObject({ linked: 2 });
  });

  it('asks whose videos where the campaign has several markets', async () => {
    const { link, folder } = await shop(samples.META_CSV);
    const document = JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
    const markets = (readAsset('markets.json') as { markets: { id: string }[] }).markets.map(({ id }) => id);
    await writeFile(path.join(folder, 'campaign.json'), JSON.stringify({ ...document, markets }));
    await expect(link()).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('--market') });
    expect(await link('https://cdn.example/', { market: 'fr-FR' })).toMatchObject({ linked: 0 });
  });
});
