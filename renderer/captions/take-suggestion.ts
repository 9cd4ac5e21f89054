import { setText } from '../document/edit-texts.ts';
import { editedLocale } from '../document/text-lookup.ts';
import { editDocument } from '../studio/edit-document.ts';
import { currentMarket, presentDocument } from '../studio/selectors.ts';
import type { Studio } from '../studio/studio.ts';

/** Writes a suggestion into the cell that was entered last. */
export function takeSuggestion(studio: Studio, target: string): void {
  const state = studio.store.getState();
  const { textKey: key } = state.view;
  if (key === null) return;
  const locale = editedLocale(presentDocument(state).texts, key, currentMarket(state));
  editDocument(studio, (document) => setText(document, { locale, key }, target));
}
