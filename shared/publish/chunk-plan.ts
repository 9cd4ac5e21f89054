import { z } from 'zod';
import { StudioError } from '../base/studio-error.ts';
import type { PublishLimits } from './limits.ts';

/** How a file is cut for the upload: `count` chunks of `chunkSize` bytes; the last one takes the remainder. */
export const chunkPlanSchema = z.object({
  size: z.int().positive(),
  chunkSize: z.int().positive(),
  count: z.int().positive(),
});

export type ChunkPlan = z.infer<typeof chunkPlanSchema>;

/** A run of bytes, `last` included, as Content-Range counts. */
export type ByteRange = { readonly first: number; readonly last: number; readonly isLast: boolean };

/**
 * A plan that holds under every known reading of TikTok's rules (docs/tiktok-api.md, "Chunks"): count is
 * floor(size / chunkSize), a single chunk is the whole file, and MB may mean 10^6 or 2^20 bytes. A line whose speed is
 * known to be high gets larger pieces, as each waits for its answer; a slow or unknown one gets those that lose little.
 * Throws `bad-input` for an empty file and for one above TikTok's limit.
 */
export function planChunks(
  size: number,
  { chunks, file }: Pick<PublishLimits, 'chunks' | 'file'>,
  bytesPerSecond: number | null,
): ChunkPlan {
  if (!Number.isSafeInteger(size) || size < 1 || size > file.maxBytes) {
    throw new StudioError(
      'bad-input',
      `The video has ${size} bytes; TikTok takes 1 to ${file.maxBytes}. Export it smaller.`,
      { params: { size, max: file.maxBytes } },
    );
  }
  if (size <= chunks.wholeFileMaxBytes) return { size, chunkSize: size, count: 1 };
  const inTime = (bytesPerSecond ?? 0) * chunks.targetSeconds;
  const target = Math.min(chunks.maxTargetBytes, Math.max(chunks.targetBytes, inTime));
  const count = Math.min(chunks.maxCount, Math.ceil(size / target));
  return { size, chunkSize: Math.floor(size / count), count };
}

/** The chunk that begins at an offset; null where no chunk begins. */
export function chunkAt(plan: ChunkPlan, offset: number): ByteRange | null {
  if (offset % plan.chunkSize !== 0 || offset < 0) return null;
  const index = offset / plan.chunkSize;
  if (index >= plan.count) return null;
  const isLast = index === plan.count - 1;
  return { first: offset, last: isLast ? plan.size - 1 : offset + plan.chunkSize - 1, isLast };
}

/**
 * Where to go on after TikTok's `Content-Range: bytes 0-X/total`: it is not documented whether X is an index or a count,
 * so whichever of X and X + 1 is a border counts. Gives the size when all is there, null when neither fits.
 */
export function resumeOffset(plan: ChunkPlan, reported: number): number | null {
  const borders = [reported, reported + 1];
  return borders.find((offset) => offset === plan.size || chunkAt(plan, offset) !== null) ?? null;
}
