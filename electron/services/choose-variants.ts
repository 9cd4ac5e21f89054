import { StudioError } from '../../shared/base/studio-error.ts';
import type { Campaign } from '../../shared/campaign/campaign-schema.ts';
import { OWN_OPENING, type VariantIds } from '../../shared/campaign/variant-ids.ts';
import type { Product } from '../../shared/catalog/product-schema.ts';
import { findMarket } from '../../shared/locale/find-market.ts';
import type { Market } from '../../shared/locale/market-schema.ts';

/** Ids, or all that the campaign has. In an id `*` stands for any signs: `kettle-*` is what begins like that. */
export type Choice = readonly string[] | 'all';

export type VariantChoice = { readonly markets: Choice; readonly products: Choice; readonly hooks: Choice };

/** One product in one market with one opening; `hook` is null for the campaign's own. */
export type ChosenVariant = { readonly product: Product; readonly market: Market; readonly hook: string | null };

/** The choice of one variant. */
export function choiceOf({ product, market, hook }: VariantIds): VariantChoice {
  return { products: [product], markets: [market], hooks: [hook ?? OWN_OPENING] };
}

export function idsOf({ product, market, hook }: ChosenVariant): VariantIds {
  return { product: product.id, market: market.id, hook };
}

/**
 * The variants that are asked for, product by product. A market need not be in the campaign to be asked for by name.
 * Throws `unknown-market`, `unknown-product` or `usage` for a hook that the campaign does not have.
 */
export function chooseVariants(
  campaign: Campaign,
  choice: VariantChoice,
  known: readonly Market[],
): readonly ChosenVariant[] {
  const ids =
    choice.markets === 'all' ? campaign.markets : choice.markets.flatMap((id) => fitting(id, campaign.markets));
  const markets = chooseMarkets(ids, known);
  const products = chooseProducts(campaign, choice.products);
  const hooks = chooseHooks(campaign, choice.hooks);
  return products.flatMap((product) => markets.flatMap((market) => hooks.map((hook) => ({ product, market, hook }))));
}

/** Markets by id, case aside, without repeats. Throws `unknown-market`. */
export function chooseMarkets(ids: readonly string[], known: readonly Market[]): readonly Market[] {
  return [...new Set(ids.map((id) => findMarket(known, id)))];
}

function chooseProducts({ products }: Campaign, choice: Choice): readonly Product[] {
  if (choice === 'all') return products;
  const ids = products.map((each) => each.id);
  const chosen = choice
    .flatMap((id) => fitting(id, ids))
    .map((id) => {
      const product = products.find((each) => each.id === id);
      if (product) return product;
      const list = ids.slice(0, 20).join(', ');
      throw new StudioError('unknown-product', `The campaign has no product "${id}". It has: ${list}.`, {
        params: { product: id },
      });
    });
  return [...new Set(chosen)];
}

/** The openings that are asked for, the campaign's own before its hooks. */
function chooseHooks({ hooks = [] }: Campaign, choice: Choice): readonly (string | null)[] {
  const ids = [OWN_OPENING, ...hooks.map(({ id }) => id)];
  const chosen = choice === 'all' ? ids : choice.flatMap((id) => fitting(id, ids));
  for (const id of chosen) {
    if (ids.includes(id)) continue;
    const message = `The campaign has no opening "${id}". It has: ${ids.join(', ')}.`;
    throw new StudioError('usage', message, { params: { hook: id } });
  }
  return ids.filter((id) => chosen.includes(id)).map((id) => (id === OWN_OPENING ? null : id));
}

/** The ids that a pattern stands for; itself where it is no pattern or stands for none, so that it is told as unknown. */
function fitting(pattern: string, ids: readonly string[]): readonly string[] {
  if (!pattern.includes('*')) return [pattern];
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.\\^$+?()[\]{}|]/g, '\\$&'));
  const form = new RegExp(`^${parts.join('.*')}$`, 'i');
  const found = ids.filter((id) => form.test(id));
  return found.length > 0 ? found : [pattern];
}
