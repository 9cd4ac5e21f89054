import { describe, expect, it } from 'vitest';
import { fontFor } from '../../shared/captions/font-table.ts';
import { exemplarLettersSchema, lettersOf } from '../../shared/locale/exemplar-letters.ts';
import { engine, table } from '../electron/text/text-fixtures.ts';
import { readAsset, shippedMarket, shippedMarkets } from '../setup/assets.ts';

const LETTERS = exemplarLettersSchema.parse(readAsset('exemplar-letters.json'));

describe('the letters of markets', () => {
  it('are known for every market, and the packaged fonts draw them all', () => {
    for (const market of shippedMarkets()) {
      const letters = lettersOf(market, LETTERS);
      expect([market.id, engine.missingGlyphs(letters.join(''), fontFor(market, 400, table))]).toEqual([market.id, []]);
    }
  });

  it('have both cases by the rules of the language, and the digits of its prices', () => {
    const of = (id: string): string => lettersOf(shippedMarket(id), LETTERS).join('');
    expect(of('tr-TR')).toMatch(/ğİış.*ĞIŞ9876543210$/u);
    expect(of('de-DE')).toMatch(/[ÄÖÜ]/u);
    expect(of('ar-SA')).toMatch(/٩٨٧٦٥٤٣٢١٠$/u);
    expect([lettersOf(shippedMarket('ko-KR'), LETTERS).length, of('zh-TW').includes('龜')]).toEqual([11_182, true]);
  });
});
