import { applyChanges } from '../../shared/exchange/apply-changes.ts';
import type { TextChange } from '../../shared/exchange/plan-import.ts';
import type { CampaignDocument } from '../document/campaign-document.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import type { Studio } from '../studio/studio.ts';

const GESTURE = 'import texts';

/** Puts what was accepted into the document, as one step of the history. */
export function acceptChanges(studio: Studio, changes: readonly TextChange[]): void {
  const applied = ({ texts, captionsStatus: status }: CampaignDocument) => applyChanges({ texts, status }, changes);
  endEdit(studio);
  // First the words, which notes them as translated from today's sources; then what the files know better.
  editDocument(studio, (document) => ({ ...document, texts: applied(document).texts }), GESTURE);
  editDocument(studio, (document) => ({ ...document, captionsStatus: applied(document).status }), GESTURE);
  endEdit(studio);
}
