// A lock between processes that start together. Plain JavaScript: runs on Node 20 with nothing installed.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock without a process id this old was left by a process that died between its two steps. */
const ORPHAN_MILLISECONDS = 10_000;

/** Waits for the lock, taking it over from a process that no longer lives; gives the function that releases it.
 * @param {string} lock @param {string} doing what the other process does, for those who wait @returns {Promise<() => void>} */
export async function takeLock(lock, doing) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(lock);
      writeFileSync(path.join(lock, 'pid'), String(process.pid));
      // Another waiter may have found the same dead owner and be removing what is now ours: look again before trusting it.
      await sleep(50);
      if (owner(lock) === process.pid) return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || !['EEXIST', 'ENOENT'].includes(String(error.code)))
        throw error;
    }
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    else if (tries === 0) console.error(`fifteen: waiting for another process ${doing}`);
    await sleep(250);
  }
}

/** @param {string} lock @returns {number | null} */
function owner(lock) {
  const file = path.join(lock, 'pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
}

/** @param {string} lock @returns {boolean} */
function isAbandoned(lock) {
  try {
    const pid = owner(lock);
    if (!pid) return Date.now() - statSync(lock).mtimeMs > ORPHAN_MILLISECONDS;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // ESRCH: its owner is gone. ENOENT: it was released just now. EPERM: it lives and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
