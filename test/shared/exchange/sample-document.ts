import fc from 'fast-check';
import type { ExchangeDocument, ExchangeUnit } from '../../../shared/exchange/exchange-unit.ts';

/** A stand-in for SHA-256: as long, and other for other texts of a test. */
export function testHash(text: string): string {
  let sum = 7;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4_294_967_291;
  return sum.toString(16).padStart(16, '0');
}

export function unitOf(given: Partial<ExchangeUnit> & Pick<ExchangeUnit, 'key'>): ExchangeUnit {
  const { source = 'Source' } = given;
  return {
    source,
    sourceHash: testHash(source),
    target: null,
    state: given.target == null ? 'untranslated' : 'translated',
    formerSource: null,
    notes: ['Caption "hook", on screen from 0.1 to 2.3 s.'],
    room: { widthPx: 834, lines: 2, sizePx: 132, minSizePx: 76 },
    span: { from: 3, frames: 67 },
    picture: 'pictures/frame-036.png',
    ...given,
  };
}

export function documentOf(units: readonly ExchangeUnit[], locale = 'de'): ExchangeDocument {
  return { campaign: 'Kettle & "co"', sourceLocale: 'en', locale, units };
}

/** What breaks formats: signs of each, formulas, right-to-left text and its marks, emoji, controls, blank lines, our own escapes. */
const NASTY = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', "'=x", "''", '＝1', '\t=x', '"', '""', "'", ',', ';', '|', '\\', '\\\\', '\\n'],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '\u00A0',
    '\u2028',
    '\u2029',
    '\u0085',
    '\uFEFF',
    '\u0001',
    '\u001F',
    '\u007F',
  ],
  ...[
    '<b>',
    '</target>',
    '&',
    '&amp;',
    '&#13;',
    '&lt;',
    ']]>',
    '<!--',
    '-->',
    '--',
    '>',
    'NOTE',
    'WEBVTT',
    '1\n00:00:01,000 --> 00:00:02,000',
  ],
  ...[
    '{{product}}',
    '{{ price }}',
    '$t(brand)',
    '{',
    '}}',
    '%s',
    'msgid ""',
    '\\u{41}',
    '\\\\u{0}',
    '\\u{',
    '_x0041_',
    '_x000D_',
  ],
  ...[
    'مرحبا',
    '\u2068Aurel X2\u2069',
    '\u200F',
    '\u200E',
    '\u202E',
    'שלום 60 Hz',
    'กาต้มน้ำ',
    '電気ケトル',
    'ü',
    'u\u0308',
    '👩‍👩‍👧‍👦',
    '🇩🇪',
    '\u{1F3F4}\u{E0067}',
    '\uFFFE',
    '\u{1FFFF}',
  ],
];

/** Any text that a file can hold. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc
        .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 6 })
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  )
  .map((text) => text.replaceAll('\0', ''));

/** The same, not empty: an empty text is one that nobody has translated. */
export const someText: fc.Arbitrary<string> = anyText.filter((text) => text !== '');
