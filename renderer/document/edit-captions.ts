import type { CaptionChoice } from '../../shared/campaign/choices-schema.ts';
import type { CampaignDocument } from './campaign-document.ts';
import { type ChoicePlace, choiceAt, putChoice, type Scope } from './edit-choices.ts';

/** A change of what is chosen for a caption; null takes a choice back to the template's. */
export type CaptionChange = { readonly [Key in 'role' | 'timing' | 'place' | 'placeIn']?: CaptionChoice[Key] | null };

/** Changes one caption for a scope; what is left to the template is not written down. */
export function changeCaption(
  document: CampaignDocument,
  place: ChoicePlace<'captions'>,
  { scope, change }: { readonly scope: Scope; readonly change: CaptionChange },
): CampaignDocument {
  const merged = Object.entries({ ...choiceAt(document, place, scope), ...change }).filter(
    ([, value]) => value != null,
  );
  const value = merged.length === 0 ? undefined : (Object.fromEntries(merged) as CaptionChoice);
  return putChoice(document, place, { scope, value });
}
