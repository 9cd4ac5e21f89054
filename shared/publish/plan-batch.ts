import type { PublishLimits } from './limits.ts';
import type { PostMode } from './post-request.ts';

/** A post to be given a time. */
export type BatchItem = { readonly id: string; readonly account: string; readonly mode: PostMode };

/** A post sent or already planned: it counts against its account's cap for 24 hours. */
export type SendTime = { readonly account: string; readonly mode: PostMode; readonly at: number };

/** When a batch begins and how far apart the posts of one account stand, ms. */
export type BatchPlanInput = {
  readonly items: readonly BatchItem[];
  readonly known: readonly SendTime[];
  readonly startAt: number;
  readonly gapMs: number;
  readonly caps: PublishLimits['caps'];
};

/** A time for each item, in the items' order. */
export type PlannedSend = BatchItem & { readonly at: number };

const DAY_MS = 86_400_000;

/**
 * The earliest times that keep each account's order and gap, and TikTok's caps over every 24 hours: about 15 direct
 * posts, 5 pending inbox shares. What is planned for later is planned around, not waited for. The cap on direct posts is
 * shared with other apps, so TikTok may still refuse earlier.
 */
export function planBatch({ items, known, startAt, gapMs, caps }: BatchPlanInput): readonly PlannedSend[] {
  const taken = Map.groupBy(known, ({ account }) => account);
  const last = new Map<string, number>();
  return items.map((item) => {
    const own = taken.get(item.account) ?? [];
    const cap = item.mode === 'direct' ? caps.directPerDay : caps.inboxPerDay;
    const sameMode = own.filter(({ mode }) => mode === item.mode).map(({ at }) => at);
    sameMode.sort((a, b) => a - b);
    const before = last.get(item.account);
    const from = before === undefined ? startAt : before + gapMs;
    const at = place(from, { own, sameMode, gapMs, cap });
    last.set(item.account, at);
    taken.set(item.account, [...own, { account: item.account, mode: item.mode, at }]);
    return { ...item, at };
  });
}

type Neighbours = {
  readonly own: readonly SendTime[];
  /** Times of those that count against the same cap, in order. */
  readonly sameMode: readonly number[];
  readonly gapMs: number;
  readonly cap: number;
};

/** The earliest good time from `from` on. */
function place(from: number, neighbours: Neighbours): number {
  const next = nextPlace(from, neighbours);
  return next === null ? from : place(next, neighbours);
}

/** Where to try instead of a time that is too near to another post, or too many in 24 hours; null where it is good. */
function nextPlace(at: number, { own, sameMode, gapMs, cap }: Neighbours): number | null {
  const near = own.find((other) => Math.abs(other.at - at) < gapMs);
  if (near) return near.at + gapMs;
  const around = sameMode.filter((other) => Math.abs(other - at) < DAY_MS);
  const first = around.find((start, index) => {
    const end = around[index + cap - 1];
    return end !== undefined && Math.max(end, at) - Math.min(start, at) < DAY_MS;
  });
  return first === undefined ? null : first + DAY_MS;
}
