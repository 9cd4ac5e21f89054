import { lookup } from 'node:dns/promises';
import { copyFile, realpath, rename, rm } from 'node:fs/promises';
import { request } from 'node:https';
import path from 'node:path';
import PQueue from 'p-queue';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import type { FeedImage } from '../../../shared/catalog/feed-products.ts';
import { FEED_MEDIA } from '../../../shared/catalog/merge-products.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import { requireMediaFile, resolveCampaignFile } from '../../storage/campaign-path.ts';
import type { CacheLease } from '../../storage/content-cache.ts';
import { hashText } from '../../storage/hash-file.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import { writeError } from '../../storage/system-error.ts';
import type { Studio } from '../studio.ts';
import { type FetchPorts, fetchFile } from './fetch-file.ts';
import { privateAddress } from './public-address.ts';

/** A picture in the campaign, or why there is none. */
export type FetchedImage = { readonly image: FeedImage } & (
  | { readonly file: string; readonly problem: null }
  | { readonly file: null; readonly problem: string }
);

export type ImageRequest = {
  readonly images: readonly FeedImage[];
  /** The campaign's folder, and that of the feed: pictures named by a path lie below the latter. */
  readonly folder: string;
  readonly feedFolder: string;
  readonly signal: AbortSignal;
  readonly onFetched: (done: number) => void;
};

const LIMITS = { bytes: 40 << 20, ms: 30_000, types: /^(image\/|application\/octet-stream|binary\/octet-stream)/i };
/** More at once is no kinder to a shop's server than it is quick. */
const AT_ONCE = 4;
/** The largest picture that anything makes of a product; more would be a bomb of one colour. */
const MAX_PIXELS = 120e6;

export const INTERNET: FetchPorts = {
  resolve: (host) => lookup(host, { all: true }),
  refuse: privateAddress,
  request,
};

/**
 * Brings pictures into the campaign, each under the hash of its content, so that one picture of many products lies
 * there once. An address that was fetched before comes from the cache. A picture that fails does not stop the others.
 */
export async function fetchImages(
  studio: Studio,
  { images, folder, feedFolder, signal, onFetched }: ImageRequest,
  ports: FetchPorts,
): Promise<readonly FetchedImage[]> {
  const lease = await studio.cacheStore.lease();
  const queue = new PQueue({ concurrency: AT_ONCE });
  const context = { studio, lease, folder, feedFolder, signal, ports };
  let done = 0;
  try {
    await makeFolder(path.join(folder, ...FEED_MEDIA.split('/')));
    return await queue.addAll(
      images.map((image) => async () => {
        signal.throwIfAborted();
        const fetched = await fetchOne(image, context);
        done += 1;
        onFetched(done);
        return fetched;
      }),
    );
  } catch (error) {
    queue.clear();
    throw writeError(error, path.join(folder, FEED_MEDIA));
  } finally {
    await lease.close();
  }
}

type ImageContext = Pick<ImageRequest, 'folder' | 'feedFolder' | 'signal'> & {
  readonly studio: Studio;
  readonly lease: CacheLease;
  readonly ports: FetchPorts;
};

async function fetchOne(image: FeedImage, context: ImageContext): Promise<FetchedImage> {
  try {
    const source = /^[a-z][a-z0-9+.-]*:/i.test(image.address)
      ? await download(image.address, context)
      : await localFile(image.address, context);
    return { image, file: await bring(source, context), problem: null };
  } catch (error) {
    const isForAll =
      error instanceof StudioError && ['disk-full', 'output-unwritable', 'tool-missing'].includes(error.code);
    if (!(error instanceof StudioError) || isAborted(error) || isForAll) throw error;
    return { image, file: null, problem: error.message };
  }
}

async function download(address: string, { lease, signal, ports }: ImageContext): Promise<string> {
  const key = hashText(`feed-image ${address}`);
  const known = await lease.get(key);
  if (known !== null) return known;
  return lease.put(key, '', (target) => fetchFile(address, { target, limits: LIMITS, signal, ports }));
}

/** A feed from elsewhere can thus never show a file outside its own folder. */
async function localFile(address: string, { feedFolder }: ImageContext): Promise<string> {
  if (path.isAbsolute(address) || address.includes('\0')) {
    throw new StudioError('bad-input', `${address} is neither an https address nor a path beside the feed.`, {
      params: { address },
    });
  }
  return resolveCampaignFile({ folder: feedFolder, file: address.replaceAll('\\', '/'), use: 'picture of the feed' });
}

async function bring(source: string, { studio, folder, signal }: ImageContext): Promise<string> {
  const name = path.basename(source);
  await requireMediaFile(source, name);
  const index = await studio.media();
  const facts = await index.facts(await realpath(source), signal);
  if (facts.kind !== 'image')
    throw new StudioError('not-media', `The file is ${facts.kind}, no picture.`, { params: {} });
  const { width, height, codec } = facts.picture;
  if (width * height > MAX_PIXELS) {
    throw new StudioError('not-media', `The picture is ${width}x${height} px large, too much for any product.`, {
      params: {},
    });
  }
  const file = `${FEED_MEDIA}${facts.hash.slice(0, 20)}.${EXTENSIONS[codec] ?? 'img'}`;
  const target = path.join(folder, ...file.split('/'));
  if (await statOrNull(target)) return file;
  const part = `${target}.${studio.newId()}.part`;
  try {
    await copyFile(source, part);
    await rename(part, target);
    // A first check of hundreds of products probes none of their pictures again.
    await index.remember(await realpath(target), facts);
  } catch (error) {
    await rm(part, { force: true });
    throw writeError(error, target);
  }
  return file;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  mjpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  av1: 'avif',
  gif: 'gif',
};
