import path from 'node:path';
import type { FeedMapping, RowFault } from '../../../shared/catalog/feed-fields.ts';
import type { FeedImage } from '../../../shared/catalog/feed-products.ts';
import { type MergedProducts, mergeProducts, withFeedMedia } from '../../../shared/catalog/merge-products.ts';
import type { Product } from '../../../shared/catalog/product-schema.ts';
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

type Reading = Pick<ImportRequest, 'feed' | 'mapping' | 'currency' | 'market' | 'prunes'> & {
  readonly folder: string;
  /** The campaign's products as they are. */
  readonly products: readonly Product[];
};

/** A feed understood, and what it would do to a campaign. */
export type FeedReading = { readonly feed: FeedResult; readonly merged: MergedProducts };

/** Reads a feed against a campaign's products. Nothing is written. */
export async function readForCampaign(studio: Studio, request: Reading): Promise<FeedReading> {
  const market =
    request.market === null || request.market === 'all'
      ? request.market
      : findMarket(studio.markets, request.market).id;
  const today = new Date(studio.now()).toISOString().slice(0, 10);
  const feed = await readFeed({ ...request, market, today });
  return { feed, merged: mergeProducts(request.products, feed.products, { prunes: request.prunes }) };
}

/** What came of a feed: the campaign's products from then on, and faults of rows and pictures. */
export type Brought = {
  readonly products: readonly Product[];
  readonly faults: readonly RowFault[];
  readonly images: number;
};

type Bringing = Pick<ImportRequest, 'folder' | 'imagesEach'> & {
  readonly reading: FeedReading;
  /** The feed: pictures named by a path lie beside it. */
  readonly file: string;
};

/** Fetches the pictures of a feed into a campaign, and remembers how the feed was read. The document stays as it is. */
export async function bringFeed(
  studio: Studio,
  { reading: { feed, merged }, file, folder, imagesEach }: Bringing,
  control: ImportControl,
): Promise<Brought> {
  const wanted = wantedImages(feed, imagesEach);
  const images = [...new Map(wanted.map((image) => [image.address, image])).values()];
  const fetched = await fetchImages(
    studio,
    {
      images,
      folder,
      feedFolder: path.dirname(path.resolve(file)),
      signal: control.signal,
      onFetched: (done) => control.onImages(done, images.length),
    },
    control.ports,
  );
  const media = mediaByKey(feed, fetched, imagesEach);
  const products = merged.products.map((product) => {
    const files = product.source && media.get(product.source.key);
    return files && files.length > 0 ? withFeedMedia(product, files) : product;
  });
  const { columns, mapping, currency } = feed;
  await saveFeed(folder, { file: feed.file, columns: [...columns], mapping, currency, market: feed.market });
  const faults = [...feed.faults, ...imageFaults(fetched)].sort((x, y) => x.row - y.row);
  return { products, faults, images: fetched.filter((each) => each.file !== null).length };
}

/** Imports a feed into a campaign: good rows become products, bad ones are told. Nothing is written before all is read. */
export async function importFeed(
  studio: Studio,
  request: ImportRequest,
  control: ImportControl,
): Promise<ImportSummary> {
  const { folder, document } = await loadCampaign(studio, request.folder);
  const reading = await readForCampaign(studio, { ...request, folder, products: document.products });
  const { feed, merged } = reading;
  const counts = { added: merged.added, updated: merged.updated, removed: merged.removed };
  if (request.isDryRun || feed.products.length === 0) return { feed, faults: feed.faults, ...counts, images: 0 };
  const { imagesEach } = request;
  const { products, faults, images } = await bringFeed(
    studio,
    { reading, file: request.feed, folder, imagesEach },
    control,
  );
  await writeCampaignDocument(folder, { ...document, products });
  return { feed, faults, ...counts, images };
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
