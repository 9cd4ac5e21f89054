import type { CampaignDocument } from './campaign-document.ts';

/** What a save sends. */
type DocumentParts = {
  readonly document?: CampaignDocument['campaign'];
  readonly texts?: CampaignDocument['texts'];
  readonly captionsStatus?: CampaignDocument['captionsStatus'];
};

/** The parts of a document that are not those that the host took last; snapshots share what an edit left alone. */
export function changedParts(taken: CampaignDocument | null, next: CampaignDocument): DocumentParts {
  const { campaign, texts, captionsStatus } = next;
  if (!taken) return { document: campaign, texts, captionsStatus };
  const changed = Object.entries(texts).filter(([locale, tree]) => taken.texts[locale] !== tree);
  return {
    ...(campaign === taken.campaign ? {} : { document: campaign }),
    ...(changed.length === 0 ? {} : { texts: Object.fromEntries(changed) }),
    ...(captionsStatus === taken.captionsStatus ? {} : { captionsStatus }),
  };
}
