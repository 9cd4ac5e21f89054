import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../shared/render/csv-table.ts';

describe('writeCsv', () => {
  it('is read back by a CSV parser', () => {
    const rows = [
      ['a,b', 'say "hi"', 'two\nlines'],
      ['ケトル', '', ' space '],
    ];
    expect(parse(writeCsv(['x', 'y', 'z'], rows))).toEqual([['x', 'y', 'z'], ...rows]);
  });

  it('takes the power from formulas but leaves numbers alone', () => {
    expect(writeCsv(['x'], [['=1+1'], ['@SUM(A1)'], ['-2'], [-14.1], [null]])).toBe(
      "x\r\n'=1+1\r\n'@SUM(A1)\r\n'-2\r\n-14.1\r\n\r\n",
    );
  });
});
