import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { feedMappingSchema } from '../../../shared/catalog/feed-fields.ts';
import { parseJson } from '../../storage/parse-json.ts';
import { systemErrorCode, writeError } from '../../storage/system-error.ts';

const savedFeedSchema = z.looseObject({
  /** Name of the file that was imported last with these columns. */
  file: z.string(),
  columns: z.array(z.string()),
  mapping: feedMappingSchema,
  currency: z.string().nullable(),
  market: z.string().nullable(),
});

/** `feeds.json` in a campaign's folder: how each kind of feed was read, so that the next import asks nothing. */
const savedFeedsSchema = z.looseObject({
  schema: z.literal('fifteen/feeds'),
  version: z.literal(1),
  feeds: z.array(savedFeedSchema),
});

export type SavedFeed = z.infer<typeof savedFeedSchema>;

const FILE = 'feeds.json';

/** How a feed with the same columns was read last; null for one that is new. A file that cannot be read counts as none. */
export async function findSavedFeed(folder: string, columns: readonly string[]): Promise<SavedFeed | null> {
  const feeds = await readFeeds(folder);
  return feeds.find((feed) => isSameSet(feed.columns, columns)) ?? null;
}

/** Remembers how a feed was read; an entry for the same columns is replaced. */
export async function saveFeed(folder: string, feed: SavedFeed): Promise<void> {
  const others = (await readFeeds(folder)).filter(({ columns }) => !isSameSet(columns, feed.columns));
  const file = path.join(folder, FILE);
  const content = { schema: 'fifteen/feeds', version: 1, feeds: [...others, feed] };
  try {
    await writeFileAtomic(file, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    throw writeError(error, file);
  }
}

async function readFeeds(folder: string): Promise<readonly SavedFeed[]> {
  try {
    const text = await readFile(path.join(folder, FILE), 'utf8');
    return savedFeedsSchema.safeParse(parseJson(text, FILE)).data?.feeds ?? [];
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
