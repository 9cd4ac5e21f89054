import { createReadStream } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { isAborted } from '../../shared/base/studio-error.ts';
import type { ByteRange } from '../../shared/publish/chunk-plan.ts';

export type ChunkRequest = {
  /** A secret in itself: it carries the upload's token. */
  readonly url: string;
  readonly file: string;
  readonly range: ByteRange;
  readonly total: number;
  readonly mimeType: string;
  readonly signal: AbortSignal;
  /** Bytes as they leave. */
  readonly onBytes: (bytes: number) => void;
};

/** TikTok's answer to a piece; `reported` is X of its `Content-Range: bytes 0-X/total`. Null where the line broke. */
export type ChunkAnswer = { readonly status: number; readonly reported: number | null } | null;

/** A line without a byte for so long is dead; TikTok's own time for storing a piece is within it. */
const SILENCE_MS = 60_000;
/** What is read ahead of the line: memory stays at this, whatever the file's size. */
const READ_BYTES = 1 << 20;

/**
 * PUTs one piece from the disk, streamed, with its exact length and no Authorization. Throws only when aborted, or a
 * plain Error where the file ends early: it was cut while it was sent.
 */
export async function putChunk(given: ChunkRequest): Promise<ChunkAnswer> {
  const { url, file, range, total, mimeType, signal, onBytes } = given;
  const length = range.last - range.first + 1;
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const request = send(url, {
    method: 'PUT',
    headers: {
      'content-type': mimeType,
      'content-length': length,
      'content-range': `bytes ${range.first}-${range.last}/${total}`,
    },
    signal,
  });
  request.setTimeout(SILENCE_MS, () => request.destroy(new Error('no byte for a minute')));
  const answered = new Promise<ChunkAnswer>((resolve) => {
    request.on('response', (response) => {
      response.resume();
      response.on('error', () => undefined);
      resolve({ status: response.statusCode ?? 0, reported: reportedBytes(response.headers['content-range']) });
    });
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });
  const read = createReadStream(file, { start: range.first, end: range.last, highWaterMark: READ_BYTES });
  read.on('data', (piece) => onBytes(piece.length));
  try {
    await pipeline(read, request);
  } catch (error) {
    if (signal.aborted || isAborted(error)) throw error;
    // The answer may still have come: servers refuse before they have read everything.
  }
  const answer = await answered;
  signal.throwIfAborted();
  if (answer === null && read.bytesRead < length && read.readableEnded)
    throw new Error(`the file ended ${length - read.bytesRead} bytes early`);
  return answer;
}

function reportedBytes(header: string | undefined): number | null {
  const parts = /^bytes 0-(\d+)\/\d+$/.exec(header ?? '');
  return parts ? Number(parts[1]) : null;
}
