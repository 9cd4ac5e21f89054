import { applyChanges } from '../../shared/exchange/apply-changes.ts';
import type { TextChange } from '../../shared/exchange/plan-import.ts';
import type { CampaignDocument } from '../document/campaign-document.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import type { Studio } from '../studio/studio.ts';

const GESTURE = 'import texts';

/** Puts what was accepted into the document, as one step of the history. */
export function acceptChanges(studio: Studio, changes: readonly TextChange[]): void {
  endEdit(studio);
  // First the words, which notes them as translated from today's sources; then what the files know better.
  editDocument(studio, (document) => ({ ...document, texts: after(document, changes).texts }), GESTURE);
  editDocument(studio, (document) => ({ ...document, captionsStatus: after(document, changes).status }), GESTURE);
  endEdit(studio);
}

function after({ texts, captionsStatus: status }: CampaignDocument, changes: readonly TextChange[]) {
  const applied = applyChanges({ texts, status }, changes);
  const copies = Object.entries(applied.texts).map(([locale, tree]) => [
    locale,
    tree as CampaignDocument['texts'][string],
  ]);
  return { status: applied.status, texts: Object.fromEntries(copies) as CampaignDocument['texts'] };
}
