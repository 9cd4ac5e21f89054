import type { Hook } from '../../shared/campaign/hook-schema.ts';
import { openingsOf } from '../../shared/campaign/openings.ts';
import type { Product } from '../../shared/catalog/product-schema.ts';
import { openingName } from '../i18n/opening-name.ts';
import type { Translate } from '../i18n/translate.ts';

/** What a row is of: a product with one opening. */
export type MatrixRowName = {
  readonly product: Product;
  readonly hook: string | null;
  /** What the opening is called; null where there is one only. */
  readonly opening: string | null;
};

/** The rows of the matrix: every product with every opening. */
export function rowNames(products: readonly Product[], hooks: readonly Hook[], t: Translate): readonly MatrixRowName[] {
  const openings = openingsOf({ hooks: [...hooks] });
  return products.flatMap((product) =>
    openings.map((hook) => ({ product, hook, opening: hooks.length > 0 ? openingName(t, hooks, hook) : null })),
  );
}
