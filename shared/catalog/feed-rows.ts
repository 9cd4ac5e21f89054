import { type CsvError, parse } from 'csv-parse/sync';
import { knownColumns } from './feed-dialects.ts';
import type { RowFault } from './feed-fields.ts';

/** Signs that part columns, the most frequent in feeds first. */
const DELIMITERS = ['\t', ',', ';', '|'] as const;
/** A header stands in these rows: TikTok's template has it in the seventeenth. */
export const HEADER_ROWS = 60;

/** A row of a table: its number as a spreadsheet shows it, and its cells in order. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/** A delimited text as rows, and how it is written. */
export type DelimitedRows = {
  readonly rows: readonly TableRow[];
  readonly faults: readonly RowFault[];
  readonly delimiter: string;
  /** Null where quotation marks are plain signs, as feeds without quoting have them. */
  readonly quote: '"' | null;
};

/** Rows of a CSV or TSV text, its delimiter found by trying. */
export function readDelimitedRows(text: string): DelimitedRows {
  return readRows(text, delimiterOf(text));
}

/** Rows as a text of the same kind, lines ended by `lineEnd`: cells are quoted where they must be. */
export function writeDelimitedRows(
  rows: readonly TableRow[],
  { delimiter, quote, lineEnd }: Pick<DelimitedRows, 'delimiter' | 'quote'> & { readonly lineEnd: string },
): string {
  const isHard = (cell: string): boolean => cell.includes(delimiter) || /["\r\n]/.test(cell);
  const shown = (cell: string): string => (quote && isHard(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map(({ cells }) => cells.map(shown).join(delimiter) + lineEnd).join('');
}

/** The sign that parts the columns of a text: the one by which most column names are known ones. */
function delimiterOf(text: string): string {
  const start = text.split('\n', HEADER_ROWS).join('\n');
  const scored = DELIMITERS.map((delimiter) => {
    const cells = readRows(start, delimiter).rows.map((row) => row.cells);
    // Of unknown names, the delimiter that parts most.
    return { delimiter, score: Math.max(0, ...cells.map(knownColumns)) * 1000 + (cells[0]?.length ?? 0) };
  });
  return scored.reduce((a, b) => (b.score > a.score ? b : a)).delimiter;
}

/** Quotes that never close are taken for plain signs. */
function readRows(text: string, delimiter: string): DelimitedRows {
  try {
    return readWith(text, { delimiter, quote: '"' });
  } catch (error) {
    if ((error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    const plain = readWith(text, { delimiter, quote: null });
    const row = plain.rows.find(({ cells }) => cells.some((cell) => /^"[^"]*$/.test(cell.trim())))?.row ?? 1;
    const message =
      'A quotation mark opens here and never closes; quotation marks of this file were taken as they stand.';
    return { ...plain, faults: [{ row, column: null, severity: 'warning', message }] };
  }
}

function readWith(text: string, options: Pick<DelimitedRows, 'delimiter' | 'quote'>): DelimitedRows {
  const rows: string[][] = parse(text, { ...options, bom: true, relax_column_count: true, relax_quotes: true });
  return { ...options, rows: rows.map((cells, index) => ({ row: index + 1, cells })), faults: [] };
}
