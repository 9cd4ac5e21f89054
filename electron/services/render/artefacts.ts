import PQueue from 'p-queue';
import type { ContentCache } from '../../storage/content-cache.ts';

/** A file that is made at most once per run, however many variants ask for it. */
export type ArtefactRequest = {
  readonly key: string;
  /** With the dot: `.mp4`. */
  readonly extension: string;
  /** Lower is sooner: variants started first finish first. */
  readonly order: number;
  readonly make: (temporaryPath: string) => Promise<void>;
};

/** Where a file came from: made by this call, by another one of this run, or by an earlier run. */
export type ArtefactSource = 'made' | 'shared' | 'cached';

/** `seconds` is the time that making it took, without waiting for a process slot; 0 for what was there. */
export type Artefact = { readonly path: string; readonly source: ArtefactSource; readonly seconds: number };

export type Artefacts = {
  /** The file for a key where it is there already; null otherwise. */
  readonly find: (key: string) => Promise<Artefact | null>;
  /** The file for a key: from the cache, from a run in flight, or made now when a process slot is free. */
  readonly get: (request: ArtefactRequest) => Promise<Artefact>;
  /** Runs work that counts as one process but leaves no cached file. */
  readonly slot: <Result>(order: number, work: () => Promise<Result>) => Promise<Result>;
  /** Runs work that prepares something for a process slot: one piece more at a time than there are slots. */
  readonly ahead: <Result>(order: number, work: () => Promise<Result>) => Promise<Result>;
  /** Resolves when no process of this run is left. */
  readonly settled: () => Promise<void>;
};

/** One gate for all ffmpeg processes of a run, and single flight for everything cached. */
export function createArtefacts(cache: ContentCache, jobs: number): Artefacts {
  const queue = new PQueue({ concurrency: jobs });
  // The next segment's captions are drawn while the processes are busy, and never those of all segments at once.
  const preparing = new PQueue({ concurrency: jobs + 1 });
  const inFlight = new Map<string, Promise<Artefact>>();
  const made = new Set<string>();

  function slot<Result>(order: number, work: () => Promise<Result>): Promise<Result> {
    return queue.add(work, { priority: -order });
  }

  function ahead<Result>(order: number, work: () => Promise<Result>): Promise<Result> {
    return preparing.add(work, { priority: -order });
  }

  async function find(key: string): Promise<Artefact | null> {
    const path = await cache.get(key);
    return path === null ? null : { path, source: made.has(key) ? 'shared' : 'cached', seconds: 0 };
  }

  async function fetchOrMake({ key, extension, order, make }: ArtefactRequest): Promise<Artefact> {
    const found = await find(key);
    if (found) return found;
    return slot(order, async () => {
      const started = performance.now();
      const path = await cache.put(key, extension, make);
      made.add(key);
      return { path, source: 'made', seconds: (performance.now() - started) / 1000 };
    });
  }

  function get(request: ArtefactRequest): Promise<Artefact> {
    const running = inFlight.get(request.key);
    if (running) return running.then((artefact) => ({ ...artefact, source: 'shared', seconds: 0 }));
    const started = fetchOrMake(request).finally(() => inFlight.delete(request.key));
    inFlight.set(request.key, started);
    return started;
  }

  return { find, get, slot, ahead, settled: () => queue.onIdle() };
}
