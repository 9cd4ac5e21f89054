import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../electron/storage/temporary-folder.ts';
import { DEMO_APP, type EmulatorOptions, type Scope } from './emulator-config.ts';
import { type Emulator, startEmulator } from './start-emulator.ts';

export const REDIRECT = 'http://127.0.0.1:4321/callback/';
export const VERIFIER = randomBytes(48).toString('base64url');
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('hex');

/** An emulator of this test's own with a clock that stands still until the test moves it. */
export async function testEmulator(options: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  const folder = path.join(await temporaryFolder(), 'received');
  const emulator = await startEmulator({ folder, now: () => Date.UTC(2026, 10, 24, 12), ...options });
  onTestFinished(() => emulator.close());
  return emulator;
}

/** A sign-in address as a correct desktop client makes it, with the given differences (null leaves a parameter out). */
export function authorizeUrl(emulator: Emulator, changes: Readonly<Record<string, string | null>> = {}): string {
  const all = {
    client_key: DEMO_APP.key,
    response_type: 'code',
    scope: DEMO_APP.scopes.join(','),
    redirect_uri: REDIRECT,
    state: 'state-1',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...changes,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) if (value !== null) query.set(name, value);
  return `${emulator.origin}/v2/auth/authorize/?${query}`;
}

export type Json = Readonly<Record<string, unknown>>;
export type Reply = { readonly status: number; readonly text: string; readonly json: Json };

export async function replyOf(answer: Response): Promise<Reply> {
  const text = await answer.text();
  return { status: answer.status, text, json: text.startsWith('{') ? (JSON.parse(text) as Json) : {} };
}

export async function postForm(
  emulator: Emulator,
  place: string,
  form: Readonly<Record<string, string>>,
): Promise<Reply> {
  return replyOf(await fetch(`${emulator.origin}${place}`, { method: 'POST', body: new URLSearchParams(form) }));
}

export type SignIn = {
  readonly user: string;
  readonly scopes?: readonly Scope[];
  readonly app?: { readonly key: string; readonly secret: string };
};

/** The code of a user's consent. */
export async function codeOf(emulator: Emulator, { user, scopes, app = DEMO_APP }: SignIn): Promise<string> {
  const location = await emulator.consent(authorizeUrl(emulator, { client_key: app.key }), {
    user,
    scopes: scopes ?? 'all',
  });
  return new URL(location).searchParams.get('code') ?? '';
}

/** A whole sign-in; the token endpoint's answer. */
export async function signIn(emulator: Emulator, wanted: SignIn): Promise<Json> {
  const { app = DEMO_APP } = wanted;
  const { json } = await postForm(emulator, '/v2/oauth/token/', {
    client_key: app.key,
    client_secret: app.secret,
    grant_type: 'authorization_code',
    code: await codeOf(emulator, wanted),
    redirect_uri: REDIRECT,
    code_verifier: VERIFIER,
  });
  return json;
}

/** A caller of the API with one user's access token. */
export async function apiOf(emulator: Emulator, wanted: SignIn) {
  const token = String((await signIn(emulator, wanted))['access_token']);
  return (place: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    fetch(`${emulator.origin}${place}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=UTF-8', ...headers },
      body: JSON.stringify(body),
    }).then(replyOf);
}

export type Api = Awaited<ReturnType<typeof apiOf>>;

export const CREATOR_INFO = '/v2/post/publish/creator_info/query/';
export const VIDEO_INIT = '/v2/post/publish/video/init/';
export const INBOX_INIT = '/v2/post/publish/inbox/video/init/';
export const STATUS = '/v2/post/publish/status/fetch/';

export function codeIn({ json }: Reply): unknown {
  return (json['error'] as Json | undefined)?.['code'];
}

/** `source_info` of a file in so many chunks. */
export function fileSource(size: number, chunk = size, count = Math.floor(size / chunk)): Json {
  return { source: 'FILE_UPLOAD', video_size: size, chunk_size: chunk, total_chunk_count: count };
}

export function directPost(size: number, changes: Json = {}): Json {
  return {
    post_info: { privacy_level: 'SELF_ONLY', title: 'Kettle', brand_content_toggle: false, ...changes },
    source_info: fileSource(size),
  };
}

export type Upload = { readonly publishId: string; readonly url: string };

export function uploadOf({ json }: Reply): Upload {
  const data = json['data'] as Json;
  return { publishId: String(data['publish_id']), url: String(data['upload_url']) };
}

/** PUTs a range of a file. */
export async function put(
  url: string,
  bytes: Buffer,
  { first, total, headers = {} }: { first: number; total: number; headers?: Readonly<Record<string, string>> },
): Promise<{ readonly status: number; readonly range: string | null }> {
  const range = `bytes ${first}-${first + bytes.length - 1}/${total}`;
  const answer = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'video/mp4', 'content-range': range, ...headers },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, range: answer.headers.get('content-range') };
}
