import type { Job } from '../../shared/api/variant-methods.ts';
import { type VariantIds, variantName } from '../../shared/campaign/variant-ids.ts';
import type { Readiness } from '../preview/variant-context.ts';
import type { MatrixRowName } from './row-names.ts';

/** What variants may be looked for by. */
export const VARIANT_KINDS = ['ready', 'to-mend', 'missing', 'rendered', 'failed', 'approved', 'rejected'] as const;
export type VariantKind = (typeof VARIANT_KINDS)[number];

/** Null and empty let everything through. */
export type VariantFilter = {
  readonly words: string;
  readonly market: string | null;
  readonly kind: VariantKind | null;
};

export const NO_FILTER: VariantFilter = { words: '', market: null, kind: null };

/** All that is known of a variant's state; the sets are of keys. */
export type VariantFactsOf = {
  readonly renders: ReadonlyMap<string, Job>;
  readonly readiness: ReadonlyMap<string, Readiness[number]>;
  readonly finished: ReadonlySet<string>;
  readonly approved: ReadonlySet<string>;
  readonly rejected: ReadonlySet<string>;
};

/** Whether a variant is of a kind; what is not known yet is none. */
function isOfKind(key: string, kind: VariantKind, facts: VariantFactsOf): boolean {
  const ready = facts.readiness.get(key);
  const state = facts.renders.get(key)?.state;
  const isRendered = state === 'done' || facts.finished.has(key);
  switch (kind) {
    case 'ready':
      return ready !== undefined && ready.errors === 0 && ready.missing === 0;
    case 'to-mend':
      return ready !== undefined && (ready.errors > 0 || ready.missing > 0);
    case 'missing':
      return !isRendered;
    case 'rendered':
      return isRendered;
    case 'failed':
      return state === 'failed';
    case 'approved':
      return facts.approved.has(key);
    case 'rejected':
      return facts.rejected.has(key);
  }
}

type Matrix = { readonly names: readonly MatrixRowName[]; readonly markets: readonly string[] };

/** What a filter leaves: rows and columns that have such a variant, and all of these variants in order. */
export function filterVariants(
  { names, markets }: Matrix,
  { words, market, kind }: VariantFilter,
  facts: VariantFactsOf,
): Matrix & { readonly variants: readonly VariantIds[] } {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const columns = market === null ? markets : markets.filter((each) => each === market);
  const isLike = (variant: VariantIds): boolean => kind === null || isOfKind(variantName(variant), kind, facts);
  const rows = names
    .filter((row) => wanted.every((word) => wordsOf(row).includes(word)))
    .map((row) => ({ row, variants: columns.map((each) => variantOf(row, each)).filter(isLike) }))
    .filter(({ variants }) => variants.length > 0);
  return {
    names: rows.map(({ row }) => row),
    markets: columns,
    variants: rows.flatMap(({ variants }) => variants),
  };
}

function variantOf({ product, hook }: MatrixRowName, market: string): VariantIds {
  return { product: product.id, market, hook };
}

function wordsOf({ product: { id, name }, opening }: MatrixRowName): string {
  return `${id} ${name} ${opening ?? ''}`.toLocaleLowerCase();
}
