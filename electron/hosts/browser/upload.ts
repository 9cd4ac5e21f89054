import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StudioError } from '../../../shared/base/studio-error.ts';

export type UploadSettings = {
  readonly folder: string;
  readonly newId: () => string;
  readonly maxBytes: number;
};

/** An hour of phone footage in 4K is about 20 GB; a 15-second video needs none of that. */
export const MAX_UPLOAD_BYTES = 8 * 2 ** 30;

/**
 * Streams a dropped file to a folder of its own and gives its path, to be imported from there; a browser never tells
 * where a file lies. Throws `usage` for a name that is none, `bad-input` for a file beyond the limit; nothing is left.
 */
export async function receiveUpload(message: IncomingMessage, name: string, settings: UploadSettings): Promise<string> {
  if (!isFileName(name)) throw new StudioError('usage', 'The upload needs a plain file name.');
  if (Number(message.headers['content-length'] ?? 0) > settings.maxBytes) throw tooLarge(name, settings.maxBytes);
  const folder = path.join(settings.folder, settings.newId());
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, name);
  try {
    await pipeline(message, limit(name, settings.maxBytes), createWriteStream(file, { flags: 'wx' }));
    return file;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw isFull(error)
      ? new StudioError(
          'disk-full',
          `The disk is full: ${name} could not be received. Free some space and drop it again.`,
          { retryable: true, cause: error },
        )
      : error;
  }
}

function limit(name: string, maxBytes: number): Transform {
  let received = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      received += piece.length;
      if (received > maxBytes) done(tooLarge(name, maxBytes));
      else done(null, piece);
    },
  });
}

function tooLarge(name: string, maxBytes: number): StudioError {
  const message = `${name} is larger than ${Math.round(maxBytes / 2 ** 20)} MB. Cut it first, or copy it into the campaign's media folder.`;
  return new StudioError('bad-input', message, { params: { file: name, maxBytes } });
}

/** One name of a file, nothing that leads elsewhere. */
function isFileName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && Buffer.byteLength(name) <= 240 && !/[/\\\p{Cc}]/u.test(name);
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
