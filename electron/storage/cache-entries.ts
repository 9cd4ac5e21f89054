import type { Stats } from 'node:fs';
import { readdir, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { hashFile } from './hash-file.ts';
import { makeFolder } from './make-folder.ts';
import { systemErrorCode } from './system-error.ts';

/**
 * How entries lie on disk: `objects/<first two of key>/<key>/<sha256>-<length><extension>`. The name carries what the
 * bytes must be, so one rename publishes data and its proof together and no crash can part them.
 * The modification time is the time of last use.
 */
export type CacheEntry = {
  readonly key: string;
  readonly file: string;
  readonly bytes: number;
  readonly usedAt: number;
};

const FILE_NAME = /^([0-9a-f]{64})-(\d+)(\.[a-z0-9]+)?$/;
const KEY = /^[0-9a-z-]{8,80}$/;

/** The folder of a key's entry. Keys are ours; anything but a hash is a bug. */
function entryFolder(root: string, key: string): string {
  if (!KEY.test(key)) throw new Error(`not a cache key: ${key}`);
  return path.join(root, 'objects', key.slice(0, 2), key);
}

/** The file of a key, unverified; null when there is none. Two writers with unlike bytes leave two: the first counts. */
export async function findEntry(root: string, key: string): Promise<string | null> {
  const folder = entryFolder(root, key);
  const name = (await listFolder(folder)).filter((each) => FILE_NAME.test(each)).sort()[0];
  return name === undefined ? null : path.join(folder, name);
}

/** Whether the bytes are those that were written: length first, as it is free, then the hash. */
export async function isIntact(file: string): Promise<boolean> {
  const [, hash, length] = FILE_NAME.exec(path.basename(file)) ?? [];
  try {
    if ((await stat(file)).size !== Number(length)) return false;
    return (await hashFile(file)).hash === hash;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

export type Publication = {
  readonly key: string;
  readonly extension: string;
  readonly temporary: string;
  readonly at: number;
};

export type Published = { readonly file: string; readonly bytes: number };

/** Moves a finished temporary file to its place. */
export async function publishEntry(root: string, { key, extension, temporary, at }: Publication): Promise<Published> {
  const { hash, length } = await hashFile(temporary);
  const folder = entryFolder(root, key);
  const file = path.join(folder, `${hash}-${length}${extension}`);
  await touch(temporary, at);
  for (let tries = 1; ; tries += 1) {
    try {
      await makeFolder(folder);
      await rename(temporary, file);
      return { file, bytes: length };
    } catch (error) {
      const code = systemErrorCode(error);
      // Eviction in another process may remove the empty folders between our steps.
      if (code === 'ENOENT' && tries < 5) continue;
      // Windows refuses to replace a file that is open; the one there has the same bytes by its name.
      if ((code === 'EPERM' || code === 'EEXIST' || code === 'EACCES') && (await isIntact(file))) {
        return { file, bytes: length };
      }
      throw error;
    }
  }
}

/** Marks an entry as used; false when it has gone meanwhile. */
export async function touch(file: string, at: number): Promise<boolean> {
  try {
    await utimes(file, at / 1000, at / 1000);
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** Every entry on disk, unverified. */
export async function listEntries(root: string): Promise<readonly CacheEntry[]> {
  const objects = path.join(root, 'objects');
  const entries: CacheEntry[] = [];
  for (const prefix of await listFolder(objects)) {
    for (const key of await listFolder(path.join(objects, prefix))) {
      const folder = path.join(objects, prefix, key);
      for (const name of await listFolder(folder)) {
        const file = path.join(folder, name);
        const facts = await statOrNull(file);
        if (facts?.isFile()) entries.push({ key, file, bytes: facts.size, usedAt: facts.mtimeMs });
      }
    }
  }
  return entries;
}

/** Deletes an entry's file and its folders where they are empty then. False when somebody has it open (Windows). */
export async function removeEntry(file: string): Promise<boolean> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    if (['EBUSY', 'EPERM', 'EACCES'].includes(systemErrorCode(error) ?? '')) return false;
    throw error;
  }
  for (const folder of [path.dirname(file), path.dirname(path.dirname(file))]) await removeIfEmpty(folder);
  return true;
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    // Not empty, or gone already: both are fine.
    if (systemErrorCode(error) === null) throw error;
  }
}

/** Names in a folder; none when it is not there. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** What the file system knows of a file; null when it is not there. */
export async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error) ?? '');
}
