import { z } from 'zod';

/**
 * What tells the variants of a campaign apart, as fields of documents and messages. `hook` is null for the campaign's own
 * opening, as it is in whatever was written before there were others.
 */
export const variantShape = { product: z.string(), market: z.string(), hook: z.string().nullable().default(null) };

/** The same for code that runs. */
export type VariantIds = { readonly product: string; readonly market: string; readonly hook: string | null };

/** What choices and commands call the campaign's own opening, beside the hooks' ids. */
export const OWN_OPENING = 'own';

/** What a variant is called within its campaign, and its files within a folder: `kettle/en-US`, `kettle/en-US-question`. */
export function variantName({ product, market, hook }: VariantIds): string {
  return `${product}/${market}${hook === null ? '' : `-${hook}`}`;
}
