import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSignOf, parseFeedPrice } from '../../../shared/catalog/feed-price.ts';

describe('parseFeedPrice', () => {
  it.each([
    ['15.00 USD', '.', '15.00', 'USD'],
    ['USD 15', '.', '15', 'USD'],
    ['1.299,90 €', ',', '1299.90', 'EUR'],
    ['1,299.90 USD', '.', '1299.90', 'USD'],
    ['1 299,90 PLN', ',', '1299.90', 'PLN'],
    ["1'299.90 CHF", '.', '1299.90', 'CHF'],
    ['12,50', '.', '12.50', null],
    ['1,299 USD', '.', '1299', 'USD'],
    ['1.234.567 IDR', '.', '1234567', 'IDR'],
    ['1.250 KWD', '.', '1.250', 'KWD'],
    ['R$ 10,00', ',', '10.00', 'BRL'],
    ['$15.00', '.', '15.00', null],
    ['007.50 EUR', '.', '7.50', 'EUR'],
  ] as const)('reads %s', (text, decimals, amount, currency) => {
    expect(parseFeedPrice(text, decimals)).toEqual({ amount, currency });
  });

  it.each([
    ['', 'has no number'],
    ['free', 'has no number'],
    ['-5 EUR', 'is negative'],
    ['0.00 EUR', 'is zero'],
    ['5 - 9 EUR', 'has more than one number'],
    ['1.299 EUR', 'may mean 1299 or 1.299'],
    ['5 QQQ', 'has a currency that ISO 4217 does not know'],
  ])('refuses %j', (text, problem) => {
    expect(parseFeedPrice(text, '.')).toEqual({ problem });
  });

  it('reads every amount that a shop writes in its own way', () => {
    const amounts = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(amounts, fc.constantFrom('de-DE', 'en-US', 'fr-FR', 'de-CH', 'pt-BR'), ([whole, cents], locale) => {
        const value = whole + cents / 100;
        const text = `${value.toLocaleString(locale, { minimumFractionDigits: 2 })} EUR`;
        expect(parseFeedPrice(text, decimalSignOf([text]))).toEqual({ amount: value.toFixed(2), currency: 'EUR' });
      }),
    );
  });
});
