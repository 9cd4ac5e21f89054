import { describe, expect, it } from 'vitest';
import { priceIn, priceTexts } from '../../../shared/locale/format-price.ts';
import { formatDay, formatNumber } from '../../../shared/locale/format-values.ts';
import { shippedMarket } from '../../setup/assets.ts';

/** Intl puts no-break spaces and direction marks into prices; tests name them. */
function shown(text: string | null): string | null {
  return text?.replaceAll('\u00a0', '~').replaceAll('\u202f', '~').replaceAll('\u200f', '<rlm>') ?? null;
}

describe('priceTexts', () => {
  it.each([
    ['en-US', '44.90', '$44.90'],
    ['en-GB', '34.90', '£34.90'],
    ['de-DE', '39.90', '39,90~€'],
    ['fr-FR', '1039.90', '1~039,90~€'],
    ['es-MX', '899', '$899'],
    ['pt-BR', '229.90', 'R$~229,90'],
    ['ja-JP', '6480', '￥6,480'],
    ['ko-KR', '59900', '₩59,900'],
    ['zh-TW', '1390', '$1,390'],
    ['th-TH', '1490', '฿1,490'],
    ['ar-SA', '169', '<rlm>١٦٩~ر.س.<rlm>'],
    ['id-ID', '699000', 'Rp~699.000'],
  ])('writes a price in %s', (id, amount, expected) => {
    const market = shippedMarket(id);
    expect(shown(priceTexts({ amount, currency: market.currency }, market).amount)).toBe(expected);
  });

  it.each([
    ['USD', 'en-US', '9007199254740993.10', '$9,007,199,254,740,993.10'],
    ['EUR', 'de-DE', '39.999', '39,999~€'],
    ['JPY', 'ja-JP', '64.5', '￥64.5'],
    ['JPY', 'ja-JP', '6480.00', '￥6,480'],
    ['EUR', 'de-DE', 39.9, '39,90~€'],
    ['EUR', 'de-DE', '0', '0~€'],
  ])('never rounds: %s in %s, %s', (currency, id, amount, expected) => {
    expect(shown(priceTexts({ amount, currency }, shippedMarket(id)).amount)).toBe(expected);
  });

  it.each([
    ['USD', 'es-MX', 'USD~44.90'],
    ['MXN', 'en-US', 'MX$44.90'],
    ['EUR', 'ar-SA', '<rlm>٤٤٫٩٠~€'],
  ])('tells a foreign currency apart: %s in %s', (currency, id, expected) => {
    expect(shown(priceTexts({ amount: '44.90', currency }, shippedMarket(id)).amount)).toBe(expected);
  });

  it('gives both prices decimals where one has them', () => {
    const market = shippedMarket('en-US');
    const prices = (amount: string, was: string) => priceTexts({ amount, was, currency: 'USD' }, market);
    expect(prices('39.90', '60')).toEqual({ amount: '$39.90', was: '$60.00', discount: '33%' });
    expect(prices('40', '59.90')).toEqual({ amount: '$40.00', was: '$59.90', discount: '33%' });
    expect(prices('40.00', '60')).toEqual({ amount: '$40', was: '$60', discount: '33%' });
  });

  it('gives the earlier price and a discount that never overstates', () => {
    const texts = priceTexts({ amount: '39.90', was: '59.90', currency: 'USD' }, shippedMarket('en-US'));
    expect(texts).toEqual({ amount: '$39.90', was: '$59.90', discount: '33%' });
  });

  it('drops an earlier price that is not higher', () => {
    const texts = priceTexts({ amount: '39.90', was: '39.90', currency: 'USD' }, shippedMarket('en-US'));
    expect(texts).toEqual({ amount: '$39.90', was: null, discount: null });
  });
});

describe('priceIn', () => {
  const own = { amount: '10', currency: 'GBP' };
  const all = { amount: '12', currency: 'EUR' };

  it("takes the market's own price before the one for all", () => {
    expect(priceIn({ price: all, prices: { 'en-GB': own } }, shippedMarket('en-GB'))).toBe(own);
    expect(priceIn({ price: all, prices: { 'en-GB': own } }, shippedMarket('de-DE'))).toBe(all);
    expect(priceIn({}, shippedMarket('de-DE'))).toBeNull();
  });
});

describe('formatDay and formatNumber', () => {
  it("use the market's words and digits, and Gregorian days everywhere", () => {
    const days = ['en-US', 'en-GB', 'de-DE', 'ja-JP', 'th-TH', 'ar-SA'].map((id) =>
      formatDay('2026-12-24', shippedMarket(id)),
    );
    expect(days).toEqual(['December 24', '24 December', '24. Dezember', '12月24日', '24 ธันวาคม', '٢٤ ديسمبر']);
    expect(formatNumber(12_345, shippedMarket('de-DE'))).toBe('12.345');
    expect(formatNumber(3, shippedMarket('ar-SA'))).toBe('٣');
  });
});
