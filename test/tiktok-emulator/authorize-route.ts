import { type Answer, pageAnswer } from './answer.ts';
import { type Call, type EmulatorState, readText, reportUnknown } from './call.ts';
import { ALL_SCOPES, type AppConfig, type Scope } from './emulator-config.ts';
import { consentPage, faultPage } from './pages.ts';
import { isRegistered } from './redirect-rules.ts';

/** A sign-in request that TikTok would show its consent page for. */
type SignIn = {
  readonly app: AppConfig;
  readonly scopes: readonly Scope[];
  readonly redirect: string;
  readonly state: string;
  readonly challenge: string;
  readonly asksAlways: boolean;
};

const PARAMETERS = [
  'client_key',
  'response_type',
  'scope',
  'redirect_uri',
  'state',
  'code_challenge',
  'code_challenge_method',
  'disable_auto_auth',
];

/** GET shows the consent page, POST is the user's decision. Wrong settings never redirect: the page names the parameter. */
export async function authorizeRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const { searchParams } = call.url;
  reportUnknown(call, Object.fromEntries(searchParams), PARAMETERS, state.journal);
  const signIn = readSignIn(searchParams, state);
  if ('parameter' in signIn) return pageAnswer(400, faultPage(signIn.parameter, call.logId), signIn.parameter);
  if (call.request.method === 'POST') return decide(new URLSearchParams(await readText(call.request)), signIn, state);
  const seated = /(?:^|; )emulator_user=([^;]+)/.exec(call.request.headers.cookie ?? '')?.[1] ?? '';
  // With a session and nothing new to grant, TikTok goes straight back, for whichever account the browser holds.
  if (!signIn.asksAlways && state.grants.isConnected(seated, signIn.app.key, signIn.scopes))
    return approve(seated, signIn.scopes, signIn, state);
  return pageAnswer(200, consentPage({ ...signIn, users: state.options.users, seated }), 'ok');
}

/** The checks in TikTok's order; the first parameter that is wrong. */
function readSignIn(query: URLSearchParams, state: EmulatorState): SignIn | { readonly parameter: string } {
  const get = (name: string) => query.get(name) ?? '';
  const app = state.app(get('client_key'));
  if (!app) return { parameter: 'client_key' };
  if (get('response_type') !== 'code') return { parameter: 'response_type' };
  const scopes = get('scope').split(',') as readonly Scope[];
  if (!scopes.every((scope) => app.scopes.includes(scope))) return { parameter: 'scope' };
  if (!isRegistered(get('redirect_uri'), app.redirects)) return { parameter: 'redirect_uri' };
  if (get('state') === '') return { parameter: 'state' };
  if (!/^[0-9a-f]{64}$/.test(get('code_challenge'))) return { parameter: 'code_challenge' };
  if (get('code_challenge_method') !== 'S256') return { parameter: 'code_challenge_method' };
  const asksAlways = get('disable_auto_auth') === '1';
  return {
    app,
    scopes,
    redirect: get('redirect_uri'),
    state: get('state'),
    challenge: get('code_challenge'),
    asksAlways,
  };
}

function decide(form: URLSearchParams, signIn: SignIn, state: EmulatorState): Answer {
  const user = state.user(form.get('user') ?? '');
  if (form.get('decision') !== 'allow' || !user) {
    const denied = { error: 'access_denied', error_description: 'User denied the authorization request.' };
    return redirect(signIn, denied, 'access_denied');
  }
  // The basic scope cannot be unticked.
  const granted = signIn.scopes.filter((scope) => scope === 'user.info.basic' || form.getAll('scope').includes(scope));
  return approve(user.openId, granted, signIn, state);
}

function approve(user: string, scopes: readonly Scope[], signIn: SignIn, state: EmulatorState): Answer {
  const ordered = ALL_SCOPES.filter((scope) => scopes.includes(scope));
  const code = state.grants.newCode({ ...signIn, user, scopes: ordered });
  const answer = redirect(signIn, { code, scopes: ordered.join(',') }, 'ok');
  const cookie = `emulator_user=${user}; Path=/v2/auth/; HttpOnly; SameSite=Lax`;
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
}

function redirect({ redirect, state }: SignIn, values: Readonly<Record<string, string>>, code: string): Answer {
  // Form encoding also covers * and !, which a careless client would decode twice or leave alone.
  const query = new URLSearchParams({ ...values, state }).toString().replaceAll('*', '%2A');
  return { status: 302, headers: { location: `${redirect}?${query}` }, body: '', code };
}
