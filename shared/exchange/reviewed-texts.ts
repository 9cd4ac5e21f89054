import type { CaptionsStatus } from '../locale/captions-status.ts';
import { readText } from '../locale/read-text.ts';
import type { TextResources } from '../locale/texts.ts';
import type { MemoryEntry } from './memory-matches.ts';

/** Texts and what is known of them, at one moment. */
export type TextsMoment = { readonly texts: TextResources; readonly status: CaptionsStatus };

type Reviewed = Omit<MemoryEntry, 'campaign' | 'reviewedAt'>;

/** Translations that somebody has reviewed since a moment before, with the sources that they were held against. */
export function reviewedSince(before: TextsMoment, after: TextsMoment, sourceLocale: string): readonly Reviewed[] {
  if (before.status === after.status && before.texts === after.texts) return [];
  const old = new Set(reviewedIn(before, sourceLocale).map((each) => JSON.stringify(each)));
  return reviewedIn(after, sourceLocale).filter((each) => !old.has(JSON.stringify(each)));
}

function reviewedIn({ texts, status }: TextsMoment, sourceLocale: string): readonly Reviewed[] {
  return Object.entries(status.translations ?? {}).flatMap(([locale, byKey]) =>
    // A file that is named after no language (`notes 2.json`) holds no translations.
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale)
      ? Object.entries(byKey).flatMap(([key, { source, reviewed }]) => {
          const target = readText(texts[locale], key);
          return reviewed === true && target ? [{ sourceLocale, source, locale, target }] : [];
        })
      : [],
  );
}
