import { type CaptionsStatus, noteTranslation } from '../locale/captions-status.ts';
import type { TextResources } from '../locale/texts.ts';
import { writeText } from '../locale/write-text.ts';
import type { TextChange } from './plan-import.ts';

type AppliedTo = { readonly texts: TextResources; readonly status: CaptionsStatus };

/** Texts and what is known of them after an import: each translation is noted with the source that it was made from. */
export function applyChanges({ texts, status }: AppliedTo, changes: readonly TextChange[]): AppliedTo {
  let next = { texts, status };
  for (const { locale, key, kind, after, translatedFrom, isReviewed } of changes) {
    const place = { locale, key };
    const note = isReviewed ? { source: translatedFrom, reviewed: true } : { source: translatedFrom };
    next = {
      texts: kind === 'confirmed' ? next.texts : writeText(next.texts, place, after),
      status: noteTranslation(next.status, place, note),
    };
  }
  return next;
}
