import type { CampaignDocument } from './campaign-document.ts';

/** What a save sends. */
type DocumentParts = {
  readonly document?: CampaignDocument['campaign'];
  readonly texts?: CampaignDocument['texts'];
  readonly captionsStatus?: CampaignDocument['captionsStatus'];
};

/**
 * The parts of a document that differ from what the host may have: the state that it took last, and those of saves that
 * failed since, as it keeps in memory what it could not write. Snapshots share what an edit left alone. A language
 * whose first text was taken back is sent as an empty one: what is not sent stays as it is.
 */
export function changedParts(known: readonly CampaignDocument[], next: CampaignDocument): DocumentParts {
  const { campaign, texts, captionsStatus } = next;
  const locales = new Set([...known, next].flatMap((each) => Object.keys(each.texts)));
  const changed = [...locales].flatMap((locale) =>
    known.every((each) => each.texts[locale] === texts[locale]) ? [] : [[locale, texts[locale] ?? {}] as const],
  );
  return {
    ...(known.every((each) => each.campaign === campaign) ? {} : { document: campaign }),
    ...(changed.length === 0 ? {} : { texts: Object.fromEntries(changed) }),
    ...(known.every((each) => each.captionsStatus === captionsStatus) ? {} : { captionsStatus }),
  };
}
