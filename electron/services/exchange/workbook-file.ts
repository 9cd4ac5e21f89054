import writeWorkbook from 'write-excel-file/node';
import { readTable, TABLE_COLUMNS, type TableCell, tableRows } from '../../../shared/exchange/exchange-table.ts';
import type { ExchangeDocument, ReadExchange } from '../../../shared/exchange/exchange-unit.ts';
import { cellText, readSheets } from '../catalog/read-workbook.ts';

const WIDTHS: Readonly<Partial<Record<(typeof TABLE_COLUMNS)[number], number>>> = {
  key: 24,
  source: 44,
  target: 44,
  note: 44,
  picture: 24,
  'source hash': 18,
};

/** A document as a workbook of one sheet. All texts are text cells, so that nothing in them is run or turned into a number. */
export async function writeTextsWorkbook(document: ExchangeDocument): Promise<Buffer> {
  const header = TABLE_COLUMNS.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const }));
  const rows = tableRows(document).map((row) => row.map(workbookCell));
  const columns = TABLE_COLUMNS.map((name) => ({ width: WIDTHS[name] ?? 12 }));
  return writeWorkbook([header, ...rows], { sheet: document.locale, columns, stickyRowsCount: 1 }).toBuffer();
}

function workbookCell(value: TableCell) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  // `@` is the format "Text": what is typed into the cell stays text, too.
  return { value, type: String, format: '@', wrap: true, alignVertical: 'top' as const };
}

/** A workbook that came back: every sheet with our columns. Throws `bad-input`. */
export async function readTextsWorkbook(bytes: Buffer, file: string): Promise<ReadExchange> {
  const sheets = await readSheets(bytes, file);
  const tables = sheets.map(({ data }) => data.map((cells) => cells.map(cellText)));
  const ours = tables.filter(([header = []]) => header.some((cell) => cell.trim().toLowerCase() === 'key'));
  const read = (ours.length > 0 ? ours : tables.slice(0, 1)).map((rows) => readTable(rows, file));
  return { file, units: read.flatMap(({ units }) => units), faults: read.flatMap(({ faults }) => faults) };
}
