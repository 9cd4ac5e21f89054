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

export type Artefact = { readonly path: string; readonly wasReused: boolean };

export type Artefacts = {
  /** The file for a key: from the cache, from a run in flight, or made now when a process slot is free. */
  readonly get: (request: ArtefactRequest) => Promise<Artefact>;
  /** Runs work that counts as one process but leaves no cached file. */
  readonly slot: <Result>(order: number, work: () => Promise<Result>) => Promise<Result>;
  /** Resolves when no process of this run is left. */
  readonly settled: () => Promise<void>;
};

/** One gate for all ffmpeg processes of a run, and single flight for everything cached. */
export function createArtefacts(cache: ContentCache, jobs: number): Artefacts {
  const queue = new PQueue({ concurrency: jobs });
  const inFlight = new Map<string, Promise<Artefact>>();

  function slot<Result>(order: number, work: () => Promise<Result>): Promise<Result> {
    return queue.add(work, { priority: -order });
  }

  async function fetchOrMake({ key, extension, order, make }: ArtefactRequest): Promise<Artefact> {
    const cached = await cache.get(key);
    if (cached) return { path: cached, wasReused: true };
    const path = await slot(order, () => cache.put(key, extension, make));
    return { path, wasReused: false };
  }

  function get(request: ArtefactRequest): Promise<Artefact> {
    const running = inFlight.get(request.key);
    if (running) return running.then((artefact) => ({ ...artefact, wasReused: true }));
    const started = fetchOrMake(request).finally(() => inFlight.delete(request.key));
    inFlight.set(request.key, started);
    return started;
  }

  return { get, slot, settled: () => queue.onIdle() };
}
