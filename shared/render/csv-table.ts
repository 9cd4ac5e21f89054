/** A cell of a table; numbers print as they are, null as nothing. */
export type CsvCell = string | number | null;

/**
 * CSV as RFC 4180 has it: CRLF, quotes doubled. Text that a spreadsheet would run as a formula gets an apostrophe in
 * front (OWASP, CSV Injection), as product names come from feeds of strangers.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
