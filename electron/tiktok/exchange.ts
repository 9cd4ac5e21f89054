/** An answer of any status. `json` is null where the body is none. */
export type Answered = { readonly kind: 'answered'; readonly status: number; readonly json: unknown };

/** No answer. `wasSent` is false only where the request surely never left this machine. */
export type Unanswered = { readonly kind: 'unanswered'; readonly wasSent: boolean; readonly reason: string };

type ExchangeRequest = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
};

const TIMEOUT_MS = 30_000;

/** Failures that come before a connection stands. */
const BEFORE_SENDING = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

/** One request and its answer as JSON. Rejects only when the signal is aborted. Redirects are refused: they would carry tokens on. */
export async function exchange(
  { url, method, headers, body, signal }: ExchangeRequest,
  timeoutMs = TIMEOUT_MS,
): Promise<Answered | Unanswered> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const answer = await fetch(url, { method, headers, body, signal: limit, redirect: 'error' });
    return { kind: 'answered', status: answer.status, json: parseExactly(await answer.text()) };
  } catch (error) {
    signal.throwIfAborted();
    const code = causeCode(error);
    return { kind: 'unanswered', wasSent: !BEFORE_SENDING.includes(code), reason: code };
  }
}

/** A system's code for why a request failed; addresses and tokens do not stand in it. */
function causeCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : error.name;
}

/**
 * JSON with whole numbers beyond 2^53 as texts: ids of videos are such numbers, and JSON.parse rounds them. Null for
 * what is no JSON, such as a gateway's page.
 */
export function parseExactly(text: string): unknown {
  try {
    return JSON.parse(text, exactNumber as (this: unknown, key: string, value: unknown) => unknown);
  } catch {
    return null; // A gateway's page; its status says enough.
  }
}

/** The third argument is in every Node that we run on (proposal "JSON.parse source text access"); TypeScript does not know it yet. */
function exactNumber(_key: string, value: unknown, context: { readonly source?: string }): unknown {
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded && context.source !== undefined ? context.source : value;
}
