import type { PublishLimits } from '../../shared/publish/limits.ts';
import { type CallWindow, takeCall } from '../../shared/publish/rate-budget.ts';
import type { Clock } from './clock.ts';

/** Endpoints with a budget of their own. */
export type BudgetName = keyof PublishLimits['perMinute'];

/** Keeps calls of each account within TikTok's limits a minute. */
export type RateLimiter = {
  /** Resolves when a call may go, and counts it. */
  readonly take: (account: string, budget: BudgetName, signal: AbortSignal) => Promise<void>;
  /** TikTok answered 429: nothing goes there for a minute and a bit. */
  readonly punish: (account: string, budget: BudgetName) => void;
};

const MINUTE_MS = 60_000;
/** Many copies of the program that were refused together must not come back together. */
const MOST_JITTER_MS = 5_000;

export function createRateLimiter(
  perMinute: PublishLimits['perMinute'],
  { clock, random }: { readonly clock: Clock; readonly random: () => number },
): RateLimiter {
  const windows = new Map<string, CallWindow>();
  const blockedUntil = new Map<string, number>();
  return {
    take: async (account, budget, signal) => {
      const key = `${budget} ${account}`;
      for (;;) {
        const now = clock.now();
        const blocked = (blockedUntil.get(key) ?? 0) - now;
        const answer = takeCall(windows.get(key) ?? [], perMinute[budget], now);
        if (blocked <= 0 && answer.waitMs === 0) {
          windows.set(key, answer.window);
          return;
        }
        await clock.sleep(Math.max(blocked, answer.waitMs), signal);
      }
    },
    punish: (account, budget) => {
      blockedUntil.set(`${budget} ${account}`, clock.now() + MINUTE_MS + Math.ceil(random() * MOST_JITTER_MS));
    },
  };
}
