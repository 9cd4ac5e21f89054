import { choicesFor } from '../../shared/campaign/choices.ts';
import {
  type ChoiceName,
  type ChoicePlace,
  choiceAt,
  clearChoice,
  moveChoice,
  type Scope,
  scopeOf,
} from '../document/edit-choices.ts';
import { editDocument } from './edit-document.ts';
import { presentDocument } from './selectors.ts';
import { type Studio, setView } from './studio.ts';
import type { StudioState } from './studio-state.ts';

/** A choice for the variant on the screen. */
export function choicePlace<Name extends ChoiceName>(
  { view }: Pick<StudioState, 'view'>,
  name: Name,
  id = '',
): ChoicePlace<Name> {
  return { name, id, product: view.product, market: view.market };
}

/** Whom the next change of a choice is for: whose choice is in force, else what was picked, else everybody. */
export function scopeFor(state: StudioState, place: ChoicePlace): Scope {
  return scopeOf(presentDocument(state), place) ?? state.view.scopes[keyOf(place)] ?? 'campaign';
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

function keyOf({ name, id }: ChoicePlace): string {
  return `${name} ${id}`;
}
