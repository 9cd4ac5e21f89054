import { useCallback } from 'react';
import { changeFill, type FillChange, type FillScope, fillScope } from '../document/edit-fills.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { editDocument } from '../studio/edit-document.ts';
import { presentDocument } from '../studio/selectors.ts';
import { useStudio } from '../studio/studio.ts';

/** Puts a file into a slot, where the slot's fill stands already, else for all products. */
export function useFillSlot(): (slot: string, file: string) => void {
  const change = useChangeFill();
  // Another picture has another point to look at and another start.
  return useCallback((slot, file) => change(slot, { change: { file, focus: null, trimStart: null } }), [change]);
}

type FillEdit = {
  readonly change: FillChange;
  readonly scope?: FillScope;
  readonly gesture?: string;
};

/** Changes one slot's fill for the variant that is looked at. */
export function useChangeFill(): (slot: string, edit: FillEdit) => void {
  const studio = useStudio();
  const { value: view } = useVariantFacts().view;
  return useCallback(
    (slot, { change, scope, gesture }) => {
      const state = studio.store.getState();
      const { product, market } = state.view;
      const shown = view?.scenes.find((scene) => scene.slot === slot)?.path ?? null;
      const place = { slot, product, market };
      const used = scope ?? fillScope(presentDocument(state), place) ?? 'campaign';
      editDocument(
        studio,
        (document) => changeFill(document, { ...place, scope: used }, { change, shown }),
        gesture ?? null,
      );
    },
    [studio, view],
  );
}
