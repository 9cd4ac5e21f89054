import { type CacheEntry, listEntries, removeEntry, statOrNull } from './cache-entries.ts';
import type { LiveLease } from './cache-leases.ts';

export type EvictionRequest = {
  readonly entries: readonly CacheEntry[];
  readonly maxBytes: number;
  readonly isInUse: (entry: CacheEntry) => boolean;
};

/** Which entries go so that the rest fits: least recently used first, never one in use. Pure. */
function chooseEvictions({ entries, maxBytes, isInUse }: EvictionRequest): readonly CacheEntry[] {
  let total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const evicted: CacheEntry[] = [];
  for (const entry of entries.toSorted((a, b) => a.usedAt - b.usedAt || (a.file < b.file ? -1 : 1))) {
    if (total <= maxBytes) break;
    if (isInUse(entry)) continue;
    evicted.push(entry);
    total -= entry.bytes;
  }
  return evicted;
}

export type Trim = {
  readonly root: string;
  readonly maxBytes: number;
  /** Keys that this process uses now. */
  readonly held: (key: string) => boolean;
  /** Leases of other processes: what was used since they began may be in use there. */
  readonly others: () => Promise<readonly LiveLease[]>;
};

/** Brings the cache under its limit; gives the bytes that are left. */
export async function trimCache({ root, maxBytes, held, others }: Trim): Promise<number> {
  const entries = await listEntries(root);
  // Asked after the list is made: whoever has made a listed entry has a lease by then. A second of slack, as file
  // systems round times.
  const since = Math.min(...(await others()).map((lease) => lease.startedAt)) - 1000;
  const isInUse = (entry: CacheEntry): boolean => held(entry.key) || entry.usedAt >= since;
  let total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  for (const entry of chooseEvictions({ entries, maxBytes, isInUse })) {
    // Looks again: it may have come into use, here or elsewhere, since the list was made.
    const facts = await statOrNull(entry.file);
    const wasUsed = facts !== null && facts.mtimeMs !== entry.usedAt;
    if (wasUsed || held(entry.key)) continue;
    if (await removeEntry(entry.file)) total -= entry.bytes;
  }
  return total;
}
