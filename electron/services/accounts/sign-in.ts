import type { SignIn } from '../../../shared/api/publish-methods.ts';
import type { Problem } from '../../../shared/publish/error-table.ts';
import { type Callback, openLoopback } from '../../tiktok/loopback.ts';
import { consentAddress, type TokenAnswer } from '../../tiktok/oauth.ts';
import type { Outcome } from '../../tiktok/outcome.ts';
import { createPkce, type Pkce } from '../../tiktok/pkce.ts';
import type { TikTokLink } from './tiktok-link.ts';

/** Ways to end a sign-in. */
type Ended = Pick<SignIn, 'state' | 'account' | 'problem'>;

type SignInOptions = {
  readonly link: TikTokLink;
  readonly explain: (code: string, logId: string | null) => Problem;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Buffer;
  readonly openBrowser: ((url: string) => Promise<void>) | null;
  /** Keeps the account; gives its id. */
  readonly accept: (answer: TokenAnswer) => Promise<string>;
  readonly onChange: (signIn: SignIn) => void;
  readonly onBug: (error: unknown) => void;
};

export type SignIns = {
  readonly start: () => Promise<SignIn>;
  /** Null for one that is not known (any more). */
  readonly find: (id: string) => SignIn | null;
  readonly cancel: (id: string) => SignIn | null;
  /** Resolves when it is over. */
  readonly settled: (id: string) => Promise<SignIn | null>;
};

/** A user who has not answered by then has seen an error page of TikTok's, which never comes back to us. */
const PATIENCE_MS = 5 * 60_000;

/** Sign-ins in the system's browser: a listener on a free port for each, closed at its end. */
export function createSignIns(options: SignInOptions): SignIns {
  const known = new Map<
    string,
    { readonly signIn: SignIn; readonly cancel: AbortController; readonly end: Promise<void> }
  >();
  const put = (id: string, change: Partial<SignIn>): void => {
    const before = known.get(id);
    if (!before) return;
    const signIn = { ...before.signIn, ...change };
    known.set(id, { ...before, signIn });
    options.onChange(signIn);
  };
  return {
    start: async () => {
      const id = options.newId();
      const state = options.randomBytes(24).toString('base64url');
      const pkce = createPkce(options.randomBytes);
      const clientKey = await options.link.clientKey();
      const loopback = await openLoopback(state);
      const { redirectUri } = loopback;
      const url = consentAddress(await options.link.addresses(), { clientKey, redirectUri, state, pkce });
      const cancel = new AbortController();
      const signIn: SignIn = { id, state: 'waiting', url, account: null, problem: null };
      const end = waitFor(loopback.callback, cancel.signal)
        .then((callback) => finish(callback, { redirectUri, pkce }, options))
        .catch((error: unknown): Ended => {
          options.onBug(error);
          return { state: 'failed', account: null, problem: options.explain('server_error', null) };
        })
        .then((ended) => put(id, ended))
        .finally(() => loopback.close());
      known.set(id, { signIn, cancel, end });
      await options.openBrowser?.(url);
      return signIn;
    },
    find: (id) => known.get(id)?.signIn ?? null,
    cancel: (id) => {
      const found = known.get(id);
      if (found?.signIn.state === 'waiting') {
        put(id, { state: 'cancelled' });
        found.cancel.abort();
      }
      return known.get(id)?.signIn ?? null;
    },
    settled: async (id) => {
      await known.get(id)?.end;
      return known.get(id)?.signIn ?? null;
    },
  };
}

type Waited = Callback | { readonly kind: 'cancelled' } | { readonly kind: 'timeout' };

async function waitFor(callback: Promise<Callback>, cancelled: AbortSignal): Promise<Waited> {
  const { promise, resolve } = Promise.withResolvers<Waited>();
  const timer = setTimeout(() => resolve({ kind: 'timeout' }), PATIENCE_MS);
  cancelled.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true });
  try {
    return await Promise.race([callback, promise]);
  } finally {
    clearTimeout(timer);
  }
}

type Asked = { readonly redirectUri: string; readonly pkce: Pkce };

async function finish(callback: Waited, { redirectUri, pkce }: Asked, options: SignInOptions): Promise<Ended> {
  const { link, explain, accept } = options;
  const failed = (code: string, logId: string | null = null): Ended => ({
    state: 'failed',
    account: null,
    problem: explain(code, logId),
  });
  if (callback.kind === 'cancelled') return { state: 'cancelled', account: null, problem: null };
  if (callback.kind === 'timeout') return failed('sign-in-timeout');
  if (callback.kind === 'refused') return failed(callback.error);
  const oauth = await link.oauth();
  const answer: Outcome<TokenAnswer> = await oauth.exchangeCode({
    code: callback.code,
    redirectUri,
    verifier: pkce.verifier,
  });
  if (!answer.ok) return failed(answer.refusal.code, answer.refusal.logId);
  return { state: 'done', account: await accept(answer.data), problem: null };
}
