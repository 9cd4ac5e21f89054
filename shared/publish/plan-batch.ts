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
 * posts, 5 pending inbox shares. The cap on direct posts is shared with other apps, so TikTok may still refuse earlier.
 */
export function planBatch({ items, known, startAt, gapMs, caps }: BatchPlanInput): readonly PlannedSend[] {
  const taken: SendTime[] = [...known];
  return items.map((item) => {
    const own = taken.filter(({ account }) => account === item.account);
    const after = own.filter(({ at }) => at >= startAt).map(({ at }) => at + gapMs);
    const cap = item.mode === 'direct' ? caps.directPerDay : caps.inboxPerDay;
    const sameMode = own.filter(({ mode }) => mode === item.mode).map(({ at }) => at);
    const at = earliest(Math.max(startAt, ...after), sameMode, cap);
    taken.push({ account: item.account, mode: item.mode, at });
    return { ...item, at };
  });
}

/** The earliest time from `from` on with fewer than `cap` others in the 24 hours before it. */
function earliest(from: number, times: readonly number[], cap: number): number {
  const recent = times.filter((at) => at > from - DAY_MS).sort((a, b) => a - b);
  const blocking = recent[recent.length - cap];
  return blocking === undefined ? from : blocking + DAY_MS;
}
