import { type CsvError, parse } from 'csv-parse/sync';
import { StudioError } from '../base/studio-error.ts';
import { dialectOf, knownColumns } from './feed-dialects.ts';
import { columnName, type FeedRecord, type FeedTable, type RowFault } from './feed-fields.ts';

/** Signs that part columns, the most frequent in feeds first. */
const DELIMITERS = ['\t', ',', ';', '|'] as const;
/** A header stands in these rows: TikTok's template has it in the seventeenth. */
const HEADER_ROWS = 60;

/** A row of a table: its number as a spreadsheet shows it, and its cells in order. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

type Reading = { readonly rows: readonly TableRow[]; readonly faults: readonly RowFault[] };

/** A CSV or TSV file as a table, its delimiter found by trying. Throws `bad-input` without a header row. */
export function readDelimited(text: string, file: string): FeedTable {
  const { rows, faults } = readRows(text, delimiterOf(text));
  const table = tableOf(rows, file);
  return { ...table, faults: [...faults, ...table.faults] };
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

/** Rows of a delimited text. Quotes that never close are taken for plain signs, as feeds without quoting have them. */
function readRows(text: string, delimiter: string): Reading {
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

function readWith(text: string, options: { readonly delimiter: string; readonly quote: string | null }): Reading {
  const rows: string[][] = parse(text, { ...options, bom: true, relax_column_count: true, relax_quotes: true });
  return { rows: rows.map((cells, index) => ({ row: index + 1, cells })), faults: [] };
}

/** Rows as a table: the header is found by its names. Throws `bad-input` where there is none. */
export function tableOf(rows: readonly TableRow[], file: string): FeedTable {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const head = filled.slice(0, HEADER_ROWS);
  const best = Math.max(0, ...head.map(({ cells }) => knownColumns(cells)));
  const header = best >= 2 ? head.find(({ cells }) => knownColumns(cells) === best) : head[0];
  if (!header) throw new StudioError('bad-input', `${file} has no rows.`, { params: { file } });
  const columns = header.cells.map(columnName);
  const body = filled.filter(({ row }) => row > header.row);
  const { labelRows } = dialectOf(columns);
  const priceAt = columns.indexOf('price');
  const isLabel = ({ row, cells }: TableRow): boolean =>
    row <= header.row + labelRows && !/\d/.test(cells[priceAt] ?? '');
  const read = body.filter((each) => !isLabel(each)).map((each) => recordOf(each, columns));
  return {
    columns: [...new Set(columns.filter((name) => name !== ''))],
    records: read.flatMap((each) => ('cells' in each ? [each] : [])),
    faults: read.flatMap((each) => ('message' in each ? [each] : [])),
  };
}

function recordOf({ row, cells }: TableRow, columns: readonly string[]): FeedRecord | RowFault {
  const rest = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
  if (rest.length > 0) {
    const message = `The row has ${cells.length} cells, the header ${columns.length}. Put cells that hold the delimiter in quotation marks.`;
    return { row, column: null, severity: 'error', message };
  }
  const byColumn = new Map<string, string[]>();
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (column !== '' && cell !== '') byColumn.set(column, [...(byColumn.get(column) ?? []), cell]);
  }
  return { row, cells: byColumn };
}
