import { type ChildProcess, spawn } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';

/** ffmpeg gets this long to end by itself after SIGTERM, ms. */
const GRACE_MS = 2_000;

/** Ends a process and everything it started: politely first, then by force. */
export function endProcessTree(child: ChildProcess): void {
  signalTree(child, 'SIGTERM');
  const timer = setTimeout(() => signalTree(child, 'SIGKILL'), GRACE_MS);
  child.once('close', () => {
    clearTimeout(timer);
    // The wrapper of a wrapper may be gone while what it started still runs.
    signalTree(child, 'SIGKILL');
  });
}

/** Ends a process at once, together with our own exit. */
export function killProcessTree(child: ChildProcess): void {
  signalTree(child, 'SIGKILL');
}

/**
 * Lets other programs go first, the screen above all. Right after the start: on Linux it holds for the threads that the
 * process begins from then on.
 */
export function putInBackground({ pid }: ChildProcess): void {
  const { PRIORITY_BELOW_NORMAL } = constants.priority;
  if (pid === undefined) return;
  try {
    if (getPriority(pid) < PRIORITY_BELOW_NORMAL) setPriority(pid, PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system forbids it: the work is done either way.
  }
}

/** True where a child started with `detached` leads a process group that can be signalled as one. */
export const hasProcessGroups = process.platform !== 'win32';

function signalTree({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  if (!hasProcessGroups) {
    // Windows has no process groups, and ffmpeg no window to close: there is only force.
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on('error', () => {
      // taskkill is part of every Windows; without it the child still ends when its pipes close.
    });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: nothing of the group is left, which is what was wanted.
  }
}
