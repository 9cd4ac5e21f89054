import { StudioError } from '../../shared/base/studio-error.ts';
import type { Campaign } from '../../shared/campaign/campaign-schema.ts';
import type { Product } from '../../shared/catalog/product-schema.ts';
import { findMarket } from '../../shared/locale/find-market.ts';
import type { Market } from '../../shared/locale/market-schema.ts';

/** Ids, or all that the campaign has. */
export type Choice = readonly string[] | 'all';

export type VariantChoice = { readonly markets: Choice; readonly products: Choice };

/** One product in one market. */
export type ChosenVariant = { readonly product: Product; readonly market: Market };

/**
 * The variants that are asked for, product by product. A market need not be in the campaign to be asked for by name.
 * Throws `unknown-market` or `unknown-product`.
 */
export function chooseVariants(
  campaign: Campaign,
  choice: VariantChoice,
  known: readonly Market[],
): readonly ChosenVariant[] {
  const markets = chooseMarkets(choice.markets === 'all' ? campaign.markets : choice.markets, known);
  const products = chooseProducts(campaign, choice.products);
  return products.flatMap((product) => markets.map((market) => ({ product, market })));
}

/** Markets by id, case aside, without repeats. Throws `unknown-market`. */
export function chooseMarkets(ids: readonly string[], known: readonly Market[]): readonly Market[] {
  return [...new Set(ids.map((id) => findMarket(known, id)))];
}

function chooseProducts({ products }: Campaign, choice: Choice): readonly Product[] {
  if (choice === 'all') return products;
  const chosen = choice.map((id) => {
    const product = products.find((each) => each.id === id);
    if (product) return product;
    const list = products
      .map((each) => each.id)
      .slice(0, 20)
      .join(', ');
    throw new StudioError('unknown-product', `The campaign has no product "${id}". It has: ${list}.`, {
      params: { product: id },
    });
  });
  return [...new Set(chosen)];
}
