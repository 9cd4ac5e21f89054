import { useEffect, useState } from 'react';
import type { FeedView } from '../../shared/api/catalogue-methods.ts';
import type { Params } from '../../shared/api/contract.ts';
import { replaceProducts } from '../document/edit-products.ts';
import { editDocument } from '../studio/edit-document.ts';
import { openSession } from '../studio/selectors.ts';
import { failureOf, notify, setSession, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure, ImportState } from '../studio/studio-state.ts';

/** How a feed is to be read, as the user changed it. */
export type FeedChoices = Pick<Params<'catalogue.read'>, 'mapping' | 'currency' | 'market' | 'prunes'>;

const UNCHANGED: FeedChoices = { mapping: {}, currency: null, market: null, prunes: false };

/** A feed from its choice to its import. What is shown is always how the host reads it now. */
export function useFeed() {
  const studio = useStudio();
  const { store, client, window } = studio;
  const { id: campaign } = useStudioState(openSession);
  const [file, setFile] = useState<string | null>(null);
  const [choices, setChoices] = useState(UNCHANGED);
  const [feed, setFeed] = useState<FeedView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [progress, setProgress] = useState<ImportState | null>(null);
  const request = (path: string, changed: FeedChoices) => ({ campaign, window, file: path, ...changed });

  async function read(path: string, changed: FeedChoices): Promise<void> {
    setFailure(null);
    setChoices(changed);
    try {
      // Unsaved edits count: the host compares the feed with what it was given last.
      await store.getState().session?.autosave.flush();
      setFeed(await client.call('catalogue.read', request(path, changed)));
    } catch (error) {
      setFailure(failureOf(error));
    }
  }

  async function bring(
    imagesEach: number,
    told: (count: number) => { title: string; message: string },
  ): Promise<boolean> {
    if (file === null) return false;
    setProgress({ done: 0, total: 0 });
    setFailure(null);
    try {
      const { products } = await client.call('catalogue.import', { ...request(file, choices), imagesEach });
      editDocument(studio, (document) => replaceProducts(document, products));
      const media = await client.call('media.list', { campaign });
      setSession(studio, campaign, ({ revision }) => ({ media, revision: revision + 1 }));
      notify(studio, { tone: 'success', ...told(products.length) });
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setProgress(null);
    }
  }

  useEffect(
    () =>
      client.on('catalogue.progress', (told) => {
        if (told.campaign === campaign) setProgress({ done: told.done, total: told.total });
      }),
    [client, campaign],
  );
  return {
    ...{ feed, failure, progress, choices },
    take: async (source: () => Promise<string | null>): Promise<void> => {
      const path = await source().catch((error: unknown) => {
        setFailure(failureOf(error));
        return null;
      });
      if (path === null) return;
      setFile(path);
      setFeed(null);
      await read(path, UNCHANGED);
    },
    change: (changed: Partial<FeedChoices>): void => {
      if (file !== null) void read(file, { ...choices, ...changed });
    },
    bring,
    stop: (): void => {
      void client.call('catalogue.cancel', { campaign }).catch((error: unknown) => setFailure(failureOf(error)));
    },
  };
}
