import { type Answer, flatAnswer } from './answer.ts';
import { type Call, type EmulatorState, readText, reportUnknown } from './call.ts';
import type { Refusal } from './grants.ts';

const TOKEN_FIELDS = [
  'client_key',
  'client_secret',
  'code',
  'grant_type',
  'redirect_uri',
  'code_verifier',
  'refresh_token',
];

export async function tokenRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const form = await readForm(call);
  if (!form) return refused({ error: 'invalid_request', description: MALFORMED }, call, state);
  reportUnknown(call, Object.fromEntries(form), TOKEN_FIELDS, state.journal);
  const grantType = form.get('grant_type');
  call.sent = { grant_type: grantType };
  const needed =
    grantType === 'refresh_token' ? ['refresh_token'] : ['code', 'redirect_uri', 'code_verifier', 'grant_type'];
  if ([...needed, 'client_key', 'client_secret'].some((name) => !form.get(name)))
    return refused({ error: 'invalid_request', description: MALFORMED }, call, state);
  const wrong = wrongClient(form, state);
  if (wrong) return refused(wrong, call, state);
  if (grantType !== 'refresh_token' && grantType !== 'authorization_code')
    return refused({ error: 'unsupported_grant_type', description: 'The grant type is not supported.' }, call, state);
  const answer = grantType === 'refresh_token' ? state.grants.refresh(form) : state.grants.exchange(form);
  if ('error' in answer) return refused(answer, call, state);
  call.user = answer.open_id;
  return flatAnswer(200, answer, 'ok');
}

export async function revokeRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const form = await readForm(call);
  if (!form?.get('token')) return refused({ error: 'invalid_request', description: MALFORMED }, call, state);
  reportUnknown(call, Object.fromEntries(form), ['client_key', 'client_secret', 'token'], state.journal);
  const wrong = wrongClient(form, state);
  if (wrong) return refused(wrong, call, state);
  const token = form.get('token') ?? '';
  call.user = state.grants.find(token)?.user ?? null;
  if (state.grants.revoke(token, form.get('client_key') ?? '')) return flatAnswer(200, {}, 'ok');
  return refused({ error: 'invalid_request', description: 'The access token is invalid or not found.' }, call, state);
}

const MALFORMED = 'The request parameters are malformed.';

/** Null for any other content type: these endpoints take forms alone. */
async function readForm({ request }: Call): Promise<URLSearchParams | null> {
  const text = await readText(request);
  const type = request.headers['content-type'] ?? '';
  return /^application\/x-www-form-urlencoded\b/i.test(type) ? new URLSearchParams(text) : null;
}

function wrongClient(form: URLSearchParams, state: EmulatorState): Refusal | null {
  const app = state.app(form.get('client_key') ?? '');
  if (app && app.secret === form.get('client_secret')) return null;
  return { error: 'invalid_client', description: 'Client key or secret is incorrect.' };
}

function refused({ error, description }: Refusal, { logId }: Call, { options }: EmulatorState): Answer {
  const body = { error, error_description: description, log_id: logId };
  return flatAnswer(options.oauthErrorStatus, body, error);
}
