import { CheckCheck, Lightbulb } from 'lucide-react';
import { staleSource, translationAt } from '../../shared/locale/captions-status.ts';
import { sourceText } from '../../shared/locale/read-text.ts';
import { takeSuggestion } from '../captions/take-suggestion.ts';
import { markReviewed } from '../document/mark-reviewed.ts';
import { findText } from '../document/text-lookup.ts';
import { editDocument } from '../studio/edit-document.ts';
import { currentMarket, presentDocument, templateTexts } from '../studio/selectors.ts';
import type { StudioState } from '../studio/studio-state.ts';
import { type Command, needsEditing } from './command.ts';

/** The text whose cell was entered last: its file, and the source that it is held against. */
function reviewedText(state: StudioState) {
  const key = state.view.textKey;
  if (key === null) return null;
  const { campaign, texts } = presentDocument(state);
  const template = templateTexts(state);
  const found = findText({ campaign: texts, template }, key, currentMarket(state));
  const source = sourceText({ sourceLocale: campaign.sourceLocale, campaign: texts, template }, key);
  // Texts of the template are not the campaign's to review; the source is what others are held against.
  if (found?.origin !== 'campaign' || found.locale === campaign.sourceLocale || source === null) return null;
  return { place: { locale: found.locale, key }, source };
}

export const reviewCommand: Command = {
  id: 'mark-reviewed',
  group: 'edit',
  label: 'command.mark-reviewed',
  icon: CheckCheck,
  shortcut: 'alt+r',
  disabled: (state) => {
    const reason = needsEditing(state);
    if (reason) return reason;
    const text = reviewedText(state);
    if (!text) return 'reason.no-translation';
    const { captionsStatus } = presentDocument(state);
    const isReviewed = translationAt(captionsStatus, text.place)?.reviewed === true;
    return isReviewed && staleSource(captionsStatus, text.place, text.source) === null
      ? 'reason.already-reviewed'
      : null;
  },
  run: (studio) => {
    const text = reviewedText(studio.store.getState());
    if (text) editDocument(studio, (document) => markReviewed(document, text.place, text.source));
  },
};

export const takeSuggestionCommand: Command = {
  id: 'take-suggestion',
  group: 'edit',
  label: 'command.take-suggestion',
  icon: Lightbulb,
  shortcut: 'alt+t',
  disabled: (state) => needsEditing(state) ?? (state.suggestions.length === 0 ? 'reason.no-suggestion' : null),
  run: (studio) => {
    const { suggestions } = studio.store.getState();
    if (suggestions[0]) takeSuggestion(studio, suggestions[0].target);
  },
};
