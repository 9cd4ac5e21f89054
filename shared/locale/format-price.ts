import { currencyDecimals, numberFormat } from '../base/number-format.ts';
import type { Price } from '../catalog/product-schema.ts';
import type { Market } from './market-schema.ts';

/** Amounts as a market writes them; `was` and `discount` are null where there is no earlier, higher price. */
export type PriceTexts = { readonly amount: string; readonly was: string | null; readonly discount: string | null };

/** A price in a market's digits, order and spacing, in the currency of the price. */
export function priceTexts(price: Price, market: Market): PriceTexts {
  const { amount, was, currency } = price;
  const share = discountShare(price);
  if (share === null || was === undefined) {
    return { amount: formatAmount(amount, currency, { market }), was: null, discount: null };
  }
  // Side by side, 39.90 and 60 look like a mistake: both have decimals where one needs them.
  const decimals = [amount, was].every((each) => Number.isInteger(Number(each))) ? 'as-needed' : 'always';
  return {
    amount: formatAmount(amount, currency, { market, decimals }),
    was: formatAmount(was, currency, { market, decimals }),
    discount: formatPercent(share, market),
  };
}

/** Which price of a product holds in a market: its own, else the one for all; null without any. */
export function priceIn(
  product: { price?: Price | undefined; prices?: Record<string, Price> | undefined },
  market: Market,
): Price | null {
  return product.prices?.[market.id] ?? product.price ?? null;
}

type AmountStyle = { readonly market: Market; readonly decimals?: 'as-needed' | 'always' };

/**
 * One amount in a currency, ISO 4217. Whole amounts have no decimals, as price tags write them, unless these are asked
 * for; others have those of their currency, or as many as are given: a price is never rounded.
 */
function formatAmount(
  amount: string | number,
  currency: string,
  { market, decimals = 'as-needed' }: AmountStyle,
): string {
  const format = numberFormat(market.id, {
    style: 'currency',
    currency,
    // `$` in Mexico means pesos: a foreign currency keeps the sign that tells it apart.
    currencyDisplay: currency === market.currency ? 'narrowSymbol' : 'symbol',
    numberingSystem: market.numberingSystem,
    maximumFractionDigits: Math.max(currencyDecimals(currency), givenDecimals(amount)),
    trailingZeroDisplay: decimals === 'always' ? 'auto' : 'stripIfInteger',
  });
  // A decimal text is formatted from its digits; turning it into a number first would lose some.
  return format.format(amount as Intl.StringNumericLiteral);
}

/** Decimals of an amount as it is written; four at most, as the schema has it, for numbers such as 0.1 + 0.2. */
function givenDecimals(amount: string | number): number {
  return Math.min(4, /\.(\d+)$/.exec(String(amount))?.[1]?.length ?? 0);
}

/** Share by which a price is below the earlier one, 0 to 1, rounded down to whole percents so that it never overstates. */
function discountShare({ amount, was }: Price): number | null {
  const before = Number(was ?? 0);
  if (before <= Number(amount)) return null;
  return Math.floor(((before - Number(amount)) / before) * 100 + 1e-9) / 100;
}

function formatPercent(share: number, market: Market): string {
  return numberFormat(market.id, {
    style: 'percent',
    maximumFractionDigits: 0,
    numberingSystem: market.numberingSystem,
  }).format(share);
}
