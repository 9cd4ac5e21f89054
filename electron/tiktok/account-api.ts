import type { ChunkPlan } from '../../shared/publish/chunk-plan.ts';
import type { PostMode, PostRequest } from '../../shared/publish/post-request.ts';
import { type Outcome, refuse } from './outcome.ts';
import type { Caller, PostingApi } from './posting-api.ts';
import type { BudgetName, RateLimiter } from './rate-limiter.ts';
import type { TokenKeeper } from './token-keeper.ts';

type Parts = {
  readonly api: PostingApi;
  readonly keeper: TokenKeeper;
  readonly limiter: RateLimiter;
};

/** TikTok's calls by account: with a token that works, within the budgets, and once more after a token that did not. */
export type AccountApi = ReturnType<typeof createAccountApi>;

export function createAccountApi({ api, keeper, limiter }: Parts) {
  type Call<Data> = {
    readonly account: string;
    /** Null where the budget was taken before. */
    readonly budget: BudgetName | null;
    readonly signal: AbortSignal;
    readonly send: (caller: Caller) => Promise<Outcome<Data>>;
  };
  const run = async <Data>({ account, budget, signal, send }: Call<Data>): Promise<Outcome<Data>> => {
    const first = await keeper.access(account);
    if (!first.ok) return first;
    if (budget) await limiter.take(account, budget, signal);
    const outcome = await send({ token: first.data, signal });
    if (outcome.ok || outcome.refusal.code !== 'access_token_invalid') return outcome;
    const second = await keeper.access(account, first.data);
    if (!second.ok) return second;
    const again = await send({ token: second.data, signal });
    if (again.ok || again.refusal.code !== 'access_token_invalid') return again;
    return refuse({ ...again.refusal, code: 'reconnect-needed' });
  };
  const counted = async <Data>(call: Call<Data> & { readonly budget: BudgetName }): Promise<Outcome<Data>> => {
    const outcome = await run(call);
    if (!outcome.ok && outcome.refusal.code === 'rate_limit_exceeded') limiter.punish(call.account, call.budget);
    return outcome;
  };
  return {
    creatorInfo: (account: string, signal: AbortSignal) =>
      counted({ account, budget: 'creatorInfo', signal, send: api.creatorInfo }),
    /** Waits for a place in the budget of the call that opens an upload; taken before its write-ahead. */
    readyToInit: (account: string, mode: PostMode, signal: AbortSignal) =>
      limiter.take(account, initBudget(mode), signal),
    init: async (
      account: string,
      given: { readonly request: PostRequest; readonly plan: ChunkPlan },
      signal: AbortSignal,
    ) => {
      const send = (caller: Caller) => api.init(caller, given.request, given.plan);
      const outcome = await run({ account, budget: null, signal, send });
      if (!outcome.ok && outcome.refusal.code === 'rate_limit_exceeded')
        limiter.punish(account, initBudget(given.request.mode));
      return outcome;
    },
    status: (account: string, publishId: string, signal: AbortSignal) =>
      counted({ account, budget: 'status', signal, send: (caller) => api.status(caller, publishId) }),
    listVideos: (account: string, signal: AbortSignal) =>
      counted({ account, budget: 'display', signal, send: api.listVideos }),
    queryVideos: (account: string, ids: readonly string[], signal: AbortSignal) =>
      counted({ account, budget: 'display', signal, send: (caller) => api.queryVideos(caller, ids) }),
  };
}

function initBudget(mode: PostMode): BudgetName {
  return mode === 'direct' ? 'init' : 'inboxInit';
}
