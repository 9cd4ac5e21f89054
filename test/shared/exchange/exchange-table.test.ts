import { describe, expect, it } from 'vitest';
import { readExchangeCsv, writeExchangeCsv } from '../../../shared/exchange/exchange-table.ts';
import { documentOf, unitOf } from './sample-document.ts';

describe('writeExchangeCsv', () => {
  it('starts with a byte order mark and guards what a spreadsheet would run', () => {
    const [header, row] = writeExchangeCsv(documentOf([unitOf({ key: 'hook', target: '=1+1', notes: ['-n'] })])).split(
      '\r\n',
    );
    expect(header).toBe('\uFEFFlocale,key,source,target,status,note,max width px,max lines,picture,source hash');
    expect(row).toMatch(/^de,hook,Source,'=1\+1,translated,'-n,834,2,pictures\/frame-036\.png,[0-9a-f]{16}$/);
  });
});

describe('readExchangeCsv', () => {
  it('reads what spreadsheets save: semicolons, tabs, other orders and names of columns, blank rows', () => {
    const german = '\uFEFFTranslation;ID;Status\r\nSiedet;hook;approved\r\n;;\r\n"a;b";cta;stale\r\n';
    const rows = (text: string) =>
      readExchangeCsv(text, 'a.csv').units.map(({ row, key, target, state }) => [row, key, target, state]);
    const read = [
      [2, 'hook', 'Siedet', 'reviewed'],
      [4, 'cta', 'a;b', 'stale'],
    ];
    expect(rows(german)).toEqual(read);
    expect(rows(german.replaceAll('"a;b"', 'a|b').replaceAll(';', '\t').replace('a|b', 'a;b'))).toEqual(read);
  });

  it('names rows without a key and rows with more cells than the header', () => {
    const { units, faults } = readExchangeCsv('key,target\r\n,x\r\nhook,a,b\r\ncta,c\r\n', 'a.csv');
    expect(faults.map(({ row, key, rule }) => [row, key, rule])).toEqual([
      [2, null, 'row-broken'],
      [3, 'hook', 'row-broken'],
    ]);
    expect(units.map(({ key }) => key)).toEqual(['cta']);
  });

  it('refuses a table without our columns, naming the file', () => {
    expect(() => readExchangeCsv('a,b\r\n1,2\r\n', 'a.csv')).toThrow('a.csv has no columns "key" and "target"');
    expect(() => readExchangeCsv('key,target\r\nhook,"open', 'a.csv')).toThrow('a.csv: line 2 cannot be read as CSV');
  });
});
