import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isAborted, StudioError } from '../../shared/base/studio-error.ts';
import { findEntry, isIntact, listEntries, type Published, publishEntry, removeEntry, touch } from './cache-entries.ts';
import { trimCache } from './cache-eviction.ts';
import { liveLeases, removeOrphans, startLease } from './cache-leases.ts';
import { makeFolder } from './make-folder.ts';
import { diskFull, hasLittleSpace, writeError } from './system-error.ts';

/** Files addressed by a key that stands for everything they were made from. */
export type ContentCache = {
  /** The file for a key, verified by length and hash; null when there is none or it was damaged (then it is deleted). */
  readonly get: (key: string) => Promise<string | null>;
  /** Whether a file is there, without verifying it. */
  readonly has: (key: string) => Promise<boolean>;
  /** Makes the file beside, then moves it in place whole. Throws `disk-full`, or what `write` throws. */
  readonly put: (key: string, extension: string, write: (temporaryPath: string) => Promise<void>) => Promise<string>;
};

/** The cache as one run uses it: nothing that the run got or put is evicted before it is released. */
export type CacheLease = ContentCache & {
  /** A folder of this run's own; deleted by `close`, or by a later run when this process dies. */
  readonly workFolder: string;
  /** Says that the run is done with a key. */
  readonly release: (key: string) => void;
  /** Releases everything, deletes the work folder, brings the cache under its limit. */
  readonly close: () => Promise<void>;
};

export type CacheStats = {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly maxBytes: number;
};

export type CacheStore = {
  readonly lease: () => Promise<CacheLease>;
  readonly stats: () => Promise<CacheStats>;
  /** Deletes everything that no running process uses; gives what is left. */
  readonly clear: () => Promise<CacheStats>;
};

export type CacheOptions = {
  readonly folder: string;
  readonly maxBytes: number;
  readonly now: () => number;
  readonly newId: () => string;
};

/** What the leases of one store share: which keys are in use, how much was written since the last look. */
type CacheState = {
  readonly options: CacheOptions;
  readonly holds: Map<string, number>;
  readonly leases: Set<string>;
  unseenBytes: number;
};

/** A store over a folder, which is created at the first lease. Several processes may share the folder. */
export function openContentCache(options: CacheOptions): CacheStore {
  const state: CacheState = { options, holds: new Map(), leases: new Set(), unseenBytes: 0 };
  return {
    lease: () => openLease(state),
    stats: () => readStats(options),
    clear: async () => {
      await trim(state, 0);
      await rm(path.join(options.folder, 'media'), { recursive: true, force: true });
      return readStats(options);
    },
  };
}

async function readStats({ folder, maxBytes }: CacheOptions): Promise<CacheStats> {
  const entries = await listEntries(folder);
  return { folder, files: entries.length, bytes: entries.reduce((sum, entry) => sum + entry.bytes, 0), maxBytes };
}

async function openLease(state: CacheState): Promise<CacheLease> {
  const { folder, now, newId } = state.options;
  const id = newId();
  const workFolder = path.join(folder, 'work', id);
  const endLease = await prepare(state, id, workFolder);
  const verified = new Map<string, string>();
  let count = 0;

  function hold(key: string, file: string): string {
    if (!verified.has(key)) state.holds.set(key, (state.holds.get(key) ?? 0) + 1);
    verified.set(key, file);
    return file;
  }

  function release(key: string): void {
    if (!verified.delete(key)) return;
    const left = (state.holds.get(key) ?? 1) - 1;
    if (left === 0) state.holds.delete(key);
    else state.holds.set(key, left);
  }

  return {
    workFolder,
    release,
    has: async (key) => verified.has(key) || (await findEntry(folder, key)) !== null,
    get: async (key) => {
      const known = verified.get(key);
      if (known) return known;
      const file = await findIntact(folder, key, now());
      return file && hold(key, file);
    },
    put: async (key, extension, write) => {
      count += 1;
      const temporary = path.join(folder, 'temporary', `${id}.${count}${extension}`);
      const { file, bytes } = await make(state.options, { key, extension, temporary, write });
      hold(key, file);
      state.unseenBytes += bytes;
      await trimIfGrown(state);
      return file;
    },
    close: async () => {
      for (const key of [...verified.keys()]) release(key);
      await rm(workFolder, { recursive: true, force: true });
      await trim(state, state.options.maxBytes);
      state.leases.delete(id);
      await endLease();
    },
  };
}

async function prepare(state: CacheState, id: string, workFolder: string): Promise<() => Promise<void>> {
  const { folder, now } = state.options;
  try {
    const endLease = await startLease(folder, id, now);
    state.leases.add(id);
    await makeFolder(workFolder);
    await makeFolder(path.join(folder, 'temporary'));
    await removeOrphans(folder, now);
    return endLease;
  } catch (error) {
    const wrapped = writeError(error, `the cache folder ${folder}`);
    if (!(wrapped instanceof StudioError) || wrapped.code !== 'output-unwritable') throw wrapped;
    const message = `Cannot write to the cache folder ${folder}. Set FIFTEEN_CACHE to a folder that you can write to.`;
    throw new StudioError('output-unwritable', message, { params: wrapped.params, cause: error });
  }
}

async function findIntact(folder: string, key: string, at: number): Promise<string | null> {
  const file = await findEntry(folder, key);
  // Touched before it is read: from here on no other process takes it for unused.
  if (!file || !(await touch(file, at))) return null;
  if (await isIntact(file)) return file;
  await removeEntry(file);
  return null;
}

type Making = {
  readonly key: string;
  readonly extension: string;
  readonly temporary: string;
  readonly write: (temporaryPath: string) => Promise<void>;
};

async function make(options: CacheOptions, making: Making): Promise<Published> {
  const { key, extension, temporary, write } = making;
  try {
    await write(temporary);
    return await publishEntry(options.folder, { key, extension, temporary, at: options.now() });
  } catch (error) {
    // ffmpeg's own report names the temporary file: a person knows the folder.
    const isFull =
      (error instanceof StudioError && error.code === 'disk-full') || (await hasLittleSpace(options.folder));
    await rm(temporary, { force: true });
    throw isFull && !isAborted(error)
      ? diskFull(options.folder, error)
      : writeError(error, `the cache folder ${options.folder}`);
  }
}

async function trimIfGrown(state: CacheState): Promise<void> {
  // A tenth over the limit for a while is cheaper than a look at every file after every put.
  if (state.unseenBytes > state.options.maxBytes / 10) await trim(state, state.options.maxBytes);
}

async function trim(state: CacheState, maxBytes: number): Promise<void> {
  const { folder, now } = state.options;
  state.unseenBytes = 0;
  const others = async () => (await liveLeases(folder, now())).filter((lease) => !state.leases.has(lease.id));
  await trimCache({ root: folder, maxBytes, held: (key) => state.holds.has(key), others });
  await removeOrphans(folder, now);
}
