import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import {
  CHECKSUMS_FILE,
  checksumLines,
  filesOf,
  type HandoverManifest,
  handoverTexts,
} from '../../../shared/publish/handover.ts';
import { hashText } from '../../storage/hash-file.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import { writeError } from '../../storage/system-error.ts';
import { verifyVolume } from './read-volume.ts';

export type VolumeRequest = {
  readonly manifest: HandoverManifest;
  /** Told in the zip's comment: an existing file with the same key is this volume, whole. */
  readonly key: string;
  /** The file on this machine for a path in the package. */
  readonly source: (path: string) => string;
  readonly target: string;
  readonly now: Date;
};

/** Writes one zip beside its place, reads it back, and renames it. Throws `verify-failed` where a source changed meanwhile. */
export async function writeVolume(
  request: VolumeRequest,
  onBytes: (count: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { target } = request;
  const part = `${target}.part`;
  try {
    await makeFolder(path.dirname(target));
    try {
      await pipeline(zipStream(request), counted(onBytes), createWriteStream(part), { signal });
      await flush(part);
      await requireIntact(part, signal);
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  } catch (error) {
    throw isAborted(error) ? error : writeError(error, target);
  }
}

function zipStream({ manifest, key, source, now }: VolumeRequest): Readable {
  const zip = new ZipFile();
  const texts = handoverTexts(manifest);
  const files = manifest.variants.flatMap(filesOf);
  const sums = [...texts.map(({ path, text }) => ({ path, sha256: hashText(text) })), ...files];
  for (const { path: name, text } of [...texts, { path: CHECKSUMS_FILE, text: checksumLines(sums) }]) {
    zip.addBuffer(Buffer.from(text), name, { mtime: now });
  }
  // H.264 and JPEG do not get smaller: storing them costs no time and lets a reader seek.
  for (const { path: name } of files) zip.addFile(source(name), name, { compress: false });
  const output = zip.outputStream as Readable;
  // A file that went away after it was hashed: yazl says it on itself, not on its stream.
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end({ comment: key, forceZip64Format: false });
  return output;
}

async function requireIntact(part: string, signal: AbortSignal): Promise<void> {
  const { changed, missing } = await verifyVolume(part, signal);
  const [first] = [...changed, ...missing];
  if (first === undefined) return;
  const message = `${first} changed while it was packed. Let nothing else write to the videos' folder, and pack again.`;
  throw new StudioError('verify-failed', message, { params: { file: first }, retryable: true });
}

function counted(onBytes: (count: number) => void) {
  return async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      onBytes(piece.length);
      yield piece;
    }
  };
}

/** A rename that survives a power loss must not name bytes that are only in memory. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}
