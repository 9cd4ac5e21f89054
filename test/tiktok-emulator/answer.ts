/** What goes back to the client, before a fault has touched it. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** For the journal. */
  readonly code: string;
};

const GUIDELINES =
  'Please review our integration guidelines at https://developers.tiktok.com/doc/content-sharing-guidelines/';

/** Messages as they were seen; where several codes share one sentence, clients cannot decide by it. */
const MESSAGES: Readonly<Record<string, string>> = {
  access_token_invalid: 'The access token is invalid or not found in the request.',
  scope_not_authorized: 'The user did not authorize the scope required for completing this request.',
  scope_permission_missed: 'The scope permission of a requested field is missing.',
  rate_limit_exceeded: 'The API rate limit was exceeded. Please try again later.',
  internal_error: 'Something went wrong. Please try again later.',
  invalid_publish_id: 'The publish_id does not exist.',
  token_not_authorized_for_specified_publish_id: 'The token is not authorized for the specified publish_id.',
  publish_not_cancellable: 'The publish is not cancellable.',
};

/** A success of the API: `data` (undefined for none, as after a cancel) beside `error.code` "ok". */
export function okAnswer(data: unknown, logId: string): Answer {
  return json(200, { data, error: { code: 'ok', message: '', log_id: logId } }, 'ok');
}

/** A refusal of the API. Messages but for the listed ones are TikTok's general sentence. */
export function refusedAnswer(
  { status, code, message }: { readonly status: number; readonly code: string; readonly message?: string },
  logId: string,
): Answer {
  const words = message ?? MESSAGES[code] ?? GUIDELINES;
  return json(status, { data: {}, error: { code, message: words, log_id: logId } }, code);
}

/** An answer of the OAuth endpoints: flat, without envelope. */
export function flatAnswer(status: number, value: object, code: string): Answer {
  return json(status, value, code);
}

export function pageAnswer(status: number, html: string, code: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html, code };
}

function json(status: number, value: object, code: string): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: rawNumbers(JSON.stringify(value)), code };
}

/** Marks text that leaves as a bare JSON number: ids beyond 2^53 are numbers there, and no double holds them. */
export function rawNumber(digits: string): string {
  return `\u0001${digits}\u0001`;
}

function rawNumbers(text: string): string {
  return text.replaceAll(/"\\u0001(\d+)\\u0001"/g, '$1');
}
