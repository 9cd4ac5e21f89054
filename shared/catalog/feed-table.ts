import { StudioError } from '../base/studio-error.ts';
import { dialectOf, knownColumns } from './feed-dialects.ts';
import { columnName, type FeedRecord, type FeedTable, type RowFault } from './feed-fields.ts';
import { HEADER_ROWS, readDelimitedRows, type TableRow } from './feed-rows.ts';

/** A CSV or TSV file as a table, its delimiter found by trying. Throws `bad-input` without a header row. */
export function readDelimited(text: string, file: string): FeedTable {
  const { rows, faults } = readDelimitedRows(text);
  const table = tableOf(rows, file);
  return { ...table, faults: [...faults, ...table.faults] };
}

/** Rows as a table: the header is found by its names. Throws `bad-input` where there is none. */
export function tableOf(rows: readonly TableRow[], file: string): FeedTable {
  const header = headerOf(rows, file);
  const columns = header.cells.map(columnName);
  const body = rows.filter((each) => each.row > header.row && isFilled(each));
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

/** The row that names the columns. Throws `bad-input` for a table without any row. */
export function headerOf(rows: readonly TableRow[], file: string): TableRow {
  const head = rows.filter(isFilled).slice(0, HEADER_ROWS);
  const best = Math.max(0, ...head.map(({ cells }) => knownColumns(cells)));
  const header = best >= 2 ? head.find(({ cells }) => knownColumns(cells) === best) : head[0];
  if (!header) throw new StudioError('bad-input', `${file} has no rows.`, { params: { file } });
  return header;
}

function isFilled({ cells }: TableRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
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
