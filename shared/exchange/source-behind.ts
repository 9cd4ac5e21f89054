import type { ReadUnit } from './exchange-unit.ts';

/** The source that a translation was made from, and whether somebody edited it in the file. */
export type SourceBehind = { readonly source: string; readonly isEdited: boolean };

/**
 * Which source a row was translated from. The hash tells whether the file's source is as it was exported: a source that
 * was edited there says nothing, and without one the translation counts as made from today's.
 */
export function sourceBehind(unit: ReadUnit, now: string, hash: (text: string) => string): SourceBehind {
  const written = unit.source;
  if (unit.sourceHash === null) return { source: written ?? now, isEdited: false };
  const isCurrent = unit.sourceHash === hash(now);
  if (written === null || written === now) return { source: now, isEdited: false };
  const isIntact = hash(written) === unit.sourceHash;
  // Made from an older source that the file holds, or from one that it does not hold any more.
  return { source: isCurrent ? now : written, isEdited: !isIntact };
}
