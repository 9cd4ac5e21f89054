import path from 'node:path';
import type { FeedMapping, RowFault } from '../../../shared/catalog/feed-fields.ts';
import type { FeedImage } from '../../../shared/catalog/feed-products.ts';
import { mergeProducts, withFeedMedia } from '../../../shared/catalog/merge-products.ts';
import { findMarket } from '../../../shared/locale/find-market.ts';
import { writeCampaignDocument } from '../../storage/campaign-folder.ts';
import { loadCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';
import { type FetchedImage, fetchImages } from './feed-images.ts';
import type { FetchPorts } from './fetch-file.ts';
import { type FeedResult, readFeed } from './read-feed.ts';
import { saveFeed } from './saved-mappings.ts';

export type ImportRequest = {
  readonly feed: string;
  readonly folder: string;
  readonly mapping: FeedMapping;
  readonly currency: string | null;
  readonly market: string | null;
  /** How many pictures of each product are fetched. */
  readonly imagesEach: number;
  /** Products that the feed lacks go. */
  readonly prunes: boolean;
  /** Reads and tells, and changes nothing. */
  readonly isDryRun: boolean;
};

export type ImportControl = {
  readonly signal: AbortSignal;
  readonly onImages: (done: number, total: number) => void;
  readonly ports: FetchPorts;
};

export type ImportSummary = {
  readonly feed: FeedResult;
  /** Also those of pictures. */
  readonly faults: readonly RowFault[];
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  readonly images: number;
};

/** Imports a feed into a campaign: good rows become products, bad ones are told. Nothing is written before all is read. */
export async function importFeed(
  studio: Studio,
  request: ImportRequest,
  control: ImportControl,
): Promise<ImportSummary> {
  const campaign = await loadCampaign(studio, request.folder);
  const market =
    request.market === null || request.market === 'all'
      ? request.market
      : findMarket(studio.markets, request.market).id;
  const today = new Date(studio.now()).toISOString().slice(0, 10);
  const feed = await readFeed({ ...request, folder: campaign.folder, market, today });
  const merged = mergeProducts(campaign.document.products, feed.products, { prunes: request.prunes });
  const counts = { added: merged.added, updated: merged.updated, removed: merged.removed };
  if (request.isDryRun || feed.products.length === 0) return { feed, faults: feed.faults, ...counts, images: 0 };
  const wanted = wantedImages(feed, request.imagesEach);
  const fetched = await fetchImages(
    studio,
    {
      images: [...new Map(wanted.map((image) => [image.address, image])).values()],
      folder: campaign.folder,
      feedFolder: path.dirname(path.resolve(request.feed)),
      signal: control.signal,
      onFetched: (done) => control.onImages(done, wanted.length),
    },
    control.ports,
  );
  const media = mediaByKey(feed, fetched, request.imagesEach);
  const products = merged.products.map((product) => {
    const files = product.source && media.get(product.source.key);
    return files && files.length > 0 ? withFeedMedia(product, files) : product;
  });
  await writeCampaignDocument(campaign.folder, { ...campaign.document, products });
  const { file, columns, mapping, currency } = feed;
  await saveFeed(campaign.folder, { file, columns: [...columns], mapping, currency, market: feed.market });
  const images = fetched.filter((each) => each.file !== null).length;
  return { feed, faults: [...feed.faults, ...imageFaults(fetched)].sort((a, b) => a.row - b.row), ...counts, images };
}

function wantedImages(feed: FeedResult, each: number): readonly FeedImage[] {
  return feed.products.flatMap(({ images }) => images.slice(0, each));
}

/** Pictures of each product in the order of its feed; one that failed is left out. */
function mediaByKey(
  feed: FeedResult,
  fetched: readonly FetchedImage[],
  each: number,
): ReadonlyMap<string, readonly string[]> {
  const files = new Map(fetched.map(({ image, file }) => [image.address, file]));
  return new Map(
    feed.products.map(({ product, images }) => [
      product.source?.key ?? product.id,
      images.slice(0, each).flatMap(({ address }) => files.get(address) ?? []),
    ]),
  );
}

/** Why pictures are missing, each with its row. */
function imageFaults(fetched: readonly FetchedImage[]): readonly RowFault[] {
  return fetched.flatMap(({ image, problem }) =>
    problem === null ? [] : [{ row: image.row, column: image.column, severity: 'warning' as const, message: problem }],
  );
}
