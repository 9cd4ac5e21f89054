import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type ByteRange, readByteRange } from './byte-range.ts';
import { SECURITY_HEADERS } from './content-policy.ts';

/** A file that may be shown: its real path, its type, and whether its address always means the same bytes. */
type ServedFile = { readonly file: string; readonly type: string; readonly isImmutable: boolean };

/** The file as an answer: whole or one range, 304 where the screen has it, 416 where it asks beyond the end. */
export async function fileResponse(request: Request, { file, type, isImmutable }: ServedFile): Promise<Response> {
  const { size, mtimeMs } = await stat(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const headers = new Headers({
    ...SECURITY_HEADERS,
    'accept-ranges': 'bytes',
    'cache-control': isImmutable ? 'private, max-age=31536000, immutable' : 'no-cache',
    'content-type': type,
    etag: tag,
  });
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  // A changed file must not be pieced together from two versions.
  const condition = request.headers.get('if-range');
  const range = condition === null || condition === tag ? readByteRange(request.headers.get('range'), size) : null;
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-length', String(range ? range.to - range.from + 1 : size));
  if (range) headers.set('content-range', `bytes ${range.from}-${range.to}/${size}`);
  const body = request.method === 'HEAD' || size === 0 ? null : readBytes(file, range);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** An answer without a body worth reading. */
export function refusal(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' } });
}

function readBytes(file: string, range: ByteRange | null): globalThis.ReadableStream {
  const stream = createReadStream(file, range ? { start: range.from, end: range.to } : {});
  // Node's own ReadableStream and the global one are the same class under two types.
  return Readable.toWeb(stream) as ReadableStream as globalThis.ReadableStream;
}
