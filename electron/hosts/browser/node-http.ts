import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { SECURITY_HEADERS } from '../../services/editor/content-policy.ts';

/** A GET or HEAD as the web's own Request, without a body. */
export function webRequest(message: IncomingMessage, base: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return new Request(new URL(message.url ?? '/', base), { method: message.method ?? 'GET', headers });
}

/** Sends a web Response. A reader that goes away in the middle is no failure: players do it with every seek. */
export async function sendResponse(response: Response, target: ServerResponse): Promise<void> {
  target.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    target.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body as ReadableStream), target);
  } catch (error) {
    if (!isClosedEarly(error)) throw error;
  }
}

export function sendText(target: ServerResponse, status: number, text: string): void {
  target.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

export function sendJson(target: ServerResponse, status: number, value: unknown): void {
  const headers = { ...SECURITY_HEADERS, 'content-type': 'application/json', 'cache-control': 'no-store' };
  target.writeHead(status, headers).end(JSON.stringify(value));
}

/** Reads a whole body as text; null when it is longer than allowed. What is left is not read. */
export async function readBody(message: IncomingMessage, maxBytes: number): Promise<string | null> {
  if (Number(message.headers['content-length'] ?? 0) > maxBytes) return null;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of message as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > maxBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function isClosedEarly(error: unknown): boolean {
  const codes = [
    'ERR_STREAM_PREMATURE_CLOSE',
    'ERR_STREAM_UNABLE_TO_PIPE',
    'ERR_STREAM_DESTROYED',
    'ECONNRESET',
    'EPIPE',
    'ABORT_ERR',
  ];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
