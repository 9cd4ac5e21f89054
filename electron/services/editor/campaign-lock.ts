import { createHash } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
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
  if (!(await take(file, request))) return null;
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

/**
 * Creates the file, or takes it over from a holder that is gone. For that a claim named after that very holder is taken
 * first, in the same way, and renamed over the file: one process at a time has the claim, and none can mistake the new
 * lock for the stale one that it saw before.
 */
async function take(file: string, request: LockRequest): Promise<boolean> {
  if (await create(file, request)) return true;
  const seen = await look(file, request);
  if (seen.kind !== 'stale') return seen.kind === 'free' && create(file, request);
  const claim = `${file}.${createHash('sha256').update(seen.id).digest('hex').slice(0, 16)}`;
  if (!(await take(claim, request))) return false;
  const now = await look(file, request);
  if (now.kind === 'stale' && now.id === seen.id) return rename(claim, file).then(() => true, isSystemError);
  await rm(claim, { force: true });
  return false;
}

function isSystemError(error: unknown): false {
  if (systemErrorCode(error) === null) throw error;
  return false; // Taken, or a folder that cannot be written: read-only either way.
}

async function create(file: string, { id, process }: LockRequest): Promise<boolean> {
  const text = `${JSON.stringify({ id, pid: process.pid, machine: process.machine })}\n`;
  return writeFile(file, text, { flag: 'wx' }).then(() => true, isSystemError);
}

type Seen = { readonly kind: 'free' | 'held' } | { readonly kind: 'stale'; readonly id: string };

async function look(file: string, request: LockRequest): Promise<Seen> {
  const holder = await readHolder(file);
  try {
    const { mtimeMs } = await stat(file);
    return isGone(holder, mtimeMs, request) ? { kind: 'stale', id: holder?.id ?? '' } : { kind: 'held' };
  } catch (error) {
    return { kind: systemErrorCode(error) === 'ENOENT' ? 'free' : 'held' }; // Unreadable: somebody else's.
  }
}

function isGone(holder: Holder | null, beatAt: number, { process, now }: LockRequest): boolean {
  if (holder?.machine !== process.machine) return now() - beatAt > STALE_MS;
  // After a restart of the machine the number of the process may be another program's.
  return !process.isAlive(holder.pid) || beatAt < Date.now() - uptime() * 1000 - STALE_MS;
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
