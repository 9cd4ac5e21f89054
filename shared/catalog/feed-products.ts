import type { FeedDialect } from './feed-dialects.ts';
import {
  type FeedField,
  type FeedMapping,
  type FeedRecord,
  type FeedTable,
  firstCell,
  type RowFault,
} from './feed-fields.ts';
import { type FeedPriceRequest, feedPrice, fileDecimals } from './feed-sale.ts';
import type { Product } from './product-schema.ts';

/** A table with all that is needed to understand it. */
export type FeedReading = {
  /** Name of the file, noted with each product. */
  readonly file: string;
  readonly table: FeedTable;
  readonly dialect: FeedDialect;
  readonly mapping: FeedMapping;
  /** ISO 4217, for prices that carry none. */
  readonly currency: string | null;
  /** The market that prices and names hold for; null for all. */
  readonly market: string | null;
  /** ISO 8601 day: sales that are over, or yet to come, are none. */
  readonly today: string;
  /** Turns HTML into plain text. */
  readonly plain: (html: string) => string;
};

/** Where a feed says that a picture lies. */
export type FeedImage = { readonly row: number; readonly column: string; readonly address: string };

/** A product as a feed has it; its pictures are not fetched yet and its id may be taken. */
export type FeedProduct = { readonly product: Product; readonly images: readonly FeedImage[] };

/** What came out of a feed. */
export type FeedProducts = { readonly products: readonly FeedProduct[]; readonly faults: readonly RowFault[] };

/** Longest name that a campaign takes, UTF-16 units. */
const MAX_NAME = 200;
/** Longest description kept; more never reaches a picture. */
const MAX_FACT = 2000;

/** Fields that are kept as they are, for checks and exports. */
const FACTS = [
  'description',
  'brand',
  'link',
  'availability',
  'groupKey',
  'compareAt',
  'unitMeasure',
  'unitBase',
  'gtin',
  'mpn',
  'sku',
  'color',
  'size',
  'material',
  'category',
] as const satisfies readonly FeedField[];

/** Products of a feed, row by row: a bad row is a fault, the good ones go on. */
export function readFeedProducts(reading: FeedReading): FeedProducts {
  const { table, dialect, mapping } = reading;
  const faults: RowFault[] = [...table.faults];
  const groups = new Map<string, FeedRecord[]>();
  for (const record of table.records) {
    const key = firstCell(record, mapping.key)?.text ?? null;
    const known = key === null ? undefined : groups.get(key);
    if (key === null) {
      faults.push(fault(record.row, { column: mapping.key?.[0] ?? null, message: 'The row has no id.' }));
    } else if (!known) {
      groups.set(key, [record]);
    } else if (dialect.groupsByKey) {
      known.push(record);
    } else {
      const message = `The id "${key}" is that of row ${known[0]?.row}.`;
      faults.push(fault(record.row, { column: mapping.key?.[0] ?? null, message }));
    }
  }
  const decimals = fileDecimals(table.records, mapping);
  const products = [...groups].flatMap(([key, records]) => {
    const made = productOf(key, records, { reading, decimals });
    faults.push(...made.faults);
    return made.product ? [made.product] : [];
  });
  return { products, faults: faults.sort((a, b) => a.row - b.row) };
}

type RowContext = { readonly reading: FeedReading; readonly decimals: FeedPriceRequest['decimals'] };
type Made = { readonly product: FeedProduct | null; readonly faults: readonly RowFault[] };

function productOf(key: string, records: readonly FeedRecord[], { reading, decimals }: RowContext): Made {
  const { mapping, plain, market, currency, today } = reading;
  const [first] = records;
  if (!first) return { product: null, faults: [] };
  const { row } = first;
  const title = firstOf(records, mapping.shortTitle) ?? firstOf(records, mapping.title);
  const name = title ? plain(title.text).replace(/\s+/g, ' ').trim() : '';
  const faults: RowFault[] = [];
  if (name === '')
    faults.push(fault(row, { column: mapping.title?.[0] ?? null, message: 'The product has no title.' }));
  if (name.length > MAX_NAME) {
    const message = `The title is ${name.length} signs long; the first ${MAX_NAME} are used.`;
    faults.push({ ...fault(row, { column: title?.column ?? null, message }), severity: 'warning' });
  }
  const priced = records.find((record) => firstCell(record, mapping.price)) ?? first;
  const { price, saleEnds, faults: priceFaults } = feedPrice({ record: priced, mapping, decimals, currency, today });
  faults.push(...priceFaults, ...unlikePrices(records, priced, mapping));
  if (name === '' || price === null) return { product: null, faults };
  const short = cut(name, MAX_NAME);
  const images = records.flatMap((record) => imagesOf(record, mapping));
  if (images.length === 0) {
    const message = 'The product has no picture; it needs media of its own before it can be rendered.';
    faults.push({ ...fault(row, { column: mapping.images?.[0] ?? null, message }), severity: 'warning' });
  }
  const product: Product = {
    id: key,
    name: short,
    ...(market === null ? { price } : { names: { [market]: short }, prices: { [market]: price } }),
    ...(saleEnds === null ? {} : { saleEnds }),
    attributes: attributesOf(records, reading),
    source: { feed: reading.file, row, key },
  };
  return { product: { product, images: unique(images) }, faults };
}

function firstOf(records: readonly FeedRecord[], columns: readonly string[] | undefined) {
  for (const record of records) {
    const found = firstCell(record, columns);
    if (found) return found;
  }
  return null;
}

/** One product has one price here; where its variants differ, somebody must know which was taken. */
function unlikePrices(records: readonly FeedRecord[], taken: FeedRecord, mapping: FeedMapping): readonly RowFault[] {
  const price = firstCell(taken, mapping.price);
  const other = records.find((record) => {
    const found = firstCell(record, mapping.price);
    return found !== null && Number(found.text) !== Number(price?.text) && found.text !== price?.text;
  });
  if (!other || !price) return [];
  const message = `A variant costs ${firstCell(other, mapping.price)?.text}; the product is shown at ${price.text}, the price of row ${taken.row}.`;
  return [{ ...fault(other.row, { column: price.column, message }), severity: 'warning' }];
}

/** Some feeds put several addresses into one cell, parted by commas. */
function imagesOf(record: FeedRecord, mapping: FeedMapping): readonly FeedImage[] {
  return (mapping.images ?? []).flatMap((column) =>
    (record.cells.get(column) ?? [])
      .flatMap((cell) => cell.split(/,\s*(?=[a-z]+:\/\/)|\s*[|\n]\s*/i))
      .map((address) => address.trim())
      .filter((address) => address !== '')
      .map((address) => ({ row: record.row, column, address })),
  );
}

function unique(images: readonly FeedImage[]): readonly FeedImage[] {
  return [...new Map([...images].reverse().map((image) => [image.address, image])).values()].reverse();
}

function attributesOf(records: readonly FeedRecord[], { mapping, plain }: FeedReading): Record<string, string> {
  const facts = FACTS.flatMap((field) => {
    const found = firstOf(records, mapping[field]);
    if (!found) return [];
    const text = field === 'description' || field === 'brand' ? plain(found.text) : found.text;
    return [[field, cut(text, MAX_FACT)] as const];
  });
  const [first] = records;
  const labels = (mapping.labels ?? []).flatMap((column, index) => {
    const text = first && firstCell(first, [column])?.text;
    return text ? [[`label${index}`, cut(text, MAX_FACT)] as const] : [];
  });
  return Object.fromEntries([...facts, ...labels]);
}

/** Never through the middle of a pair of surrogates. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function fault(row: number, { column, message }: Pick<RowFault, 'column' | 'message'>): RowFault {
  return { row, column, severity: 'error', message };
}
