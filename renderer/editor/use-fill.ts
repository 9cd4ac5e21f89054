import { useCallback } from 'react';
import type { Footage } from '../../shared/api/variant-methods.ts';
import { choiceAt, scopeOf } from '../document/edit-choices.ts';
import { changeFill, type FillChange } from '../document/edit-fills.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { choicePlace, scopeFor } from '../studio/choice-scope.ts';
import { editDocument } from '../studio/edit-document.ts';
import { presentDocument } from '../studio/selectors.ts';
import { useStudio } from '../studio/studio.ts';

/** A slot in the scene where it is looked at: a hook fills that of the opening alone. */
type ShownSlot = Pick<Footage, 'scene' | 'slot'>;

/** Puts a file into a slot, for whom the slot's fill is already, else for all products. */
export function useFillSlot(): (shown: ShownSlot, file: string) => void {
  const change = useChangeFill();
  // Another picture has another point to look at, another start and another pace.
  return useCallback((shown, file) => change(shown, { file, focus: null, trimStart: null, speed: null }), [change]);
}

/** Changes one slot's fill for the variant that is looked at. Changes of one gesture are one step. */
export function useChangeFill(): (shown: ShownSlot, change: FillChange, gesture?: string) => void {
  const studio = useStudio();
  const { value: view } = useVariantFacts().view;
  return useCallback(
    ({ scene, slot }, change, gesture) => {
      const state = studio.store.getState();
      const footage = view?.scenes.find(({ id }) => id === scene)?.footage.find((each) => each.slot === slot);
      const place = choicePlace(state, 'slots', slot, scene);
      const scope = scopeFor(state, place);
      const made = scopeOf(presentDocument(state), place);
      const seen = footage?.path == null ? null : { file: footage.path, ...startOf(footage.trimStart) };
      const shown = (made && choiceAt(presentDocument(state), place, made)) ?? seen;
      editDocument(studio, (document) => changeFill(document, place, { scope, change, shown }), gesture ?? null);
    },
    [studio, view],
  );
}

function startOf(trimStart: number): { readonly trimStart?: number } {
  return trimStart === 0 ? {} : { trimStart };
}
