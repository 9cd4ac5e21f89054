import path from 'node:path';
import PQueue from 'p-queue';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { ContentCache } from '../../storage/content-cache.ts';
import type { DrawnSprite } from '../../text/crop-pictures.ts';
import { type RecentlyUsed, recentlyMade } from '../recently-used.ts';
import { type Artefacts, createArtefacts } from '../render/artefacts.ts';
import type { Studio } from '../studio.ts';

/** Pictures and clips that screens are shown, kept in the same cache as segments. */
export type EditorCache = {
  /** The cache for renders of previews; what it gives stays until much else was asked for. */
  readonly cache: ContentCache;
  /** Makes each file once, however many screens ask, with few processes at a time. */
  readonly artefacts: Artefacts;
  readonly workFolder: string;
  /** Captions of one picture by what they are: the next frame of a scene mostly shows the same. */
  readonly drawn: RecentlyUsed<Promise<DrawnSprite>>;
  /** Runs what nobody waits for, one at a time; only the newest that still waits is kept. */
  readonly behind: (work: () => Promise<void>) => void;
  readonly close: () => Promise<void>;
};

/** More than a long evening of scrubbing shows; the store's own limit counts in bytes. */
const HELD = 2_000;
/** Raw frames of scenes, some 60 MB each: those of one or two variants. */
const HELD_RAW = 24;
/** Pictures of captions, up to 1 MB each. */
const DRAWN = 16;
/** A preview and a thumbnail may run beside a render, no more. */
const PROCESSES = 2;

export async function openEditorCache(studio: Studio, onBug: (error: unknown) => void): Promise<EditorCache> {
  const lease = await studio.cacheStore.lease();
  const pictures = holding(HELD, lease.release);
  const raw = holding(HELD_RAW, lease.release);
  const hold = (key: string, file: string): void => (path.extname(file) === '.yuv' ? raw : pictures)(key);
  const cache: ContentCache = {
    has: lease.has,
    get: async (key) => {
      const file = await lease.get(key);
      if (file !== null) hold(key, file);
      return file;
    },
    put: async (key, extension, write) => {
      const file = await lease.put(key, extension, write);
      hold(key, file);
      return file;
    },
  };
  const artefacts = createArtefacts(cache, PROCESSES);
  const background = new PQueue({ concurrency: 1 });
  // What fails in the open is told there: a file that went, a full disk.
  const tellBug = (error: unknown): void => {
    if (!(error instanceof StudioError)) onBug(error);
  };
  return {
    cache,
    artefacts,
    workFolder: lease.workFolder,
    drawn: recentlyMade(DRAWN),
    behind: (work) => {
      background.clear();
      void background.add(() => work().catch(tellBug));
    },
    close: async () => {
      background.clear();
      await background.onIdle();
      await artefacts.settled();
      await lease.close();
    },
  };
}

/** Keeps the newest keys from eviction, and gives the oldest up beyond a number. */
function holding(most: number, release: (key: string) => void): (key: string) => void {
  const held = new Set<string>();
  return (key) => {
    held.delete(key);
    held.add(key);
    const [oldest] = held;
    if (held.size <= most || oldest === undefined) return;
    held.delete(oldest);
    release(oldest);
  };
}
