import { followTexts } from '../../shared/locale/captions-status.ts';
import { sourceText } from '../../shared/locale/read-text.ts';
import type { CampaignDocument, CampaignTexts } from './campaign-document.ts';

/** Brings what is known of translations up to date with an edit, whichever part of the screen made it. */
export function followEdit(
  before: CampaignDocument,
  after: CampaignDocument,
  template: CampaignTexts,
): CampaignDocument {
  if (before.texts === after.texts) return after;
  const sourceIn =
    ({ campaign, texts }: CampaignDocument) =>
    (key: string) =>
      sourceText({ sourceLocale: campaign.sourceLocale, campaign: texts, template }, key);
  const captionsStatus = followTexts(after.captionsStatus, {
    before: before.texts,
    after: after.texts,
    sourceLocale: after.campaign.sourceLocale,
    sourceBefore: sourceIn(before),
    sourceAfter: sourceIn(after),
  });
  return captionsStatus === after.captionsStatus ? after : { ...after, captionsStatus };
}
