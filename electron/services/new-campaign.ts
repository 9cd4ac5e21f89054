import { constants } from 'node:fs';
import { copyFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import { CAMPAIGN_VERSION, type Campaign } from '../../shared/campaign/campaign-schema.ts';
import type { MediaFacts } from '../../shared/catalog/media-facts.ts';
import type { Product } from '../../shared/catalog/product-schema.ts';
import type { Market } from '../../shared/locale/market-schema.ts';
import { listFolder, statOrNull } from '../storage/cache-entries.ts';
import { CAMPAIGN_FILE, writeCampaignDocument } from '../storage/campaign-folder.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { writeError } from '../storage/system-error.ts';
import { type Choice, chooseMarkets } from './choose-variants.ts';
import { probeFile } from './probe-file.ts';
import { safeFileName, safeId } from './safe-file-name.ts';
import type { Studio } from './studio.ts';

export type NewCampaignRequest = {
  readonly template: string;
  readonly folder: string;
  readonly media: readonly string[];
  readonly productName: string | null;
  readonly price: string | null;
  readonly currency: string | null;
  /** Null for the default market. */
  readonly markets: Choice | null;
};

export type CreatedCampaign = {
  readonly folder: string;
  readonly template: string;
  readonly product: string;
  readonly markets: readonly string[];
  readonly media: readonly string[];
};

/** Where nobody says where the video is sold, it speaks English. */
const DEFAULT_MARKET = 'en-US';

/** Makes a campaign folder that renders as it is. Nothing is written before every media file has proved to be one. */
export async function newCampaign(
  studio: Studio,
  request: NewCampaignRequest,
  signal: AbortSignal,
): Promise<CreatedCampaign> {
  const { template } = await studio.templates.find(request.template);
  const all = studio.markets.map((market) => market.id);
  const markets = chooseMarkets(
    request.markets === 'all' ? all : (request.markets ?? [DEFAULT_MARKET]),
    studio.markets,
  );
  if (request.currency !== null && request.price === null) {
    throw new StudioError('usage', 'A currency without a price says nothing. Give --price as well.');
  }
  const folder = path.resolve(request.folder);
  await requireFree(folder, request.folder);
  const sources = await probeAll(studio, request.media, signal);
  const files = await copyAll(folder, sources, signal);
  const document = describeCampaign({ request, template: template.id, markets, files });
  await writeCampaignDocument(folder, document);
  const [product] = document.products;
  return {
    folder,
    template: template.id,
    product: product?.id ?? '',
    markets: document.markets,
    media: files.map((each) => each.file),
  };
}

async function requireFree(folder: string, given: string): Promise<void> {
  const facts = await statOrNull(folder);
  if (facts && !facts.isDirectory()) {
    throw new StudioError('output-exists', `${given} is a file. Give the name of a new folder.`, {
      params: { path: given },
    });
  }
  if (await statOrNull(path.join(folder, CAMPAIGN_FILE))) {
    const message = `${given} holds a campaign already. It was left as it is; give the name of a new folder.`;
    throw new StudioError('output-exists', message, { params: { path: given } });
  }
}

type Source = { readonly path: string; readonly given: string; readonly facts: MediaFacts };

async function probeAll(studio: Studio, media: readonly string[], signal: AbortSignal): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const given of media) {
    const facts = await probeFile(studio, given, signal);
    sources.push({ path: await realpath(path.resolve(given)), given, facts });
  }
  const songs = sources.filter(({ facts }) => facts.kind === 'audio');
  if (songs.length > 1) {
    const names = songs.map((each) => each.given).join(', ');
    throw new StudioError('usage', `A campaign has one piece of music, but several sound files were given: ${names}.`);
  }
  return sources;
}

/** A copy inside the folder, by its path there. */
type Copied = { readonly file: string; readonly facts: MediaFacts };

async function copyAll(folder: string, sources: readonly Source[], signal: AbortSignal): Promise<readonly Copied[]> {
  const target = path.join(folder, 'media');
  const written: string[] = [];
  try {
    await makeFolder(target);
    const taken = new Set((await listFolder(target)).map((name) => name.toLowerCase()));
    const copied: Copied[] = [];
    for (const source of sources) {
      signal.throwIfAborted();
      const name = safeFileName(path.basename(source.given), taken);
      taken.add(name.toLowerCase());
      written.push(path.join(target, name));
      // A clone where the file system can: no bytes are copied.
      await copyFile(source.path, path.join(target, name), constants.COPYFILE_FICLONE);
      copied.push({ file: `media/${name}`, facts: source.facts });
    }
    return copied;
  } catch (error) {
    await Promise.all(written.map((file) => rm(file, { force: true })));
    throw writeError(error, target);
  }
}

type Description = {
  readonly request: NewCampaignRequest;
  readonly template: string;
  readonly markets: readonly Market[];
  readonly files: readonly Copied[];
};

function describeCampaign({ request, template, markets, files }: Description): Campaign {
  const base = path.basename(path.resolve(request.folder)).replace(/\.fifteen$/i, '');
  const name = (request.productName ?? base).trim() || 'Product';
  const music = files.find(({ facts }) => facts.kind === 'audio');
  const product: Product = {
    id: safeId(name),
    name,
    ...(request.price === null
      ? {}
      : { price: { amount: request.price, currency: request.currency ?? markets[0]?.currency ?? 'USD' } }),
    media: files.filter((each) => each !== music).map(({ file }) => file),
  };
  return {
    schema: 'fifteen/campaign',
    version: CAMPAIGN_VERSION,
    name: base || name,
    template,
    sourceLocale: 'en',
    markets: markets.map((market) => market.id),
    products: [product],
    ...(music ? { music: { file: music.file } } : {}),
  };
}
