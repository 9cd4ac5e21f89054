/** What makes a spreadsheet run a cell's text (OWASP, CSV Injection, read 2026-11-25), full-width forms included. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;
const GUARDED = /^'+[=+\-@＝＋－＠\t\r\n]/;

/** Text that no spreadsheet takes for a formula: one apostrophe more where it could be one. `unguardFormula` takes it away. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardFormula`. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
