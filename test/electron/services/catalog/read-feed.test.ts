import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readFeed } from '../../../../electron/services/catalog/read-feed.ts';
import type { FeedMapping } from '../../../../shared/catalog/feed-fields.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import * as samples from './feed-samples.ts';

type Reading = { readonly currency?: string; readonly market?: string; readonly mapping?: FeedMapping };

async function read(content: string | Uint8Array, { currency, market, mapping = {} }: Reading = {}) {
  const folder = await temporaryFolder();
  const feed = path.join(folder, 'feed.any');
  await writeFile(feed, content);
  const result = await readFeed({
    feed,
    folder,
    mapping,
    currency: currency ?? null,
    market: market ?? null,
    today: '2026-11-24',
  });
  const faults = result.faults.map(({ row, column, severity, message }) => `${row} ${column} ${severity}: ${message}`);
  return { ...result, faults };
}

describe('Google Merchant', () => {
  it('reads TSV with spaces in names, quotation marks as they stand, sales by date, and lists bad rows', async () => {
    const { dialect, products, faults } = await read(samples.GOOGLE_TSV);
    expect([dialect.id, faults]).toEqual([
      'google',
      [
        '3 price error: The price "twenty EUR" has no number. Write it like 39.90 EUR.',
        '4 id error: The row has no id.',
        '5 id error: The id "KET-1" is that of row 2.',
        '6 sale_price warning: The sale runs from 2026-01-01 to 2026-01-31, not today; it is left out.',
      ],
    ]);
    expect(products.map(({ product }) => product)).toEqual([
      {
        id: 'KET-1',
        name: 'Aurel "Kettle" 1,7 l',
        price: { amount: '39.90', currency: 'EUR', was: '49.90' },
        saleEnds: '2026-11-30',
        attributes: {
          description: 'Boils fast',
          brand: 'Aurel',
          link: 'https://shop.example/1',
          availability: 'in_stock',
          gtin: '04012345678901',
        },
        source: { feed: 'feed.any', row: 2, key: 'KET-1' },
      },
      {
        id: 'KET-3',
        name: 'Over & out',
        price: { amount: '1299.00', currency: 'EUR' },
        attributes: { description: 'Is over', brand: 'Aurel', availability: 'out_of_stock' },
        source: { feed: 'feed.any', row: 6, key: 'KET-3' },
      },
    ]);
    expect(products[0]?.images.map(({ address }) => address)).toEqual([
      'pictures/a.jpg',
      'pictures/b.jpg',
      'https://cdn.example/c.jpg',
    ]);
  });

  it.each([
    ['UTF-8 with mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 as Excel writes it', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('reads %s', async (_, encode) => {
    const { products } = await read(encode('id\ttitle\tprice\n1\tKessel für Größe\t5.00 EUR\n'));
    expect(products.map(({ product }) => product.name)).toEqual(['Kessel für Größe']);
  });

  it('reads RSS: own names first, repeated pictures, a broken item left out', async () => {
    const { dialect, products, faults } = await read(samples.GOOGLE_RSS);
    expect(products.map(({ product, images }) => [product.id, product.name, product.price, images.length])).toEqual([
      ['1', 'Kettle steel', { amount: '39.90', currency: 'USD' }, 3],
      ['3', 'Cup', { amount: '8', currency: 'USD' }, 0],
    ]);
    expect(products[0]?.images[0]?.address).toBe('https://cdn.example/a.jpg?x=1&y=2');
    expect([dialect.id, faults.map((fault) => fault.split(':')[0])]).toEqual([
      'google',
      ['2 null error', '3 image_link warning'],
    ]);
  });

  it('reads Atom', async () => {
    const { products } = await read(samples.GOOGLE_ATOM);
    expect(products.map(({ product }) => [product.name, product.attributes])).toEqual([
      ['Kettle', { link: 'https://shop.example/1' }],
    ]);
  });

  it('refuses XML that declares entities', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><rss><item><title>&b;</title></item></rss>';
    await expect(read(bomb)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('a table of any shop', () => {
  const mapping = { key: ['artikelnummer'], title: ['bezeichnung'], price: ['preis'], images: ['bild'] };

  it('reads what the user maps, semicolons and decimal commas', async () => {
    const { products, faults } = await read(samples.GERMAN_CSV, { mapping, market: 'de-DE' });
    expect(products.map(({ product }) => [product.names, product.prices])).toEqual([
      [{ 'de-DE': 'Wasserkocher' }, { 'de-DE': { amount: '1299.90', currency: 'EUR' } }],
      [{ 'de-DE': 'Tasse; groß' }, { 'de-DE': { amount: '1299', currency: 'EUR' } }],
    ]);
    expect(faults).toEqual(['4 preis error: The price "0,00 EUR" is zero. Write it like 39.90 EUR.']);
  });

  it('names the columns where a mapped one is missing', async () => {
    await expect(read(samples.GERMAN_CSV, { mapping: { price: ['price'] } })).rejects.toMatchObject({
      message: 'feed.any has no column "price". Its columns are: artikelnummer, bezeichnung, preis, bild.',
    });
  });

  it('lists rows with more cells than the header', async () => {
    const { products, faults } = await read(
      'id,title,price,image_link\n1,Kettle,5 EUR,a.jpg\n2,Cup, red,6 EUR,a.jpg\n',
    );
    expect([products.length, faults]).toEqual([
      1,
      ['3 null error: The row has 5 cells, the header 4. Put cells that hold the delimiter in quotation marks.'],
    ]);
  });
});

describe('Shopify', () => {
  it('groups rows of the classic file by handle and asks for the currency', async () => {
    const { dialect, products, faults } = await read(samples.SHOPIFY_CLASSIC, { currency: 'EUR' });
    expect(dialect.id).toBe('shopify');
    expect(
      products.map(({ product, images }) => [product.id, product.price, product.attributes, images.length]),
    ).toEqual([
      [
        'kettle',
        { amount: '39.90', currency: 'EUR' },
        {
          description: 'Boils in 60 s',
          brand: 'Aurel',
          availability: 'active',
          compareAt: '59.90',
          gtin: '4012345678901',
          sku: 'K-R',
          category: 'Kitchen',
        },
        3,
      ],
    ]);
    expect(faults).toEqual([
      '3 variant_price warning: A variant costs 44.90; the product is shown at 39.90, the price of row 2.',
      '5 variant_price error: The product has no price.',
    ]);
  });

  it('says for each product that a currency is missing', async () => {
    const { faults } = await read(samples.SHOPIFY_2024);
    expect(faults).toEqual(['2 price error: The price "39.90" names no currency. Give one for the whole feed.']);
  });

  it('reads the columns of 2024', async () => {
    const { dialect, products } = await read(samples.SHOPIFY_2024, { currency: 'USD' });
    expect([dialect.id, products.map(({ product, images }) => [product.name, images.length])]).toEqual([
      'shopify-2024',
      [['Kettle', 2]],
    ]);
  });
});

describe('TikTok and Meta', () => {
  it('finds the header of the catalogue template in row 17', async () => {
    const { dialect, products, faults } = await read(samples.TIKTOK_CATALOGUE);
    expect([dialect.id, products.map(({ product }) => [product.id, product.source?.row]), faults]).toEqual([
      'tiktok-catalogue',
      [['S-1', 18]],
      ['19 price error: The product has no price.'],
    ]);
  });

  it('reads the workbook of TikTok Shop by its keys', async () => {
    const rows = samples.TIKTOK_SHOP_ROWS.map((row) => row.map((value) => (value === null ? null : { value })));
    const bytes = await writeWorkbook([{ data: rows, sheet: 'Template' }]).toBuffer();
    const { dialect, products, faults } = await read(bytes, { currency: 'USD' });
    expect([dialect.id, products.map(({ product }) => [product.id, product.name, product.price])]).toEqual([
      'tiktok-shop',
      [['K-1', 'Kettle', { amount: '39.9', currency: 'USD' }]],
    ]);
    expect(faults).toEqual(['6 price error: The price "ask us" has no number. Write it like 39.90 EUR.']);
  });

  it('refuses a file that only begins like a workbook', async () => {
    await expect(read('PK\u0003\u0004 nothing')).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('tells Meta by its columns', async () => {
    const { dialect, products, faults } = await read(samples.META_CSV);
    expect([dialect.id, products[0]?.product.attributes?.['description'], faults]).toEqual([
      'meta',
      'Fast',
      ['3 title error: The product has no title.'],
    ]);
  });
});
