import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPo, writePo } from '../../../../electron/services/exchange/po-file.ts';
import { readTextsWorkbook, writeTextsWorkbook } from '../../../../electron/services/exchange/workbook-file.ts';
import { anyText, documentOf, someText, unitOf } from '../../../shared/exchange/sample-document.ts';

const pairs = fc.array(fc.tuple(someText, anyText), { minLength: 1, maxLength: 4 });

function sample(texts: readonly (readonly [string, string])[]) {
  return documentOf(texts.map(([source, target], index) => unitOf({ key: `note.${index}`, source, target })));
}

describe('PO files', () => {
  it('carry any source and translation, byte for byte as editors save them', () => {
    fc.assert(
      fc.property(pairs, (texts) => {
        const document = sample(texts);
        const { units } = readPo(writePo(document).toString('utf8'), 'a.po');
        expect(units.map(({ key, source, target, locale }) => ({ key, source, target, locale }))).toEqual(
          document.units.map(({ key, source, target }) => ({ key, source, target, locale: 'de' })),
        );
      }),
    );
  });

  it('mark stale translations as fuzzy with the source that they were made from, and read fuzzy ones as unfinished', () => {
    const unit = unitOf({ key: 'hook', source: 'New "x"', target: 'Alt', state: 'stale', formerSource: 'Old\n"x"' });
    const text = writePo(documentOf([unit])).toString('utf8');
    expect(text).toContain('#, fuzzy\n#| msgid "Old\\n\\"x\\""\nmsgctxt "hook"');
    const [read] = readPo(text, 'a.po').units;
    expect([read?.state, read?.sourceHash, read?.row]).toEqual(['unfinished', unit.sourceHash, 15]);
  });

  it('refuse what is no PO, naming the file', () => {
    expect(() => readPo('msgid "open', 'a.po')).toThrow('a.po cannot be read as PO');
  });
});

describe('workbooks', () => {
  it('carry any source and translation', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (texts) => {
        const document = sample(texts);
        const { units } = await readTextsWorkbook(await writeTextsWorkbook(document), 'a.xlsx');
        expect(units.map(({ key, source, target, sourceHash }) => ({ key, source, target, sourceHash }))).toEqual(
          document.units.map(({ key, source, target, sourceHash }) => ({ key, source, target, sourceHash })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('refuse a text that is longer than a cell, naming its key', async () => {
    const document = documentOf([unitOf({ key: 'hook', target: 'x'.repeat(32_768) })]);
    await expect(writeTextsWorkbook(document)).rejects.toThrow('"hook" in de is longer than a spreadsheet\'s cell');
  });
});
