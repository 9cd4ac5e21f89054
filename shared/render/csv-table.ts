import { guardFormula } from '../base/formula-guard.ts';

/** A cell of a table; numbers print as they are, null as nothing. */
export type CsvCell = string | number | null;

/**
 * CSV as RFC 4180 has it: CRLF, quotes doubled. Text that a spreadsheet would run as a formula is guarded, as product
 * names come from feeds of strangers.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = guardFormula(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
