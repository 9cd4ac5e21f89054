import { noteTranslation, type TextPlace } from '../../shared/locale/captions-status.ts';
import type { CampaignDocument } from './campaign-document.ts';

/** Somebody has read a translation against this source and found it good as it is. */
export function markReviewed(document: CampaignDocument, place: TextPlace, source: string): CampaignDocument {
  const captionsStatus = noteTranslation(document.captionsStatus, place, { source, reviewed: true });
  return captionsStatus === document.captionsStatus ? document : { ...document, captionsStatus };
}
