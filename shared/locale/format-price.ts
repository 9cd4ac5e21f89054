import type { Price } from '../catalog/product-schema.ts';
import type { Market } from './market-schema.ts';

/** Amounts as a market writes them; `was` and `discount` are null where there is no earlier, higher price. */
export type PriceTexts = { readonly amount: string; readonly was: string | null; readonly discount: string | null };

/** A price in a market's digits, order and spacing, in the currency of the price. */
export function priceTexts(price: Price, market: Market): PriceTexts {
  const amount = formatAmount(price.amount, price.currency, market);
  const share = discountShare(price);
  if (share === null || price.was === undefined) return { amount, was: null, discount: null };
  return { amount, was: formatAmount(price.was, price.currency, market), discount: formatPercent(share, market) };
}

/** Which price of a product holds in a market: its own, else the one for all; null without any. */
export function priceIn(
  product: { price?: Price | undefined; prices?: Record<string, Price> | undefined },
  market: Market,
): Price | null {
  return product.prices?.[market.id] ?? product.price ?? null;
}

/** One amount. Whole amounts have no decimals, as price tags write them; others have those of their currency. */
export function formatAmount(amount: string | number, currency: string, market: Market): string {
  const format = new Intl.NumberFormat(market.id, {
    style: 'currency',
    currency,
    // `$` in Mexico means pesos: a foreign currency keeps the sign that tells it apart.
    currencyDisplay: currency === market.currency ? 'narrowSymbol' : 'symbol',
    numberingSystem: market.numberingSystem,
    trailingZeroDisplay: 'stripIfInteger',
  });
  // A decimal text is formatted from its digits; turning it into a number first would lose some.
  return format.format(amount as Intl.StringNumericLiteral);
}

/** Share by which a price is below the earlier one, 0 to 1, rounded down to whole percents so that it never overstates. */
function discountShare({ amount, was }: Price): number | null {
  const before = Number(was ?? 0);
  if (before <= Number(amount)) return null;
  return Math.floor(((before - Number(amount)) / before) * 100 + 1e-9) / 100;
}

function formatPercent(share: number, market: Market): string {
  return new Intl.NumberFormat(market.id, {
    style: 'percent',
    maximumFractionDigits: 0,
    numberingSystem: market.numberingSystem,
  }).format(share);
}
