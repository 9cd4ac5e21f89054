import type { ContentCache } from '../../storage/content-cache.ts';
import { type Artefacts, createArtefacts } from '../render/artefacts.ts';
import type { Studio } from '../studio.ts';

/** Pictures and clips that screens are shown, kept in the same cache as segments. */
export type EditorCache = {
  /** The cache for renders of previews; what it gives stays until much else was asked for. */
  readonly cache: ContentCache;
  /** Makes each file once, however many screens ask, with few processes at a time. */
  readonly artefacts: Artefacts;
  readonly workFolder: string;
  readonly close: () => Promise<void>;
};

/** More than a long evening of scrubbing shows; the store's own limit counts in bytes. */
const HELD = 2_000;
/** A preview and a thumbnail may run beside a render, no more. */
const PROCESSES = 2;

export async function openEditorCache(studio: Studio): Promise<EditorCache> {
  const lease = await studio.cacheStore.lease();
  const held = new Set<string>();
  const hold = (key: string): void => {
    held.delete(key);
    held.add(key);
    const [oldest] = held;
    if (held.size <= HELD || oldest === undefined) return;
    held.delete(oldest);
    lease.release(oldest);
  };
  const cache: ContentCache = {
    has: lease.has,
    get: async (key) => {
      const file = await lease.get(key);
      if (file !== null) hold(key);
      return file;
    },
    put: async (key, extension, write) => {
      const file = await lease.put(key, extension, write);
      hold(key);
      return file;
    },
  };
  const artefacts = createArtefacts(cache, PROCESSES);
  return {
    cache,
    artefacts,
    workFolder: lease.workFolder,
    close: async () => {
      await artefacts.settled();
      await lease.close();
    },
  };
}
