/** Where a text stops being JSON (an offset in it) and what should stand there. */
export type JsonFault = { readonly offset: number; readonly expected: string; readonly found: string };

type Expected = 'value' | 'value or ]' | '"key"' | '"key" or }' | ':' | ', or }' | ', or ]' | 'the end';

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy;

/**
 * Finds the first fault of a text that `JSON.parse` has refused. V8 tells a position for some faults only
 * (none for a comma too many, the most frequent one; Node 24.9), so the text is read once more here.
 */
export function findJsonFault(text: string): JsonFault {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    const token = match ? (match[1] ?? (match[2] === undefined ? 'plain' : 'string')) : 'fault';
    const next = step(expected, token, open);
    if (next === null || !match) return fault(text, offset, expected);
    expected = next;
    offset = TOKEN.lastIndex;
  }
}

/** What must follow a token; null where the token itself must not stand. */
function step(expected: Expected, token: string, open: string[]): Expected | null {
  const isValueWanted = expected === 'value' || expected === 'value or ]';
  if ((token === '{' || token === '[') && isValueWanted) {
    open.push(token);
    return token === '{' ? '"key" or }' : 'value or ]';
  }
  if ((token === 'string' || token === 'plain') && isValueWanted) return afterValue(open);
  if (token === 'string' && expected.startsWith('"key"')) return ':';
  if (token === ':' && expected === ':') return 'value';
  if (token === ',' && expected.startsWith(',')) return expected === ', or }' ? '"key"' : 'value';
  if ((token === '}' || token === ']') && expected.endsWith(`or ${token}`)) {
    open.pop();
    return afterValue(open);
  }
  return null;
}

function afterValue(open: readonly string[]): Expected {
  if (open.length === 0) return 'the end';
  return open.at(-1) === '{' ? ', or }' : ', or ]';
}

function fault(text: string, from: number, expected: Expected): JsonFault {
  const blank = /[ \t\r\n]*/y;
  blank.lastIndex = from;
  blank.exec(text);
  const offset = blank.lastIndex;
  const rest = text.slice(offset, offset + 200).split('\n')[0] ?? '';
  const found =
    rest === '' ? 'the end of the file' : (/^(?:[\w.-]+|"[^"]{0,20}"?|.)/u.exec(rest)?.[0] ?? rest.slice(0, 1));
  return { offset, expected, found };
}
