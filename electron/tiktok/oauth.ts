import { z } from 'zod';
import type { Addresses } from './addresses.ts';
import { exchange } from './exchange.ts';
import { type Outcome, refuse } from './outcome.ts';
import type { Pkce } from './pkce.ts';

/** Everything that the studio uses; the user may grant less. One that the app lacks makes TikTok show an error page. */
const WANTED_SCOPES = ['user.info.basic', 'video.publish', 'video.upload', 'video.list'];

/** The app that asks. Without a secret a broker adds it. */
export type AppCredentials = { readonly clientKey: string; readonly clientSecret: string | null };

/** A grant as TikTok gives it. Lifetimes are seconds from now; none is ever assumed. */
const tokenSchema = z.object({
  open_id: z.string().min(1),
  scope: z.string(),
  access_token: z.string().min(1),
  expires_in: z.number(),
  refresh_token: z.string().min(1),
  refresh_expires_in: z.number(),
});

const errorSchema = z.object({ error: z.string().min(1), log_id: z.string().optional() });

export type TokenAnswer = z.infer<typeof tokenSchema>;

/** TikTok's page for the browser. `disable_auto_auth` lets the user choose the account even where the browser is signed in. */
export function consentAddress(
  { consent }: Addresses,
  asked: { readonly clientKey: string; readonly redirectUri: string; readonly state: string; readonly pkce: Pkce },
): string {
  const query = new URLSearchParams({
    client_key: asked.clientKey,
    response_type: 'code',
    scope: WANTED_SCOPES.join(','),
    redirect_uri: asked.redirectUri,
    state: asked.state,
    code_challenge: asked.pkce.challenge,
    code_challenge_method: 'S256',
    disable_auto_auth: '1',
  });
  return `${consent}?${query}`;
}

/** Calls of the OAuth endpoints of one app. */
export type OAuth = {
  readonly exchangeCode: (given: {
    readonly code: string;
    readonly redirectUri: string;
    readonly verifier: string;
  }) => Promise<Outcome<TokenAnswer>>;
  readonly refresh: (refreshToken: string) => Promise<Outcome<TokenAnswer>>;
  readonly revoke: (accessToken: string) => Promise<Outcome<null>>;
};

export function createOAuth(addresses: Addresses, app: AppCredentials, signal: AbortSignal): OAuth {
  const post = (place: string, form: Readonly<Record<string, string>>) => {
    const secret = app.clientSecret === null ? {} : { client_secret: app.clientSecret };
    return exchange({
      url: `${addresses.oauth}${place}`,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_key: app.clientKey, ...secret, ...form }).toString(),
      signal,
    });
  };
  const token = async (form: Readonly<Record<string, string>>) =>
    readFlat(await post('/v2/oauth/token/', form), tokenSchema);
  return {
    exchangeCode: ({ code, redirectUri, verifier }) =>
      token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier }),
    refresh: (refreshToken) => token({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    revoke: async (accessToken) =>
      readFlat(
        await post('/v2/oauth/revoke/', { token: accessToken }),
        z.unknown().transform(() => null),
      ),
  };
}

/** Flat answers without envelope; errors were recorded with status 200, so a non-empty `error` decides. */
function readFlat<Data>(answer: Awaited<ReturnType<typeof exchange>>, schema: z.ZodType<Data>): Outcome<Data> {
  if (answer.kind === 'unanswered')
    return refuse({ code: 'unreachable', status: null, logId: null, isDecided: !answer.wasSent });
  const { status, json } = answer;
  const error = errorSchema.safeParse(json).data;
  if (error) return refuse({ code: error.error, status, logId: error.log_id ?? null, isDecided: status < 500 });
  const data = status < 400 ? schema.safeParse(json) : null;
  if (data?.success) return { ok: true, data: data.data, logId: null };
  const code = status === 429 ? 'rate_limit_exceeded' : 'server_error';
  return refuse({ code, status, logId: null, isDecided: status >= 400 && status < 500 });
}
