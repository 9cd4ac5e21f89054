import type { Market } from '../locale/market-schema.ts';

const ISOLATE_OPENERS = new Set(['\u2066', '\u2067', '\u2068']);
const ISOLATE_END = '\u2069';
/** Scripts that have capitals; Latin product names inside other scripts keep their own case. */
const CASED_SCRIPTS: ReadonlySet<string> = new Set(['Latn', 'Cyrl']);
/**
 * Controls, private annotations and embeddings (UAX 9 advises isolates instead). What shapes text stays: joiners, variation
 * selectors, direction marks, isolates, tag characters of flags.
 */
const UNWANTED = /[\p{Cc}\p{Noncharacter_Code_Point}\uFEFF\u202A-\u202E\u206A-\u206F\uFFF9-\uFFFC]/gu;

/**
 * Text as it may be drawn: NFC, spaces collapsed, `\n` for wished line breaks, control characters gone,
 * isolates closed. Joiners, variation selectors and soft hyphens stay.
 */
export function cleanText(text: string): string {
  const lines = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(UNWANTED, '').replace(/ {2,}/g, ' ').trim());
  return balanceIsolates(lines.filter((line) => line !== '').join('\n'));
}

/** Capitals by the market's own rules (Turkish i becomes İ); unchanged in scripts without capitals. */
export function upperCased(text: string, market: Pick<Market, 'id' | 'script'>): string {
  return CASED_SCRIPTS.has(market.script) ? text.toLocaleUpperCase(market.id) : text;
}

/** Isolate openers still open at the end of a text, in order. */
function openIsolates(text: string, before: readonly string[] = []): readonly string[] {
  const open = [...before];
  for (const char of text) {
    if (ISOLATE_OPENERS.has(char)) open.push(char);
    else if (char === ISOLATE_END) open.pop();
  }
  return open;
}

/** The same lines with isolates that run over a line end closed there and opened again on the next. */
export function isolatesPerLine(lines: readonly string[]): readonly string[] {
  let open: readonly string[] = [];
  return lines.map((line) => {
    const start = open.join('');
    open = openIsolates(line, open);
    return start + line + ISOLATE_END.repeat(open.length);
  });
}

function balanceIsolates(text: string): string {
  let depth = 0;
  let balanced = '';
  for (const char of text) {
    if (char === ISOLATE_END && depth === 0) continue;
    if (char === ISOLATE_END) depth -= 1;
    if (ISOLATE_OPENERS.has(char)) depth += 1;
    balanced += char;
  }
  return balanced + ISOLATE_END.repeat(depth);
}
