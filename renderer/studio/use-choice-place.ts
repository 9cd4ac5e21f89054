import { useMemo } from 'react';
import type { ChoiceName, ChoicePlace } from '../document/edit-choices.ts';
import { useStudioState } from './studio.ts';

/** A choice for the variant on the screen; the same object while that variant is the same. */
export function useChoicePlace<Name extends ChoiceName>(name: Name, id = ''): ChoicePlace<Name> {
  const product = useStudioState(({ view }) => view.product);
  const market = useStudioState(({ view }) => view.market);
  return useMemo(() => ({ name, id, product, market }), [name, id, product, market]);
}
