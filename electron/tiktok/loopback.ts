import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const CALLBACK_PATH = '/callback/';

/** What the user registers with TikTok, `*` standing for the port. */
export const REDIRECT_PATTERN = `http://127.0.0.1:*${CALLBACK_PATH}`;

/** What TikTok's redirect brought, decoded once. */
export type Callback =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'refused'; readonly error: string };

/** Waits on a free port of 127.0.0.1 for the one redirect of a sign-in. */
export type Loopback = {
  readonly redirectUri: string;
  /** The first callback that carries our state; others are answered and ignored. */
  readonly callback: Promise<Callback>;
  readonly close: () => Promise<void>;
};

export async function openLoopback(state: string): Promise<Loopback> {
  const { promise: callback, resolve } = Promise.withResolvers<Callback>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const found = request.method === 'GET' && url.pathname === CALLBACK_PATH ? readCallback(url, state) : null;
    const page = pageFor(found);
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(page),
      // The address bar holds the code: nothing may pass it on.
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      connection: 'close',
    });
    response.end(page);
    if (found) resolve(found);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { redirectUri: `http://127.0.0.1:${port}${CALLBACK_PATH}`, callback, close: () => closeServer(server) };
}

function readCallback({ searchParams }: URL, state: string): Callback | null {
  if (searchParams.get('state') !== state) return null;
  const error = searchParams.get('error');
  if (error) return { kind: 'refused', error };
  // URLSearchParams has decoded it; the token endpoint wants it decoded, and the form encodes it anew.
  const code = searchParams.get('code');
  return code ? { kind: 'code', code } : { kind: 'refused', error: 'invalid_request' };
}

function pageFor(found: Callback | null): string {
  const words = !found
    ? 'This page has nothing to show.'
    : found.kind === 'code'
      ? 'TikTok is connected. Close this tab and go back to Fifteen.'
      : 'Nothing was connected. Close this tab and go back to Fifteen.';
  const style = 'font:18px system-ui;margin:20vh auto;max-width:30em;text-align:center';
  return `<!doctype html><meta charset="utf-8"><title>Fifteen</title><p style="${style}">${words}</p>\n`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // The last page is on its way; a browser's idle connection must not hold the port.
    server.closeIdleConnections();
  });
}
