import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type ContentHash, contentHash } from '../../shared/base/units.ts';

export type FileDigest = { readonly hash: ContentHash; readonly length: number };

/** SHA-256 and length of a file, read in pieces so that a 4 GB clip costs no memory. */
export async function hashFile(file: string, signal: AbortSignal | null = null): Promise<FileDigest> {
  const hash = createHash('sha256');
  let length = 0;
  // 1 MB pieces: 64 KB ones, the default, halve the speed for files in the page cache.
  const source = createReadStream(file, { highWaterMark: 1 << 20 });
  const consume = async (pieces: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of pieces) {
      hash.update(piece);
      length += piece.length;
    }
  };
  await (signal ? pipeline(source, consume, { signal }) : pipeline(source, consume));
  return { hash: contentHash(hash.digest('hex')), length };
}

/** SHA-256 of a text's UTF-8 bytes. */
export function hashText(text: string): ContentHash {
  return contentHash(createHash('sha256').update(text).digest('hex'));
}
