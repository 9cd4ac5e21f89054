import { z } from 'zod';

/** What a row of a feed can say about a product, whatever the feed calls it. */
export const FEED_FIELDS = [
  'key',
  'title',
  'price',
  'salePrice',
  'saleDates',
  'lowest30d',
  'images',
  'description',
  'brand',
  'link',
  'availability',
  'groupKey',
  'shortTitle',
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
  'labels',
  'videoUrl',
] as const;

/** A field by its own name. */
export type FeedField = (typeof FEED_FIELDS)[number];

/** Columns of each field, as `columnName` writes them: of several the first that is filled counts, of pictures all. */
export const feedMappingSchema = z.partialRecord(z.enum(FEED_FIELDS), z.array(z.string().min(1)));

/** Which columns a field is read from; a field without any is not read. */
export type FeedMapping = z.infer<typeof feedMappingSchema>;

/** A column's name without what changes between tools: `g:image_link`, `Image Link` and `image link` are one. */
export function columnName(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[\s_-]+/g, '_');
}

/** A line of a feed: its number as a spreadsheet shows it (in XML, the number of the item), and its cells by column. */
export type FeedRecord = { readonly row: number; readonly cells: ReadonlyMap<string, readonly string[]> };

/** A feed as a table, before anything is understood. */
export type FeedTable = {
  /** Column names as `columnName` writes them, in the order of the file. */
  readonly columns: readonly string[];
  readonly records: readonly FeedRecord[];
  /** Rows that could not even be read. */
  readonly faults: readonly RowFault[];
};

/** What is wrong with a row. An error leaves the row out; a warning leaves out what it names. */
export type RowFault = {
  readonly row: number;
  /** The column, or null where the whole row is meant. */
  readonly column: string | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** The first filled cell of a record in some columns; null without any. */
export function firstCell(
  record: FeedRecord,
  columns: readonly string[] | undefined,
): { readonly column: string; readonly text: string } | null {
  for (const column of columns ?? []) {
    const text = record.cells.get(column)?.find((cell) => cell.trim() !== '');
    if (text !== undefined) return { column, text: text.trim() };
  }
  return null;
}
