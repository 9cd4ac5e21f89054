/** Variants by `variantName`. */
export type VariantSelection = ReadonlySet<string>;

/** Takes all in, or all out where all are in already. */
export function toggleAll(selection: VariantSelection, keys: readonly string[]): VariantSelection {
  const isFull = keys.every((key) => selection.has(key));
  if (isFull) return new Set([...selection].filter((key) => !keys.includes(key)));
  return new Set([...selection, ...keys]);
}

/** How much of some variants is selected, for a checkbox. */
export function selectedShare(selection: VariantSelection, keys: readonly string[]): 'none' | 'some' | 'all' {
  const count = keys.filter((key) => selection.has(key)).length;
  if (count === 0) return 'none';
  return count === keys.length ? 'all' : 'some';
}
