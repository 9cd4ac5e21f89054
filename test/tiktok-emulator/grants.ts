import { createHash, randomBytes } from 'node:crypto';
import type { AppConfig, EmulatorOptions, Reading, Scope } from './emulator-config.ts';

/** What one user allowed one app; all tokens hang on it. */
export type Grant = {
  readonly client: string;
  readonly user: string;
  readonly scopes: readonly Scope[];
  readonly refreshExpiresAt: number;
  isRevoked: boolean;
};

type Code = {
  readonly client: string;
  readonly user: string;
  readonly scopes: readonly Scope[];
  readonly redirect: string;
  readonly challenge: string;
  readonly expiresAt: number;
  isUsed: boolean;
};
type Access = { readonly grant: Grant; readonly expiresAt: number; isDead: boolean };
type Refresh = { readonly grant: Grant; readonly expiresAt: number; isRotated: boolean };

/** Tokens as the token endpoint answers them. */
export type TokenAnswer = {
  readonly open_id: string;
  readonly scope: string;
  readonly access_token: string;
  readonly expires_in: number;
  readonly refresh_token: string;
  readonly refresh_expires_in: number;
  readonly token_type: 'Bearer';
};

const LIFETIMES = {
  current: { access: 7_200, refresh: 15_552_000 },
  legacy: { access: 86_400, refresh: 31_536_000 },
} as const;

type Consent = {
  readonly app: AppConfig;
  readonly user: string;
  readonly scopes: readonly Scope[];
  readonly redirect: string;
  readonly challenge: string;
};

export type Refusal = { readonly error: string; readonly description: string };

export type Grants = ReturnType<typeof createGrants>;

type GrantOptions = Pick<EmulatorOptions, 'tokens' | 'reuseRevokesGrant' | 'codeSeconds'> & {
  readonly reading: Reading;
  readonly now: () => number;
};

export function createGrants({ tokens, reuseRevokesGrant, codeSeconds, reading, now }: GrantOptions) {
  const codes = new Map<string, Code>();
  const access = new Map<string, Access>();
  const refreshes = new Map<string, Refresh>();
  const verifiers = new Set<string>();
  const life = LIFETIMES[tokens];

  function issue(grant: Grant, kept: { token: string; refresh: Refresh } | null): TokenAnswer {
    const accessToken = `act.${secret()}`;
    access.set(accessToken, { grant, expiresAt: now() + life.access * 1000, isDead: false });
    const token = kept?.token ?? `rft.${secret()}`;
    // Whether a refresh starts the 180 days again is not documented: read narrowly, it does not.
    const expiresAt = reading === 'strict' ? grant.refreshExpiresAt : now() + life.refresh * 1000;
    refreshes.set(token, kept?.refresh ?? { grant, expiresAt, isRotated: false });
    return {
      open_id: grant.user,
      scope: grant.scopes.join(','),
      access_token: accessToken,
      expires_in: life.access,
      refresh_token: token,
      refresh_expires_in: Math.floor(((refreshes.get(token)?.expiresAt ?? now()) - now()) / 1000),
      token_type: 'Bearer',
    };
  }

  return {
    /** A code for the redirect: single use, with the characters that trip clients which decode twice or never. */
    newCode: ({ app, user, scopes, redirect, challenge }: Consent): string => {
      const code = `${secret()}*${secret().slice(0, 6)}!4321.va`;
      const expiresAt = now() + codeSeconds * 1000;
      codes.set(code, { client: app.key, user, scopes, redirect, challenge, expiresAt, isUsed: false });
      return code;
    },

    exchange: (form: URLSearchParams): TokenAnswer | Refusal => {
      const code = codes.get(form.get('code') ?? '');
      verifiers.add(form.get('code_verifier') ?? '');
      if (!code || code.isUsed || code.client !== form.get('client_key'))
        return refusal('invalid_grant', 'Authorization code is invalid.');
      if (code.expiresAt <= now()) return refusal('invalid_grant', 'Authorization code is expired.');
      if (code.redirect !== form.get('redirect_uri'))
        return refusal('invalid_request', 'Redirect_uri is not matched with the uri when requesting code.');
      if (!isProof(form.get('code_verifier') ?? '', code.challenge))
        return refusal('invalid_request', 'Code verifier or code challenge is invalid.');
      code.isUsed = true;
      const { client, user, scopes } = code;
      return issue({ client, user, scopes, refreshExpiresAt: now() + life.refresh * 1000, isRevoked: false }, null);
    },

    refresh: (form: URLSearchParams): TokenAnswer | Refusal => {
      const token = form.get('refresh_token') ?? '';
      const found = refreshes.get(token);
      if (!found || found.grant.client !== form.get('client_key') || found.grant.isRevoked || found.expiresAt <= now())
        return refusal('invalid_grant', 'Refresh token is invalid or expired.');
      if (found.isRotated) {
        if (reuseRevokesGrant) found.grant.isRevoked = true;
        return refusal('invalid_grant', 'Refresh token is invalid or expired.');
      }
      if (tokens === 'legacy') return issue(found.grant, { token, refresh: found });
      found.isRotated = true;
      return issue(found.grant, null);
    },

    /** False for a token that is unknown or expired: TikTok refuses those, and the grant lives on. */
    revoke: (token: string, client: string): boolean => {
      const found = access.get(token);
      if (!found || found.isDead || found.grant.client !== client || found.expiresAt <= now()) return false;
      found.grant.isRevoked = true;
      return true;
    },

    /** The grant behind an access token; null when it is unknown, expired, dead or revoked. */
    find: (token: string): Grant | null => {
      const found = access.get(token);
      if (!found || found.isDead || found.grant.isRevoked || found.expiresAt <= now()) return null;
      return found.grant;
    },

    /** Ends the access token at once; the grant and its refresh token live on. */
    kill: (token: string): void => {
      const found = access.get(token);
      if (found) found.isDead = true;
    },
    killAccessOf: (user: string): void => {
      for (const each of access.values()) if (each.grant.user === user) each.isDead = true;
    },
    /** Codes, verifiers and tokens that were ever given out or taken. */
    secrets: (): readonly string[] =>
      [...codes.keys(), ...access.keys(), ...refreshes.keys(), ...verifiers].filter((each) => each !== ''),
    /** As when a user removes the app in TikTok's settings. */
    removeAccessOf: (user: string): void => {
      for (const each of [...access.values(), ...refreshes.values()])
        if (each.grant.user === user) each.grant.isRevoked = true;
    },
    isConnected: (user: string, client: string, scopes: readonly Scope[]): boolean =>
      [...refreshes.values()].some(
        ({ grant, expiresAt }) =>
          grant.user === user &&
          grant.client === client &&
          !grant.isRevoked &&
          expiresAt > now() &&
          scopes.every((scope) => grant.scopes.includes(scope)),
      ),
  };
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}

function refusal(error: string, description: string): Refusal {
  return { error, description };
}

/** RFC 7636's verifier, but the challenge is the hash in lower-case hex (login-kit-desktop). */
function isProof(verifier: string, challenge: string): boolean {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) return false;
  return createHash('sha256').update(verifier).digest('hex') === challenge;
}
