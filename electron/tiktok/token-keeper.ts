import { z } from 'zod';
import type { SecretStore } from '../storage/secret-files.ts';
import type { OAuth, TokenAnswer } from './oauth.ts';
import { type Outcome, refuse } from './outcome.ts';

/** An account's tokens as they are kept; times are ms since 1970. */
const tokensSchema = z.object({
  accessToken: z.string(),
  accessExpiresAt: z.number(),
  refreshToken: z.string(),
  refreshExpiresAt: z.number(),
});

type Tokens = z.infer<typeof tokensSchema>;

/** Access tokens of accounts, always fit for use. */
export type TokenKeeper = {
  /**
   * A token with ten minutes left at least; `refused` is one that TikTok has just turned down. Refusals:
   * `reconnect-needed` where the grant is gone, else what kept it from being refreshed.
   */
  readonly access: (account: string, refused?: string) => Promise<Outcome<string>>;
  readonly store: (account: string, answer: TokenAnswer) => Promise<void>;
  readonly forget: (account: string) => Promise<void>;
};

type KeeperOptions = {
  readonly secrets: SecretStore;
  readonly oauth: () => Promise<OAuth>;
  readonly now: () => number;
  /** Keeps other processes of this user from refreshing the same account at the same time. */
  readonly lock: <Result>(account: string, run: () => Promise<Result>) => Promise<Result>;
};

const SPARE_MS = 10 * 60_000;

export function createTokenKeeper({ secrets, oauth, now, lock }: KeeperOptions): TokenKeeper {
  const nameOf = (account: string): string => `tiktok-account-${account}`;
  /** The end of each account's queue: a refresh token works once, so two refreshes must never meet. */
  const queues = new Map<string, Promise<unknown>>();
  /** Newer than the disk, where writing failed. The old refresh token is dead, so these are all there is. */
  const unsaved = new Map<string, Tokens>();

  function inTurn<Result>(account: string, run: () => Promise<Result>): Promise<Result> {
    const turn = (queues.get(account) ?? Promise.resolve()).then(run, run);
    queues.set(account, turn);
    return turn;
  }
  async function read(account: string): Promise<Tokens | null> {
    const held = unsaved.get(account);
    if (held) await save(account, held);
    const text = await secrets.read(nameOf(account));
    return text === null ? null : tokensSchema.parse(JSON.parse(text));
  }
  async function save(account: string, tokens: Tokens): Promise<void> {
    unsaved.set(account, tokens);
    await secrets.write(nameOf(account), JSON.stringify(tokens));
    unsaved.delete(account);
  }
  async function refresh(account: string, refused: string | undefined): Promise<Outcome<string>> {
    // Another process may have refreshed while this one waited for its turn.
    const tokens = await read(account);
    if (tokens === null) return goneGrant(null);
    if (isFit(tokens, refused, now())) return granted(tokens);
    const calls = await oauth();
    let answer = await calls.refresh(tokens.refreshToken);
    // An answer that was lost may have rotated the token or not: only a second try tells.
    if (!answer.ok && isPassing(answer.refusal.code)) answer = await calls.refresh(tokens.refreshToken);
    if (answer.ok) {
      const fresh = tokensOf(answer.data, now());
      await save(account, fresh);
      return granted(fresh);
    }
    if (answer.refusal.code === 'invalid_grant') return goneGrant(answer.refusal.logId);
    const isStillGood = tokens.accessToken !== refused && tokens.accessExpiresAt > now();
    return isStillGood ? granted(tokens) : answer;
  }
  return {
    access: (account, refused) =>
      inTurn(account, async () => {
        const tokens = await read(account);
        if (tokens === null) return goneGrant(null);
        return isFit(tokens, refused, now()) ? granted(tokens) : lock(account, () => refresh(account, refused));
      }),
    store: (account, answer) => inTurn(account, () => lock(account, () => save(account, tokensOf(answer, now())))),
    forget: (account) =>
      inTurn(account, async () => {
        unsaved.delete(account);
        await secrets.remove(nameOf(account));
      }),
  };
}

function tokensOf(answer: TokenAnswer, now: number): Tokens {
  return {
    accessToken: answer.access_token,
    accessExpiresAt: now + answer.expires_in * 1000,
    refreshToken: answer.refresh_token,
    refreshExpiresAt: now + answer.refresh_expires_in * 1000,
  };
}

function isFit({ accessToken, accessExpiresAt }: Tokens, refused: string | undefined, now: number): boolean {
  return accessToken !== refused && accessExpiresAt - now > SPARE_MS;
}

function granted({ accessToken }: Tokens): Outcome<string> {
  return { ok: true, data: accessToken, logId: null };
}

function isPassing(code: string): boolean {
  return ['unreachable', 'server_error', 'temporarily_unavailable'].includes(code);
}

function goneGrant(logId: string | null): Outcome<string> {
  return refuse({ code: 'reconnect-needed', status: null, logId, isDecided: true });
}
