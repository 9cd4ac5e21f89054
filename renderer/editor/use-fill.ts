import { useCallback } from 'react';
import { changeFill, type FillChange } from '../document/edit-fills.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { choicePlace, scopeFor } from '../studio/choice-scope.ts';
import { editDocument } from '../studio/edit-document.ts';
import { useStudio } from '../studio/studio.ts';

/** Puts a file into a slot, for whom the slot's fill is already, else for all products. */
export function useFillSlot(): (slot: string, file: string) => void {
  const change = useChangeFill();
  // Another picture has another point to look at, another start and another pace.
  return useCallback((slot, file) => change(slot, { file, focus: null, trimStart: null, speed: null }), [change]);
}

/** Changes one slot's fill for the variant that is looked at. Changes of one gesture are one step. */
export function useChangeFill(): (slot: string, change: FillChange, gesture?: string) => void {
  const studio = useStudio();
  const { value: view } = useVariantFacts().view;
  return useCallback(
    (slot, change, gesture) => {
      const state = studio.store.getState();
      const scene = view?.scenes.find((each) => each.slot === slot);
      const shown = scene?.path == null ? null : { file: scene.path, ...startOf(scene.trimStart) };
      const place = choicePlace(state, 'slots', slot);
      const scope = scopeFor(state, place);
      editDocument(studio, (document) => changeFill(document, place, { scope, change, shown }), gesture ?? null);
    },
    [studio, view],
  );
}

function startOf(trimStart: number): { readonly trimStart?: number } {
  return trimStart === 0 ? {} : { trimStart };
}
