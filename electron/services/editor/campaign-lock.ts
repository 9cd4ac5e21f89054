import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../../storage/system-error.ts';
import type { ProcessPort } from './editor-ports.ts';

/** Held by the one process that may write a campaign. */
export type CampaignLock = { readonly release: () => Promise<void> };

export type LockRequest = {
  readonly folder: string;
  /** Unlike every other holder's. */
  readonly id: string;
  readonly process: ProcessPort;
  readonly now: () => number;
};

export const LOCK_FILE = '.fifteen-lock';
const HEARTBEAT_MS = 10_000;
/** Six missed beats. Only for holders on other machines; on this one the process itself is looked for. */
const STALE_MS = 60_000;

/** Takes a campaign for writing; null when another process has it, or where nothing can be written at all. */
export async function takeCampaignLock(request: LockRequest): Promise<CampaignLock | null> {
  const file = path.join(request.folder, LOCK_FILE);
  if (!(await create(file, request))) {
    if (!(await isStale(file, request))) return null;
    await rm(file, { force: true });
    // Of two processes that find the same stale lock, one creates the new one.
    if (!(await create(file, request))) return null;
  }
  const timer = setInterval(() => {
    const at = new Date(request.now());
    // A folder that has gone needs no lock any more; the next save reports it.
    utimes(file, at, at).catch(() => undefined);
  }, HEARTBEAT_MS);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      // Only our own: it may have been taken for stale while this machine slept.
      if ((await readHolder(file))?.id === request.id) await rm(file, { force: true });
    },
  };
}

async function create(file: string, { id, process }: LockRequest): Promise<boolean> {
  try {
    await writeFile(file, `${JSON.stringify({ id, pid: process.pid, machine: process.machine })}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    return false; // Taken, or a folder that cannot be written: read-only either way.
  }
}

async function isStale(file: string, { process, now }: LockRequest): Promise<boolean> {
  const holder = await readHolder(file);
  try {
    const age = now() - (await stat(file)).mtimeMs;
    if (holder && holder.machine === process.machine) return !process.isAlive(holder.pid);
    return age > STALE_MS;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return true;
    return false; // Unreadable: somebody else's.
  }
}

type Holder = { readonly id: string; readonly pid: number; readonly machine: string };

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const { id, pid, machine } = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder>;
    return typeof id === 'string' && typeof pid === 'number' && typeof machine === 'string'
      ? { id, pid, machine }
      : null;
  } catch {
    return null; // Gone, half-written or foreign: its age decides.
  }
}
