import { distance } from 'fastest-levenshtein';
import { writing } from '../locale/writing.ts';

/** A translation that somebody has reviewed, in whichever campaign. */
export type MemoryEntry = {
  readonly sourceLocale: string;
  readonly source: string;
  readonly locale: string;
  readonly target: string;
  /** Name of the campaign that it was seen in last. */
  readonly campaign: string;
  /** ISO 8601, when it was reviewed. */
  readonly reviewedAt: string;
};

/** A translation that may fit; `score` is 1 where its source is the same, else how much of it is, above `LEAST_SCORE`. */
export type MemoryMatch = Pick<MemoryEntry, 'source' | 'target' | 'locale' | 'campaign'> & { readonly score: number };

/** A source and the language that a translation is wanted in. */
export type MemoryQuestion = { readonly sourceLocale: string; readonly source: string; readonly locale: string };

/** Below this a translation is quicker written anew: the usual threshold of translation tools is 70 %. */
const LEAST_SCORE = 0.7;
const MOST = 3;

/** Translations of the same or a similar source into a language, the best first; of equals, those of the locale itself, then the newest. */
export function memoryMatches(entries: readonly MemoryEntry[], question: MemoryQuestion): readonly MemoryMatch[] {
  const wanted = folded(question.source);
  const found = entries
    .filter((entry) => speaks(entry.locale, question.locale) && speaks(entry.sourceLocale, question.sourceLocale))
    .map((entry) => ({ entry, score: similarity(folded(entry.source), wanted) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .toSorted((a, b) => b.score - a.score || nearness(b.entry, question) - nearness(a.entry, question) || newer(a, b));
  const best = new Map<string, MemoryMatch>();
  for (const { entry, score } of found) {
    const { source, target, locale, campaign } = entry;
    if (!best.has(target)) best.set(target, { source, target, locale, campaign, score });
  }
  return [...best.values()].slice(0, MOST);
}

/** What is remembered after new reviews: each pair of texts once, the newest last, the oldest gone beyond a limit. */
export function remembered(
  entries: readonly MemoryEntry[],
  fresh: readonly MemoryEntry[],
  limit: number,
): readonly MemoryEntry[] {
  const all = new Map<string, MemoryEntry>();
  for (const entry of [...entries, ...fresh]) {
    const key = JSON.stringify([entry.sourceLocale, entry.source, entry.locale, entry.target]);
    all.delete(key);
    all.set(key, entry);
  }
  return [...all.values()].slice(-limit);
}

/** Texts of Brazil serve Portugal, those of Taiwan do not serve China. */
function speaks(locale: string, wanted: string): boolean {
  return locale === wanted || writing(locale) === writing(wanted);
}

function nearness({ locale }: MemoryEntry, question: MemoryQuestion): number {
  return locale === question.locale ? 1 : 0;
}

function newer(a: { readonly entry: MemoryEntry }, b: { readonly entry: MemoryEntry }): number {
  return b.entry.reviewedAt.localeCompare(a.entry.reviewedAt);
}

/** Case and spaces make no other translation. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Share of a text that need not be changed to become the other, 0 to 1. */
function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  // At least as many changes as their lengths differ by: most texts need no closer look.
  if (Math.abs(a.length - b.length) > longest * (1 - LEAST_SCORE)) return 0;
  const score = 1 - distance(a, b) / longest;
  // Texts that differ in case alone are the same; those that differ at all are not quite.
  return a === b ? 1 : Math.min(score, 0.99);
}
