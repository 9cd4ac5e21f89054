import { variantName } from '../../shared/render/manifest.ts';
import type { ChosenVariant } from './choose-variants.ts';
import type { Outputs } from './manifest-file.ts';
import type { VariantFilter } from './render-request.ts';

type Narrowing = { readonly filters: readonly VariantFilter[]; readonly outputs: Outputs };

/** Those of the chosen variants for which every filter holds. */
export function narrowVariants(
  chosen: readonly ChosenVariant[],
  { filters, outputs }: Narrowing,
): readonly ChosenVariant[] {
  if (!filters.includes('failed')) return chosen;
  const failed = new Set(outputs.failures.map(variantName));
  return chosen.filter(({ product, market }) => failed.has(variantName({ product: product.id, market: market.id })));
}
