import type { FeedView } from '../../../shared/api/catalogue-methods.ts';
import type { Params } from '../../../shared/api/contract.ts';
import type { Handlers } from '../../../shared/api/dispatch.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { FeedMapping, RowFault } from '../../../shared/catalog/feed-fields.ts';
import type { FetchPorts } from '../catalog/fetch-file.ts';
import { bringFeed, type FeedReading, readForCampaign } from '../catalog/import-feed.ts';
import { feedTable, openFeedFile } from '../catalog/read-feed-file.ts';
import type { CampaignSession } from './campaign-sessions.ts';
import type { EditorContext } from './editor-context.ts';

type CatalogueHandlers = Pick<Handlers, Extract<keyof Handlers, `catalogue.${string}`>>;
type ReadParams = Params<'catalogue.read'>;

/** More nobody reads on a screen; the command line lists all. */
const FAULTS_SHOWN = 500;
const SAMPLE_LENGTH = 80;
/** A screen draws no more often. */
const TELL_EVERY_MS = 100;

/** Feeds as the screen reads and imports them. The document itself is changed by the screen. */
export function createCatalogueHandlers(context: EditorContext, ports: FetchPorts): CatalogueHandlers {
  const { studio, sessions, events, signal } = context;
  const running = new Map<string, AbortController>();
  const read = (session: CampaignSession, request: ReadParams): Promise<FeedReading> => {
    const { products } = session.loaded().document;
    const mapping: FeedMapping = request.mapping;
    return readForCampaign(studio, { ...request, mapping, feed: request.file, folder: session.folder, products });
  };
  return {
    'catalogue.read': async ({ ...request }) =>
      viewOf(await read(sessions.findHeld(request.campaign, request.window), request), request.file),
    'catalogue.import': async ({ imagesEach, ...request }) => {
      const { campaign, file } = request;
      const session = sessions.findHeld(campaign, request.window);
      const reading = await read(session, request);
      const controller = new AbortController();
      running.get(campaign)?.abort(cancelled());
      running.set(campaign, controller);
      let told = 0;
      const onImages = (done: number, total: number): void => {
        if (done < total && studio.now() - told < TELL_EVERY_MS) return;
        told = studio.now();
        events.emit('catalogue.progress', { campaign, done, total });
      };
      const control = { signal: AbortSignal.any([controller.signal, signal]), onImages, ports };
      try {
        const { folder } = session;
        const { products, images, faults } = await bringFeed(studio, { reading, file, folder, imagesEach }, control);
        sessions.mediaChanged(campaign);
        return { products: [...products], images, faults: cut(faults) };
      } finally {
        if (running.get(campaign) === controller) running.delete(campaign);
      }
    },
    'catalogue.cancel': async ({ campaign }) => {
      running.get(campaign)?.abort(cancelled());
      return {};
    },
  };
}

async function viewOf({ feed, merged }: FeedReading, file: string): Promise<FeedView> {
  const { records } = feedTable(await openFeedFile(file), file);
  const sampleOf = (column: string): string =>
    records.map(({ cells }) => cells.get(column)?.[0] ?? '').find((text) => text.trim() !== '') ?? '';
  const { dialect, columns, mapping, currency, market, rows, products, faults } = feed;
  return {
    ...{ file: feed.file, dialect: dialect.name, hasCurrency: dialect.hasCurrency, mapping, currency, market, rows },
    columns: columns.map((name) => ({ name, sample: sampleOf(name).slice(0, SAMPLE_LENGTH) })),
    products: products.length,
    ...{ added: merged.added, updated: merged.updated, removed: merged.removed },
    faults: cut(faults),
  };
}

function cut(faults: readonly RowFault[]): FeedView['faults'] {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return { total: faults.length, errors, shown: faults.slice(0, FAULTS_SHOWN).map((fault) => ({ ...fault })) };
}

function cancelled(): StudioError {
  return new StudioError('cancelled', 'The import was stopped.');
}
