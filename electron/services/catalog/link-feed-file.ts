import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { dialectOf } from '../../../shared/catalog/feed-dialects.ts';
import { type FeedTable, firstCell } from '../../../shared/catalog/feed-fields.ts';
import { type LinkRequest, linkCells, linkDelimited } from '../../../shared/catalog/link-feed.ts';
import { linkXml } from '../../../shared/catalog/link-xml-feed.ts';
import { findMarket } from '../../../shared/locale/find-market.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import type { ManifestVariant } from '../../../shared/render/manifest.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import { writeError } from '../../storage/system-error.ts';
import { type LoadedCampaign, loadCampaign } from '../load-campaign.ts';
import { readManifest } from '../manifest-file.ts';
import type { Studio } from '../studio.ts';
import { linkWorkbook } from './link-workbook.ts';
import { knownOnly } from './read-feed.ts';
import { type FeedFile, feedTable, openFeedFile } from './read-feed-file.ts';
import { findSavedFeed, type SavedFeed } from './saved-mappings.ts';

export type LinkFeedRequest = {
  readonly folder: string;
  readonly feed: string;
  /** Where the copy goes. */
  readonly target: string;
  /** Where the videos are; null for `renders` in the campaign. */
  readonly from: string | null;
  /** Whose videos; null for the market that the feed was imported for, or the only one. */
  readonly market: string | null;
  /** Where the videos will lie on the internet; null for paths from the copy to the files. */
  readonly baseUrl: string | null;
  readonly replaces: boolean;
};

export type LinkFeedSummary = {
  readonly target: string;
  readonly market: string;
  readonly linked: number;
  /** Rows of products that the campaign has, without a finished video. */
  readonly missing: readonly { readonly row: number; readonly key: string }[];
  /** The column is ours: the platform looks for videos nowhere in such a feed. */
  readonly isOwnColumn: boolean;
};

/** Writes a copy of a feed, in its own dialect, with the addresses of the finished videos. The feed itself stays as it is. */
export async function linkFeedFile(studio: Studio, request: LinkFeedRequest): Promise<LinkFeedSummary> {
  const campaign = await loadCampaign(studio, request.folder);
  const feed = await openFeedFile(request.feed);
  const file = path.basename(request.feed);
  const table = feedTable(feed, file);
  const saved = await findSavedFeed(campaign.folder, table.columns);
  const dialect = dialectOf(table.columns);
  const mapping = knownOnly({ ...dialect.mapping, ...saved?.mapping }, table.columns);
  const market = chooseMarket(request, { campaign, saved, markets: studio.markets });
  const out = path.resolve(request.from ?? path.join(campaign.folder, 'renders'));
  const links = linksOf(
    campaign,
    (await readManifest(out)).filter((entry) => entry.market === market.id),
    {
      ...request,
      out,
    },
  );
  await requireFree(request);
  const written = await linkFeed(feed, { file, links, dialect, mapping });
  await write(request.target, written.content);
  const known = new Set(campaign.document.products.map(keyOf));
  const missing = rowsWithout(table, { key: mapping.key ?? [], known, linked: written.linked });
  return {
    target: path.resolve(request.target),
    market: market.id,
    linked: written.linked.size,
    missing,
    isOwnColumn: dialect.videoColumn === null,
  };
}

type MarketChoice = {
  readonly campaign: LoadedCampaign;
  readonly saved: SavedFeed | null;
  readonly markets: readonly Market[];
};

function chooseMarket({ market }: LinkFeedRequest, { campaign, saved, markets }: MarketChoice): Market {
  const own = campaign.document.markets;
  const id = market ?? saved?.market ?? (own.length === 1 ? own[0] : undefined);
  if (id !== undefined) return findMarket(markets, id);
  const message = `A row has one video, the campaign ${own.length} markets. Say which with --market: ${own.join(', ')}.`;
  throw new StudioError('usage', message, { params: { markets: own.join(', ') } });
}

function keyOf({ id, source }: LoadedCampaign['document']['products'][number]): string {
  return source?.key ?? id;
}

type Places = Pick<LinkFeedRequest, 'target' | 'baseUrl'> & { readonly out: string };

function linksOf(
  { document }: LoadedCampaign,
  entries: readonly ManifestVariant[],
  places: Places,
): ReadonlyMap<string, string> {
  // A row has one video: with the campaign's own opening, where that is rendered.
  const ordered = [...entries].sort((a, b) => Number(a.hook === null) - Number(b.hook === null));
  const byProduct = new Map(ordered.map((entry) => [entry.product, entry]));
  return new Map(
    document.products.flatMap((product) => {
      const entry = byProduct.get(product.id);
      return entry ? [[keyOf(product), addressOf(entry, places)] as const] : [];
    }),
  );
}

function addressOf({ file }: ManifestVariant, { out, target, baseUrl }: Places): string {
  if (baseUrl !== null) return new URL(file.split('/').map(encodeURIComponent).join('/'), folderAddress(baseUrl)).href;
  return path
    .relative(path.dirname(path.resolve(target)), path.join(out, file))
    .split(path.sep)
    .join('/');
}

function folderAddress(baseUrl: string): string {
  const isWeb = URL.canParse(baseUrl) && /^https?:$/.test(new URL(baseUrl).protocol);
  if (isWeb) return baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  const message = `${baseUrl} is no web address. Give the one under which the videos will lie, such as https://cdn.example/spring/.`;
  throw new StudioError('usage', message, { params: { address: baseUrl } });
}

async function requireFree({ feed, target, replaces }: LinkFeedRequest): Promise<void> {
  const isSame = path.resolve(feed) === path.resolve(target);
  if (!isSame && (replaces || !(await statOrNull(target)))) return;
  const message = isSame
    ? `${target} is the feed itself. Give another --out: what a shop sent stays as it was.`
    : `${target} exists. Give --force to replace it, or another --out.`;
  throw new StudioError('output-exists', message, { params: { file: target } });
}

type Linked = { readonly content: string | Uint8Array; readonly linked: ReadonlySet<string> };

async function linkFeed(feed: FeedFile, request: LinkRequest): Promise<Linked> {
  if (feed.kind === 'workbook') {
    const { cells, linked } = linkCells(feed.rows, request);
    return { content: linkWorkbook(feed.bytes, { file: request.file, sheet: feed.sheet, cells }), linked };
  }
  const { text, linked } = feed.kind === 'xml' ? linkXml(feed.text, request) : linkDelimited(feed.text, request);
  return { content: feed.isMarked ? `\uFEFF${text}` : text, linked };
}

async function write(target: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(target, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw writeError(error, target);
  }
}

type Wanted = {
  readonly key: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly linked: ReadonlySet<string>;
};

function rowsWithout({ records }: FeedTable, { key, known, linked }: Wanted): LinkFeedSummary['missing'] {
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const found = firstCell(record, key)?.text;
    if (found === undefined || seen.has(found) || linked.has(found) || !known.has(found)) return [];
    seen.add(found);
    return [{ row: record.row, key: found }];
  });
}
