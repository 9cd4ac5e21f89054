import type { Reading } from './emulator-config.ts';

/** How a client means to send a file. */
export type ChunkPlan = { readonly size: number; readonly chunk: number; readonly count: number };

/** "MB" is not defined: the narrow reading takes the harder of decimal and binary at each border. */
const BORDERS = {
  strict: { least: 5_242_880, most: 64_000_000, last: 128_000_000 },
  lenient: { least: 5_000_000, most: 67_108_864, last: 134_217_728 },
} as const;
/** The wide reading of 4 GB in both: the documents' own example of a largest file is binary. */
const LARGEST = 4_294_967_296;
const MOST_CHUNKS = 1000;

const CHUNK = 'The chunk size is invalid';
const COUNT = 'The total chunk count is invalid';

type Borders = { readonly reading: Reading; readonly leastChunk: number | null };

/** TikTok's message for a plan that breaks the rules of content-posting-api-media-transfer-guide; null for a good one. */
export function chunkFault({ size, chunk, count }: ChunkPlan, { reading, leastChunk }: Borders): string | null {
  const { least, most, last } = BORDERS[reading];
  if (![size, chunk, count].every((each) => Number.isSafeInteger(each) && each > 0)) return CHUNK;
  if (size > LARGEST) return 'The video size is invalid';
  if (count !== Math.floor(size / chunk) || count > MOST_CHUNKS) return COUNT;
  if (count === 1) {
    // Since August 2026 one chunk must be the whole file, and the whole file at most a chunk's size.
    return chunk === size && size <= most ? null : CHUNK;
  }
  if (chunk < (leastChunk ?? least) || chunk > most) return CHUNK;
  return size - chunk * (count - 1) <= last ? null : CHUNK;
}

/** Bytes of the chunk that begins at `first`; null where no chunk begins. */
export function chunkLengthAt({ size, chunk, count }: ChunkPlan, first: number): number | null {
  if (first % chunk !== 0 || first >= chunk * count) return null;
  return first === chunk * (count - 1) ? size - first : chunk;
}
