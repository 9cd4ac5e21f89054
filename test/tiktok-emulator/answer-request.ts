import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, flatAnswer, refusedAnswer } from './answer.ts';
import type { Call, EmulatorState } from './call.ts';
import type { Fault } from './faults.ts';
import { type Endpoint, newLogId } from './journal.ts';
import { routeOf } from './routes.ts';

const SECRET_NAMES = ['access_token', 'client_secret', 'refresh_token', 'code_verifier'];

/** One request from its first line to the journal, with the fault that was injected for it. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  state: EmulatorState,
): Promise<void> {
  const url = new URL(request.url ?? '/', state.origin());
  const { endpoint, run } = routeOf(url, request.method ?? 'GET');
  const fault = endpoint === 'other' ? null : state.faults.next(endpoint);
  const logId = newLogId(state.clock);
  const call: Call = { request, url, endpoint, fault, logId, user: null, publishId: null, sent: null };
  for (const name of SECRET_NAMES)
    if (url.searchParams.has(name)) state.journal.violate({ kind: 'secret-in-url', detail: `${endpoint}: ${name}` });
  const record = (status: number, code: string) => {
    if (endpoint !== 'other') state.journal.add(entry(call, { status, code }, state));
  };
  try {
    await sleep(state.options.latencyMs + (fault?.kind === 'latency' ? fault.ms : 0));
    const answer = await faulted(call, () => run(call, state));
    if (!answer) {
      record(0, 'reset');
      request.socket.destroy();
      return;
    }
    record(answer.status, answer.code);
    response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
    response.end(answer.body);
  } catch (error) {
    if (!request.destroyed && !request.socket.destroyed) throw error;
    // The client went away in mid-body, by itself or by a fault: nothing of this request counts.
    record(0, 'reset');
    // Its socket may be gone altogether by now.
    request.destroy();
  }
}

/** The answer as the client gets it; null where the connection ends instead. */
async function faulted(call: Call, run: () => Promise<Answer>): Promise<Answer | null> {
  const { fault, request, logId, endpoint } = call;
  const isUpload = endpoint === 'upload';
  if (fault?.kind === 'api-error') {
    for await (const _ of request);
    return isOauth(endpoint) ? oauthRefusal(fault, logId) : refusedAnswer(fault, logId);
  }
  if (fault?.kind === 'error' && fault.when === 'before') {
    for await (const _ of request);
    return failure(fault, logId);
  }
  if (fault?.kind === 'reset' && fault.afterBytes >= 0 && !isUpload) return null;
  if (fault?.kind === 'hook' && fault.when === 'before') fault.run();
  const answer = await run();
  if (fault?.kind === 'hook' && fault.when === 'after') fault.run();
  if (fault?.kind === 'reset') return null;
  return fault?.kind === 'error' ? failure(fault, logId) : answer;
}

/** The OAuth endpoints know no envelope. */
function isOauth(endpoint: Endpoint): boolean {
  return endpoint === 'token' || endpoint === 'revoke';
}

function oauthRefusal({ status, code }: { readonly status: number; readonly code: string }, logId: string): Answer {
  return flatAnswer(status, { error: code, error_description: 'As injected.', log_id: logId }, code);
}

function failure({ status }: Extract<Fault, { readonly kind: 'error' }>, logId: string): Answer {
  if (status === 429) return refusedAnswer({ status, code: 'rate_limit_exceeded' }, logId);
  if (status === 500) return refusedAnswer({ status, code: 'internal_error' }, logId);
  // A gateway before TikTok's own servers speaks no JSON.
  return { status, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>', code: String(status) };
}

function entry(call: Call, { status, code }: { status: number; code: string }, { clock }: EmulatorState) {
  const { endpoint, logId, user, publishId, sent, fault } = call;
  const range = call.request.headers['content-range'] ?? null;
  return { at: clock.now(), endpoint, status, code, logId, user, publishId, sent, range, fault: fault?.kind ?? null };
}
