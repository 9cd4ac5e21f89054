import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFolder, statOrNull, touch } from './cache-entries.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Leases tell other processes that somebody works with the cache: a small file, touched every half minute. A process
 * that dies leaves a file that goes stale. Process ids would not do: containers that share a cache cannot see each other's.
 */
const HEARTBEAT_MS = 30_000;
/** Ten missed beats: a machine under load is late, a killed process is silent. */
const STALE_MS = 300_000;

export type LiveLease = { readonly id: string; readonly startedAt: number };

/** Writes a lease file and keeps it fresh; the function that it gives ends that and deletes the file. */
export async function startLease(root: string, id: string, now: () => number): Promise<() => Promise<void>> {
  const file = path.join(root, 'leases', id);
  const startedAt = now();
  await makeFolder(path.dirname(file));
  await writeFile(file, String(startedAt));
  await touch(file, startedAt);
  const timer = setInterval(() => {
    // A beat that fails (a disk taken away) costs at most this lease's protection.
    touch(file, now()).catch(() => undefined);
  }, HEARTBEAT_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await rm(file, { force: true });
  };
}

/** Leases whose holders showed life lately. Deletes the files of the others. */
export async function liveLeases(root: string, now: number): Promise<readonly LiveLease[]> {
  const folder = path.join(root, 'leases');
  const live: LiveLease[] = [];
  for (const id of await listFolder(folder)) {
    const file = path.join(folder, id);
    const facts = await statOrNull(file);
    if (!facts) continue;
    if (now - facts.mtimeMs > STALE_MS) await rm(file, { force: true });
    else live.push({ id, startedAt: await readStart(file, facts.mtimeMs) });
  }
  return live;
}

/** A file that is being written or has just gone reads as empty: its own time then stands for the start. */
async function readStart(file: string, fallback: number): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text === '' ? fallback : Number(text);
}

/**
 * Deletes temporary files and work folders whose lease no longer lives. Names start with the lease's id and a dot.
 * The names are listed before the leases: a lease is there before its first file, so a file that another process makes
 * meanwhile is never taken for an orphan.
 */
export async function removeOrphans(root: string, now: () => number): Promise<void> {
  const found: { readonly owner: string; readonly file: string }[] = [];
  for (const kind of ['temporary', 'work']) {
    const folder = path.join(root, kind);
    for (const name of await listFolder(folder))
      found.push({ owner: name.split('.')[0] ?? '', file: path.join(folder, name) });
  }
  const live = new Set((await liveLeases(root, now())).map((lease) => lease.id));
  for (const { owner, file } of found) if (!live.has(owner)) await rm(file, { recursive: true, force: true });
}
