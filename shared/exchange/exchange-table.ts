import { type CsvError, parse } from 'csv-parse/sync';
import { unguardFormula } from '../base/formula-guard.ts';
import { StudioError } from '../base/studio-error.ts';
import { writeCsv } from '../render/csv-table.ts';
import { escapeSigns, restoreSigns } from './carried-text.ts';
import type { ExchangeDocument, ExchangeFault, ReadExchange, ReadUnit } from './exchange-unit.ts';

/** Columns of a table, in their order. A file that comes back needs `key` and `target` only, in any order. */
export const TABLE_COLUMNS = [
  'locale',
  'key',
  'source',
  'target',
  'status',
  'note',
  'max width px',
  'max lines',
  'picture',
  'source hash',
] as const;

type Column = (typeof TABLE_COLUMNS)[number];
/** A cell as it is written; null for none. */
export type TableCell = string | number | null;

const OTHER_NAMES: Readonly<Record<string, Column>> = { id: 'key', translation: 'target', state: 'status' };
/** Controls but tab and line feed: spreadsheets drop or change them. Noncharacters and `_x0041_` mean something else to XLSX. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|_(?=x[0-9A-Fa-f]{4}_)/u;
/** What Excel holds in a cell, UTF-16 units (Microsoft, Excel specifications and limits, read 2026-11-25). */
const LONGEST_CELL = 32_767;

/** The rows of a document under `TABLE_COLUMNS`, as text that every spreadsheet can hold. Throws `bad-input` for texts longer than a cell. */
export function tableRows({ locale, units }: ExchangeDocument): readonly (readonly TableCell[])[] {
  return units.map(({ key, source, target, state, notes, room, picture, sourceHash }) => {
    const text = (value: string): string => {
      const cell = escapeSigns(value, FORBIDDEN);
      if (cell.length < LONGEST_CELL) return cell;
      const message = `"${key}" in ${locale} is longer than a spreadsheet's cell (${LONGEST_CELL} characters). Export it as xliff or po.`;
      throw new StudioError('bad-input', message, { params: { field: key } });
    };
    const size = [room?.widthPx ?? null, room?.lines ?? null];
    return [
      locale,
      text(key),
      text(source),
      text(target ?? ''),
      state,
      text(notes.join('\n')),
      ...size,
      picture,
      sourceHash,
    ];
  });
}

/** A document as CSV: UTF-8 with the byte order mark that Excel asks for, formulas guarded. */
export function writeExchangeCsv(document: ExchangeDocument): string {
  return `\uFEFF${writeCsv(TABLE_COLUMNS, tableRows(document))}`;
}

/** A CSV or TSV that came back, whichever sign parts its columns. Throws `bad-input` for one without our columns. */
export function readExchangeCsv(text: string, file: string): ReadExchange {
  const tables = [',', ';', '\t'].map((delimiter) => readCells(text, delimiter, file));
  const table = tables.find(({ rows }) => columnsOf(rows[0] ?? [])) ?? tables[0];
  if (!table?.rows) throw new Error('no table was read');
  return readTable(
    table.rows.map((cells) => cells.map(unguardFormula)),
    file,
  );
}

function readCells(text: string, delimiter: string, file: string): { readonly rows: readonly (readonly string[])[] } {
  try {
    return { rows: parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true }) };
  } catch (error) {
    const { code, lines } = error as CsvError & { readonly lines?: number };
    if (code === undefined) throw error;
    const message = `${file}: line ${lines ?? '?'} cannot be read as CSV (${code}). Save the table again as CSV UTF-8, or as XLSX.`;
    throw new StudioError('bad-input', message, { params: { file }, cause: error });
  }
}

/** The rows of a sheet, the header first. Throws `bad-input` where `key` or `target` is missing. */
export function readTable(rows: readonly (readonly string[])[], file: string): ReadExchange {
  const at = columnsOf(rows[0] ?? []);
  if (!at) {
    const message = `${file} has no columns "key" and "target" in its first row. Export a table first and keep its header.`;
    throw new StudioError('bad-input', message, { params: { file } });
  }
  const units: ReadUnit[] = [];
  const faults: ExchangeFault[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const row = index + 1;
    const cell = (column: Column): string => cells[at.get(column) ?? -1] ?? '';
    const key = restoreSigns(cell('key'));
    const broken = brokenRow(key, cells.slice(rows[0]?.length));
    if (broken !== null) {
      faults.push({ file, row, key: key.trim() || null, severity: 'error', rule: 'row-broken', message: broken });
      continue;
    }
    units.push({
      row,
      key,
      locale: cell('locale').trim() || null,
      source: at.has('source') ? restoreSigns(cell('source')) : null,
      sourceHash: cell('source hash').trim() || null,
      target: restoreSigns(cell('target')),
      state: stateOf(cell('status')),
    });
  }
  return { file, units, faults };
}

/** What makes a row useless, in words; null where it can be read. */
function brokenRow(key: string, rest: readonly string[]): string | null {
  if (key.trim() === '') return 'The row has no key, so nobody knows which text it is. Copy the key from the export.';
  if (rest.every((cell) => cell.trim() === '')) return null;
  return 'The row has more cells than the header. Put texts that hold the delimiter in quotation marks.';
}

function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> | null {
  const at = new Map<Column, number>();
  for (const [index, name] of header.entries()) {
    const plain = name.trim().toLowerCase().replaceAll('_', ' ');
    const column = TABLE_COLUMNS.find((each) => each === plain) ?? OTHER_NAMES[plain];
    if (column && !at.has(column)) at.set(column, index);
  }
  return at.has('key') && at.has('target') ? at : null;
}

function stateOf(cell: string): ReadUnit['state'] {
  const word = cell.trim().toLowerCase();
  if (word === 'final' || word === 'approved') return 'reviewed';
  return (['stale', 'translated', 'reviewed'] as const).find((each) => each === word) ?? null;
}
