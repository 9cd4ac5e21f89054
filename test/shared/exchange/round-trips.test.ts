import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from '../../../shared/base/formula-guard.ts';
import { escapeSigns, restoreSigns } from '../../../shared/exchange/carried-text.ts';
import {
  readExchangeSrt,
  readExchangeVtt,
  writeExchangeSrt,
  writeExchangeVtt,
} from '../../../shared/exchange/cue-file.ts';
import { readExchangeCsv, writeExchangeCsv } from '../../../shared/exchange/exchange-table.ts';
import type { ReadUnit } from '../../../shared/exchange/exchange-unit.ts';
import { readXliff } from '../../../shared/exchange/read-xliff.ts';
import { writeXliff } from '../../../shared/exchange/write-xliff.ts';
import { anyText, documentOf, someText, unitOf } from './sample-document.ts';

const pairs = fc.array(fc.tuple(anyText, someText), { minLength: 1, maxLength: 4 });

function sample(texts: readonly (readonly [string, string])[]) {
  const units = texts.map(([source, target], index) =>
    unitOf({ key: `note.${index}`, source, target, span: { from: index * 30, frames: 20 } }),
  );
  return documentOf(units);
}

function textsOf(units: readonly ReadUnit[]) {
  return units.map(({ key, source, target, sourceHash, locale }) => ({ key, source, target, sourceHash, locale }));
}

function expected(texts: readonly (readonly [string, string])[]) {
  return sample(texts).units.map(({ key, source, target, sourceHash }) => ({
    key,
    source,
    target,
    sourceHash,
    locale: 'de',
  }));
}

describe('exchange formats', () => {
  it('carry any source and translation through XLIFF', () => {
    fc.assert(
      fc.property(pairs, (texts) => {
        expect(textsOf(readXliff(writeXliff(sample(texts)), 'a.xlf').units)).toEqual(expected(texts));
      }),
    );
  });

  it('carry any source and translation through CSV', () => {
    fc.assert(
      fc.property(pairs, (texts) => {
        expect(textsOf(readExchangeCsv(writeExchangeCsv(sample(texts)), 'a.csv').units)).toEqual(expected(texts));
      }),
    );
  });

  it('carry any source and translation through WebVTT', () => {
    fc.assert(
      fc.property(pairs, (texts) => {
        expect(textsOf(readExchangeVtt(writeExchangeVtt(sample(texts)), 'a.vtt').units)).toEqual(expected(texts));
      }),
    );
  });

  it('carry any translation through SubRip, whose cues are known by their times', () => {
    fc.assert(
      fc.property(pairs, (texts) => {
        const document = sample(texts);
        const { units, faults } = readExchangeSrt(writeExchangeSrt(document), 'a.srt', document.units);
        expect([units.map(({ key, target }) => [key, target]), faults]).toEqual([
          document.units.map(({ key, target }) => [key, target]),
          [],
        ]);
      }),
    );
  });

  it('carry keys that are no names of XML, and keys with controls', () => {
    const units = ['a b', 'note "x" <y>', '\u0001', 'ключ', 'NOTE', 'cue --> 1'].map((key) =>
      unitOf({ key, target: 'x' }),
    );
    const document = documentOf(units);
    const keys = units.map(({ key }) => key);
    const read = [
      readXliff(writeXliff(document), 'a.xlf'),
      readExchangeCsv(writeExchangeCsv(document), 'a.csv'),
      readExchangeVtt(writeExchangeVtt(document), 'a.vtt'),
    ];
    expect(read.map((each) => each.units.map(({ key }) => key))).toEqual([keys, keys, keys]);
  });
});

describe('escapeSigns', () => {
  it('is undone by restoreSigns for any text and leaves none of the signs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeSigns(text, /\p{Cc}|[<>&]/u);
        expect([restoreSigns(escaped), /\p{Cc}|[<>&]/u.test(escaped)]).toEqual([text, false]);
      }),
    );
  });
});

describe('guardFormula', () => {
  it('is undone by unguardFormula for any text, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = guardFormula(text);
        expect([unguardFormula(cell), /^[=+\-@＝＋－＠\t\r\n]/.test(cell)]).toEqual([text, false]);
      }),
    );
  });
});
