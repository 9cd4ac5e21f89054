import { useMemo } from 'react';
import type { ChoiceName, ChoicePlace } from '../document/edit-choices.ts';
import { choosingHook } from './choice-scope.ts';
import { useStudioState } from './studio.ts';

/** A choice for the variant on the screen; the same object while that variant is the same. */
export function useChoicePlace<Name extends ChoiceName>(
  name: Name,
  id = '',
  scene: string | null = null,
): ChoicePlace<Name> {
  const product = useStudioState(({ view }) => view.product);
  const market = useStudioState(({ view }) => view.market);
  const hook = useStudioState((state) => choosingHook(state, { name, id, scene }));
  return useMemo(() => ({ name, id, product, market, hook }), [name, id, product, market, hook]);
}
