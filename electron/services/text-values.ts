import type { Product } from '../../shared/catalog/product-schema.ts';
import { type PriceTexts, priceIn } from '../../shared/locale/format-price.ts';
import { formatDay } from '../../shared/locale/format-values.ts';
import type { Market } from '../../shared/locale/market-schema.ts';
import type { TextValues } from '../../shared/locale/texts.ts';
import { unitPriceText } from '../../shared/locale/unit-price.ts';

/** What `{{product}}` and its like stand for. */
export function textValues(product: Product, market: Market, price: PriceTexts | null): TextValues {
  const { saleEnds } = product;
  const own = priceIn(product, market);
  const values = {
    product: productName(product, market),
    // i18next takes `note_until` for `note` in this context, where a text has that form.
    context: saleEnds === undefined ? null : 'until',
    until: saleEnds === undefined ? null : formatDay(saleEnds, market),
    price: price?.amount,
    was: price?.was,
    discount: price?.discount,
    unitPrice: own && unitPriceText(product, own, market),
  };
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value == null ? [] : [[name, value]])));
}

/** The product's name as this market knows it. */
export function productName({ name, names = {} }: Product, market: Market): string {
  const language = [market.id, ...market.fallback].find((each) => names[each] !== undefined);
  return (language === undefined ? undefined : names[language]) ?? name;
}
