import type { FeedDialect } from './feed-dialects.ts';
import { columnName, type FeedMapping } from './feed-fields.ts';
import { readDelimitedRows, type TableRow, writeDelimitedRows } from './feed-rows.ts';
import { headerOf } from './feed-table.ts';

/** Addresses of videos for a feed's products, and how the feed is read. */
export type LinkRequest = {
  /** Name of the file, for errors. */
  readonly file: string;
  /** Addresses by the key that products have in the feed. */
  readonly links: ReadonlyMap<string, string>;
  readonly dialect: FeedDialect;
  readonly mapping: FeedMapping;
};

/** A cell that takes an address: the row as a spreadsheet counts it, the column from 0. */
export type LinkCell = { readonly row: number; readonly column: number; readonly text: string };

/** Where the addresses go in a table. */
export type LinkedCells = {
  readonly cells: readonly LinkCell[];
  /** Keys that got their address. */
  readonly linked: ReadonlySet<string>;
};

/** What a column for videos is called where the platform has no name of its own. */
const ANY_COLUMN = 'video_link';

/**
 * The cells of a table that take the addresses: in the column that the feed has for videos, else in a new one behind
 * the last. A product of several rows (Shopify) gets its address in the first. Throws `bad-input` without a header.
 */
export function linkCells(rows: readonly TableRow[], request: LinkRequest): LinkedCells {
  const { file, links, dialect, mapping } = request;
  const header = headerOf(rows, file);
  const columns = header.cells.map(columnName);
  const place = videoColumn(columns, request);
  const cells: LinkCell[] = [];
  if (place.isNew) cells.push({ row: header.row, column: place.index, text: dialect.videoColumn ?? ANY_COLUMN });
  const linked = new Set<string>();
  for (const { row, cells: texts } of rows) {
    const key = row > header.row ? keyOf(texts, columns, mapping) : null;
    const text = key === null ? undefined : links.get(key);
    // A row with more cells than the header is a bad one; nobody knows which of them is which.
    if (key === null || text === undefined || linked.has(key) || texts.length > columns.length) continue;
    linked.add(key);
    cells.push({ row, column: place.index, text });
  }
  return { cells, linked };
}

/** A CSV or TSV feed with the addresses in it; delimiter, line ends, and rows above the header stay. */
export function linkDelimited(
  text: string,
  request: LinkRequest,
): { readonly text: string } & Pick<LinkedCells, 'linked'> {
  const { rows, delimiter, quote } = readDelimitedRows(text);
  const { cells, linked } = linkCells(rows, request);
  const byRow = new Map(cells.map((cell) => [cell.row, cell]));
  const filled = rows.map((each) => {
    const cell = byRow.get(each.row);
    return cell ? { ...each, cells: withCell(each.cells, cell) } : each;
  });
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { text: writeDelimitedRows(filled, { delimiter, quote, lineEnd }), linked };
}

function withCell(cells: readonly string[], { column, text }: LinkCell): readonly string[] {
  const padded = [...cells, ...Array.from({ length: Math.max(0, column - cells.length) }, () => '')];
  return [...padded.slice(0, column), text, ...padded.slice(column + 1)];
}

function videoColumn(columns: readonly string[], { dialect, mapping }: LinkRequest) {
  const names = [...(mapping.videoUrl ?? []), ...(dialect.videoColumn ? [dialect.videoColumn] : []), ANY_COLUMN];
  const found = names.map((name) => columns.indexOf(columnName(name))).find((index) => index >= 0);
  return found === undefined ? { index: columns.length, isNew: true } : { index: found, isNew: false };
}

function keyOf(cells: readonly string[], columns: readonly string[], { key = [] }: FeedMapping): string | null {
  const texts = key.map((name) => (cells[columns.indexOf(name)] ?? '').trim());
  return texts.find((text) => text !== '') ?? null;
}
