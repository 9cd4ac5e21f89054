import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { EditorHost } from '../../services/editor/editor-host.ts';
import { rendererResponse } from '../../services/editor/renderer-response.ts';
import { streamEvents } from './event-stream.ts';
import { readBody, sendJson, sendResponse, sendText, webRequest } from './node-http.ts';
import { cookieName, guardRequest, isSecret, refuseForeign } from './request-guard.ts';
import { receiveUpload, type UploadSettings } from './upload.ts';

export type ServerOptions = {
  readonly host: EditorHost;
  /** The built screen. */
  readonly rendererFolder: string;
  readonly uploads: UploadSettings;
  /** 0 for any free one. */
  readonly port: number;
  /** Opens the door once, in the first address. */
  readonly token: string;
  /** Stands in the cookie afterwards. */
  readonly secret: string;
  readonly onBug: (error: unknown, where: string) => void;
};

export type RunningServer = { readonly port: number; readonly address: string; readonly close: () => Promise<void> };

/** A document of the largest size that the storage takes, and some room for its envelope. */
const MAX_BODY_BYTES = 65 << 20;

/** Serves the screen on this machine alone. Throws `usage` when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer({ requestTimeout: 0 }, (message, target) => {
    answer(message, target, { ...options, port: portOf() }).catch((error: unknown) => fail(error, target, options));
  });
  const portOf = (): number => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, options.port)));
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const port = portOf();
  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${options.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(message: IncomingMessage, target: ServerResponse, options: ServerOptions): Promise<void> {
  const { host, origin, cookie } = message.headers;
  const { method = 'GET' } = message;
  const guarded = { method, host, origin, cookie };
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  const token = url.pathname === '/' ? url.searchParams.get('token') : null;
  const refused = token === null ? guardRequest(guarded, options) : refuseForeign(guarded, options);
  if (refused) return sendText(target, refused.status, refused.text);
  if (token !== null) return letIn(token, target, options);
  if (method === 'POST') return answerPost(message, { target, url, options });
  if (url.pathname === '/events') return streamEvents(target, options.host);
  const request = webRequest(message, `http://127.0.0.1:${options.port}`);
  const response = url.pathname.startsWith('/media/')
    ? await options.host.media(request)
    : await rendererResponse(request, options.rendererFolder);
  await sendResponse(response, target);
}

/** Trades the token in the address for a cookie that no script reads and no other site's request carries. */
function letIn(token: string, target: ServerResponse, { token: expected, secret, port }: ServerOptions): void {
  if (!isSecret(token, expected)) {
    sendText(target, 401, 'This address is from an earlier start. Use the one that Fifteen printed last.');
    return;
  }
  const cookie = `${cookieName(port)}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
  target
    .writeHead(303, {
      location: '/',
      'set-cookie': cookie,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .end();
}

type Post = { readonly target: ServerResponse; readonly url: URL; readonly options: ServerOptions };

async function answerPost(message: IncomingMessage, { target, url, options }: Post): Promise<void> {
  if (url.pathname === '/upload') {
    return sendJson(target, 200, await uploadEnvelope(message, url.searchParams.get('name') ?? '', options));
  }
  const [, name] = /^\/api\/([a-z]+\.[A-Za-z]+)$/.exec(url.pathname) ?? [];
  if (name === undefined) return sendText(target, 404, 'There is no such method.');
  if (message.headers['content-type'] !== 'application/json') return sendText(target, 415, 'Only application/json.');
  const body = await readBody(message, MAX_BODY_BYTES);
  if (body === null) {
    target.setHeader('connection', 'close');
    return sendText(target, 413, `At most ${MAX_BODY_BYTES >> 20} MB.`);
  }
  const params = parse(body);
  if (params === null) return sendText(target, 400, 'The body is not JSON.');
  sendJson(target, 200, await options.host.request(name, params.value));
}

async function uploadEnvelope(message: IncomingMessage, name: string, { uploads }: ServerOptions): Promise<unknown> {
  try {
    return { ok: true, result: { path: await receiveUpload(message, name, uploads) } };
  } catch (error) {
    if (error instanceof StudioError) return { ok: false, error: error.toData() };
    throw error;
  }
}

function parse(body: string): { readonly value: unknown } | null {
  try {
    return { value: body === '' ? {} : JSON.parse(body) };
  } catch {
    return null;
  }
}

function fail(error: unknown, target: ServerResponse, { onBug }: ServerOptions): void {
  onBug(error, 'http');
  if (target.headersSent) target.destroy();
  else sendText(target, 500, 'Fifteen made a mistake. It was written to the log.');
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  return new StudioError(
    'usage',
    `Port ${port} cannot be used (${error.code}). Give another with --port, or none for a free one.`,
    { params: { port }, cause: error },
  );
}
