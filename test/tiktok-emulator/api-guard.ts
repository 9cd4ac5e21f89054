import { type Answer, refusedAnswer } from './answer.ts';
import { type Call, type EmulatorState, readText } from './call.ts';
import type { Scope, UserConfig } from './emulator-config.ts';
import type { Grant } from './grants.ts';

/** A request that may go on: who asks, for which app, and the JSON that came. */
export type Admitted = {
  readonly grant: Grant;
  readonly user: UserConfig;
  readonly body: Readonly<Record<string, unknown>>;
};

/** Token, then rate, then scope, then shape. `scopes`: any one of them is enough. */
export async function admit(
  call: Call,
  scopes: readonly Scope[],
  state: EmulatorState,
): Promise<Admitted | { readonly refused: Answer }> {
  const refused = (status: number, code: string) => ({ refused: refusedAnswer({ status, code }, call.logId) });
  const text = await readText(call.request);
  const token = /^Bearer (\S+)$/.exec(call.request.headers.authorization ?? '')?.[1] ?? '';
  if (call.fault?.kind === 'token-death') state.grants.kill(token);
  const grant = state.grants.find(token);
  const user = grant && state.user(grant.user);
  if (!grant || !user) return refused(401, 'access_token_invalid');
  call.user = user.openId;
  if (state.limits.isOver(token, call.endpoint)) return refused(429, 'rate_limit_exceeded');
  if (!scopes.some((scope) => grant.scopes.includes(scope))) return refused(401, 'scope_not_authorized');
  if (call.request.method !== 'GET' && !/^application\/json\b/i.test(call.request.headers['content-type'] ?? ''))
    return refused(400, 'invalid_params');
  const body = text === '' ? {} : parseObject(text);
  call.sent = body;
  return body ? { grant, user, body } : refused(400, 'invalid_params');
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null; // Not JSON: refused with the same code as a wrong shape.
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
