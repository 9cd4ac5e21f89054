import { setTimeout as wait } from 'node:timers/promises';

/** Time as the posting code sees it; tests move it. */
export type Clock = {
  /** Ms since 1970. */
  readonly now: () => number;
  /** Rejects with an AbortError when the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Timers of Node take 2^31 - 1 ms at the most. */
const LONGEST_MS = 2_147_000_000;

export function systemClock(now: () => number): Clock {
  return {
    now,
    sleep: async (ms, signal) => void (await wait(Math.min(Math.max(0, ms), LONGEST_MS), null, { signal })),
  };
}
