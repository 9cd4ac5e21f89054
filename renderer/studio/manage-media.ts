import type { MediaItem } from '../../shared/api/campaign-methods.ts';
import { addProductMedia } from '../document/edit-products.ts';
import { editDocument } from './edit-document.ts';
import { notify, notifyFailure, type Studio, setSession } from './studio.ts';

/** The contract takes no more in one go; people who drop a whole card are told. */
const MAX_FILES = 500;

/** Brings dropped files into the campaign, one after the other, so that the bin fills while it goes on. */
export async function importFiles(studio: Studio, files: readonly File[]): Promise<void> {
  await importAll(
    studio,
    files.map((file) => () => studio.pathForFile(file)),
  );
}

/** The same for files that the host itself has chosen. */
export async function importPaths(studio: Studio, paths: readonly string[]): Promise<void> {
  await importAll(
    studio,
    paths.map((path) => async () => path),
  );
}

async function importAll(studio: Studio, sources: readonly (() => Promise<string>)[]): Promise<void> {
  const { store, client, window } = studio;
  const { session, view } = store.getState();
  if (!session || session.isReadOnly || sources.length === 0) return;
  const chosen = sources.slice(0, MAX_FILES);
  if (sources.length > MAX_FILES) notifyTooMany(studio, sources.length);
  store.setState({ importing: { done: 0, total: chosen.length } });
  const refused: MediaItem[] = [];
  try {
    for (const [index, source] of chosen.entries()) {
      const items = await client.call('media.import', { campaign: session.id, window, files: [await source()] });
      addItems(studio, session.id, items, view.product);
      refused.push(...items.filter(({ state }) => state !== 'ok'));
      store.setState({ importing: { done: index + 1, total: chosen.length } });
    }
  } catch (error) {
    notifyFailure(studio, error);
  } finally {
    store.setState({ importing: null });
  }
  if (refused.length > 0) notifyRefused(studio, refused);
}

function addItems(studio: Studio, campaign: string, items: readonly MediaItem[], product: string): void {
  const good = items.filter(({ state }) => state === 'ok');
  if (good.length === 0) return;
  setSession(studio, campaign, ({ media }) => ({
    media: [...media.filter(({ path }) => !good.some((item) => item.path === path)), ...good],
  }));
  const pictures = good.filter(({ kind }) => kind !== 'audio').map(({ path }) => path);
  editDocument(studio, (document) => addProductMedia(document, product, pictures));
}

/** Puts a file where the document misses it. */
export async function relinkMedia(studio: Studio, path: string, source: () => Promise<string>): Promise<void> {
  const { store, client, window } = studio;
  const { session } = store.getState();
  if (!session) return;
  try {
    const item = await client.call('media.relink', { campaign: session.id, window, path, file: await source() });
    setSession(studio, session.id, ({ media, revision }) => ({
      media: media.map((each) => (each.path === path ? item : each)),
      revision: revision + 1,
    }));
  } catch (error) {
    notifyFailure(studio, error);
  }
}

function notifyTooMany(studio: Studio, count: number): void {
  notify(studio, { tone: 'failure', title: 'too-many-files', message: `${MAX_FILES} / ${count}` });
}

function notifyRefused(studio: Studio, refused: readonly MediaItem[]): void {
  const reasons = refused.slice(0, 4).map(({ problem, path }) => problem ?? path);
  const more = refused.length > 4 ? [`+ ${refused.length - 4}`] : [];
  notify(studio, { tone: 'failure', title: 'files-refused', message: [...reasons, ...more].join('\n') });
}
