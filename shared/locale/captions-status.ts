// What is known of translations. It lies in `captions-status.json` beside `captions/`, so that the files in there stay
// plain i18next: any tool of translators reads and writes them.
import { z } from 'zod';
import { readText, textKeys } from './read-text.ts';
import type { TextResources } from './texts.ts';

const translationSchema = z.looseObject({
  /**
   * The source text that it was made from, word for word and not as a hash: a translator sees what has changed since,
   * and a merge of two branches shows it too.
   */
  source: z.string(),
  /** True when somebody has read it against that source. */
  reviewed: z.boolean().optional(),
});

/** `captions-status.json`: by locale and dotted key, what each translation was made from. Unknown keys survive. */
export const captionsStatusSchema = z.looseObject({
  /** Languages in which nobody has reviewed anything yet. */
  unreviewed: z.array(z.string()).optional(),
  translations: z.record(z.string(), z.record(z.string(), translationSchema)).optional(),
});

export type CaptionsStatus = z.infer<typeof captionsStatusSchema>;
export type Translation = z.infer<typeof translationSchema>;

/** One text of one file of `captions/`. */
export type TextPlace = { readonly locale: string; readonly key: string };

/** What is known of a translation; null for one that was never noted, which counts as up to date. */
export function translationAt(status: CaptionsStatus, { locale, key }: TextPlace): Translation | null {
  const ofLocale = status.translations?.[locale];
  return (ofLocale && Object.hasOwn(ofLocale, key) && ofLocale[key]) || null;
}

/** The source that a translation was made from, where the source has another text by now; else null. */
export function staleSource(status: CaptionsStatus, place: TextPlace, source: string | null): string | null {
  const known = translationAt(status, place);
  return known && source !== null && known.source !== source ? known.source : null;
}

/** Notes a translation, or with null forgets it. The same note gives the same object. */
export function noteTranslation(
  status: CaptionsStatus,
  place: TextPlace,
  translation: Translation | null,
): CaptionsStatus {
  const { locale, key } = place;
  const known = translationAt(status, place);
  const isSame = known?.source === translation?.source && known?.reviewed === translation?.reviewed;
  if (isSame) return status;
  const { [key]: _old, ...others } = status.translations?.[locale] ?? {};
  const ofLocale = translation ? { ...others, [key]: translation } : others;
  const { [locale]: _before, ...rest } = status.translations ?? {};
  const translations = Object.keys(ofLocale).length > 0 ? { ...rest, [locale]: ofLocale } : rest;
  if (Object.keys(translations).length > 0) return { ...status, translations };
  const { translations: _none, ...bare } = status;
  return bare;
}

/** Texts before and after an edit or an import. */
export type TextsChange = {
  readonly before: TextResources;
  readonly after: TextResources;
  readonly sourceLocale: string;
  /** The source text of a key before and after. */
  readonly sourceBefore: (key: string) => string | null;
  readonly sourceAfter: (key: string) => string | null;
};

/**
 * The status after texts have changed: a translation that was written is noted with the source as it is now; where the
 * source itself was written, translations without a note are noted with the source as it was, and so become stale.
 */
export function followTexts(status: CaptionsStatus, change: TextsChange): CaptionsStatus {
  const { before, after, sourceLocale } = change;
  let next = status;
  for (const locale of new Set([...Object.keys(before), ...Object.keys(after)])) {
    // Locales that an edit left alone are the same objects.
    if (before[locale] === after[locale]) continue;
    for (const key of changedKeys(before[locale], after[locale])) {
      next = locale === sourceLocale ? keepSource(next, key, change) : followOne(next, { locale, key }, change);
    }
  }
  return next;
}

function changedKeys(before: TextResources[string] | undefined, after: TextResources[string] | undefined) {
  const keys = new Set([...textKeys(before), ...textKeys(after)]);
  return [...keys].filter((key) => readText(before, key) !== readText(after, key));
}

function followOne(status: CaptionsStatus, place: TextPlace, change: TextsChange): CaptionsStatus {
  const text = readText(change.after[place.locale], place.key);
  const source = change.sourceAfter(place.key);
  if (text === null || source === null) return noteTranslation(status, place, null);
  return noteTranslation(status, place, movedFrom(status, place, { change, text }) ?? { source });
}

/** A text that only moved between the files of one language (`de` and `de-AT`) is no new translation. */
function movedFrom(
  status: CaptionsStatus,
  { locale, key }: TextPlace,
  { change, text }: { readonly change: TextsChange; readonly text: string },
): Translation | null {
  const language = locale.split('-')[0];
  const from = Object.keys(change.before).find(
    (each) => each.split('-')[0] === language && readText(change.before[each], key) === text,
  );
  return from === undefined ? null : translationAt(status, { locale: from, key });
}

function keepSource(status: CaptionsStatus, key: string, { before, sourceLocale, sourceBefore }: TextsChange) {
  const source = sourceBefore(key);
  if (source === null) return status;
  const unnoted = Object.keys(before).filter(
    (locale) =>
      locale !== sourceLocale &&
      readText(before[locale], key) !== null &&
      translationAt(status, { locale, key }) === null,
  );
  return unnoted.reduce((next, locale) => noteTranslation(next, { locale, key }, { source }), status);
}
