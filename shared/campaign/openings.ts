import type { Campaign } from './campaign-schema.ts';
import type { VariantIds } from './variant-ids.ts';

/** The openings of a campaign in their order: null for its own, then its hooks by id. */
export function openingsOf({ hooks = [] }: Pick<Campaign, 'hooks'>): readonly (string | null)[] {
  return [null, ...hooks.map(({ id }) => id)];
}

/** Every variant of a campaign, product by product and market by market. */
export function variantsOf(campaign: Pick<Campaign, 'products' | 'markets' | 'hooks'>): readonly VariantIds[] {
  const openings = openingsOf(campaign);
  return campaign.products.flatMap(({ id: product }) =>
    campaign.markets.flatMap((market) => openings.map((hook) => ({ product, market, hook }))),
  );
}
