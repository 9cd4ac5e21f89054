import { useMemo } from 'react';
import type { VariantIds } from '../../shared/campaign/variant-ids.ts';
import { useStudioState } from './studio.ts';

/** The variant on the screen; the same object while it is the same. */
export function useVariantIds(): VariantIds {
  const product = useStudioState(({ view }) => view.product);
  const market = useStudioState(({ view }) => view.market);
  const hook = useStudioState(({ view }) => view.hook);
  return useMemo(() => ({ product, market, hook }), [product, market, hook]);
}
