import { describe, expect, it } from 'vitest';
import { currencyDecimals, numberFormat } from '../../../shared/base/number-format.ts';

describe('kept number formats', () => {
  it('are those of their locale and options, and made once', () => {
    const euros = { style: 'currency', currency: 'EUR' } as const;
    expect(numberFormat('de-DE', euros).format(1234.5)).toBe(new Intl.NumberFormat('de-DE', euros).format(1234.5));
    expect(numberFormat('de-DE', { ...euros })).toBe(numberFormat('de-DE', euros));
    expect(numberFormat('fr-FR', euros)).not.toBe(numberFormat('de-DE', euros));
    expect(numberFormat('de-DE', { style: 'currency', currency: 'CHF' }).format(1)).toContain('CHF');
  });

  it('know the decimals of currencies, and refuse what is none', () => {
    expect(['USD', 'JPY', 'KWD'].map(currencyDecimals)).toEqual([2, 0, 3]);
    expect(() => currencyDecimals('EURO')).toThrow(RangeError);
    expect(() => currencyDecimals('EURO')).toThrow(RangeError);
  });
});
