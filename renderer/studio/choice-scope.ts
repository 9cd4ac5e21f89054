import { choicesFor } from '../../shared/campaign/choices.ts';
import { openingCaptions } from '../../shared/template/opening.ts';
import {
  type ChoiceName,
  type ChoicePlace,
  choiceAt,
  clearChoice,
  isHookScope,
  moveChoice,
  type Scope,
  scopeOf,
} from '../document/edit-choices.ts';
import { editDocument } from './edit-document.ts';
import { presentDocument } from './selectors.ts';
import { type Studio, setView } from './studio.ts';
import type { StudioState } from './studio-state.ts';
import { currentCut } from './use-cut.ts';

/** A choice for the variant on the screen; of a slot in a scene. */
export function choicePlace<Name extends ChoiceName>(
  state: StudioState,
  name: Name,
  id = '',
  scene: string | null = null,
): ChoicePlace<Name> {
  const { product, market } = state.view;
  return { name, id, product, market, hook: choosingHook(state, { name, id, scene }) };
}

type Chosen = { readonly name: ChoiceName; readonly id: string; readonly scene: string | null };

/** The hook on the screen, where it may make the choice: footage and captions of the opening. */
export function choosingHook(state: StudioState, { name, id, scene }: Chosen): string | null {
  const { hook } = state.view;
  const cut = hook === null ? null : currentCut(state);
  if (!cut) return null;
  const isOpening =
    (name === 'slots' && cut.scenes[0]?.id === scene) ||
    (name === 'captions' && openingCaptions(cut).some((caption) => caption.id === id));
  return isOpening ? hook : null;
}

/**
 * Whom the next change of a choice is for: whose choice is in force, else what was picked, else everybody. While a hook's
 * opening is on the screen, it is for that opening until something else is picked.
 */
export function scopeFor(state: StudioState, place: ChoicePlace): Scope {
  const made = scopeOf(presentDocument(state), place);
  const picked = state.view.scopes[keyOf(place)];
  if (place.hook !== null) return isHookScope(made) && made !== null ? made : (picked ?? 'hook');
  return made ?? picked ?? 'campaign';
}

/** Picks whom a choice is for. One that is made already moves there; else the next change goes there. */
export function pickScope(studio: Studio, place: ChoicePlace, scope: Scope): void {
  const state = studio.store.getState();
  const document = presentDocument(state);
  const old = scopeOf(document, place);
  setView(studio, { scopes: { ...state.view.scopes, [keyOf(place)]: scope } });
  if (old === null || old === scope) return;
  const value = chosen(state, place) ?? choiceAt(document, place, old);
  if (value !== undefined) editDocument(studio, (now) => moveChoice(now, place, { scope, value }));
}

/** Leaves a choice to the template again. */
export function resetChoice(studio: Studio, place: ChoicePlace): void {
  editDocument(studio, (document) => clearChoice(document, place));
}

/** What is in force for captions and scenes is laid together from several scopes; all of it moves. */
function chosen(state: StudioState, place: ChoicePlace) {
  const choices = choicesFor(presentDocument(state).campaign, place);
  if (place.name === 'captions') return choices.captions[place.id];
  return place.name === 'scenes' ? choices.scenes[place.id] : undefined;
}

function keyOf({ name, id, hook }: ChoicePlace): string {
  return `${name} ${id} ${hook ?? ''}`;
}
