import { describe, expect, it } from 'vitest';
import { cleanText, isolatesPerLine, upperCased } from '../../../shared/captions/clean-text.ts';
import { market } from './layout-fixtures.ts';

describe('cleanText', () => {
  it('drops controls, embeddings and byte order marks', () => {
    expect(cleanText('\uFEFFa\u0000b\u0007c\u202Ed\u202C\u009F')).toBe('abcd');
  });

  it('keeps joiners, variation selectors, direction marks and flags', () => {
    const text = '👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 م\u200Cن \u200Eabc';
    expect(cleanText(text)).toBe(text);
  });

  it('makes spaces single and line breaks plain', () => {
    expect(cleanText('  one\t two \r\n\r\n three\u2028four  ')).toBe('one two\nthree\nfour');
  });

  it('closes open isolates and drops ends without a start', () => {
    expect(cleanText('a\u2069 \u2068b')).toBe('a \u2068b\u2069');
  });

  it('replaces half surrogate pairs', () => {
    expect(cleanText('a\uD83Db')).toBe('a\uFFFDb');
  });
});

describe('upperCased', () => {
  it('follows the language', () => {
    expect(upperCased('istanbul ışık', market('tr-TR'))).toBe('İSTANBUL IŞIK');
    expect(upperCased('istanbul', market('de-DE'))).toBe('ISTANBUL');
  });

  it('leaves Latin names alone in scripts without capitals', () => {
    expect(upperCased('مع iPhone', market('ar-SA', 'Arab'))).toBe('مع iPhone');
  });
});

describe('isolatesPerLine', () => {
  it('closes an isolate at the line end and opens it on the next line', () => {
    expect(isolatesPerLine(['a \u2068b', 'c\u2069 d'])).toEqual(['a \u2068b\u2069', '\u2068c\u2069 d']);
  });
});
