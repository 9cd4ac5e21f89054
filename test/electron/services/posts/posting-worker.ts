// A program that posts, to be killed: it works on the posts of several machines at once, each with a folder, an emulator
// and a time of its own, and tells its parent when the posts of one have ended.
import { randomUUID } from 'node:crypto';
import { isProcessAlive } from '../../../../electron/services/editor/process-alive.ts';
import { openPublishing, type Publishing, shippedLimits } from '../../../../electron/services/publishing.ts';
import { openSecrets } from '../../../../electron/services/secrets-port.ts';
import { openStudio } from '../../../../electron/services/studio.ts';
import { createRedactor } from '../../../../electron/tiktok/redactor.ts';
import type { Account } from '../../../../shared/api/publish-methods.ts';
import { ENDED_STATES, type FromWorker, type Machine, PIECES, type ToWorker } from './worker-messages.ts';

const { env, pid, platform } = process;
const studio = openStudio({ env, platform, home: env['FIFTEEN_CACHE'] ?? '', now: Date.now, newId: randomUUID });
const waking = new Map<string, (now: number) => void>();

process.on('message', (message: ToWorker) => {
  if (message.kind === 'slept') waking.get(message.sleep)?.(message.now);
  else void work(message).catch((error: unknown) => tell({ kind: 'bug', machine: message.id, text: String(error) }));
});
// A parent that is gone needs nothing of this any more.
process.on('disconnect', () => process.exit(0));

function tell(message: FromWorker): void {
  process.send?.(message);
}

async function work(machine: Machine): Promise<void> {
  const { id, settings } = machine;
  const closing = new AbortController();
  const opened = await studio;
  let { now } = machine;
  let events = 0;
  const publishing: Publishing = await openPublishing(
    {
      studio: { ...opened, folders: { ...opened.folders, settings } },
      secrets: openSecrets(settings, null),
      redactor: createRedactor(),
      process: { pid, machine: 'test', isAlive: isProcessAlive },
      clock: {
        now: () => now,
        sleep: async (ms, signal) => {
          now = await askToSleep(id, ms);
          signal.throwIfAborted();
        },
      },
      random: () => 0,
      openBrowser: null,
      signal: closing.signal,
      on: {
        posts: () => {
          events += 1;
          // Right after a write, before what it announces.
          if (events === machine.diesAfter) process.kill(pid, 'SIGKILL');
          void endIfDone();
        },
        progress: () => undefined,
        accounts: ({ accounts }) => void reconnect(accounts),
      },
      onBug: (error) =>
        tell({ kind: 'bug', machine: id, text: error instanceof Error ? `${error.stack}` : `${error}` }),
    },
    { ...(await shippedLimits()), chunks: PIECES },
  );
  let isOver = false;
  const endIfDone = async (): Promise<void> => {
    const posts = await publishing.posts.list(null);
    if (isOver || !posts.every(({ state }) => ENDED_STATES.includes(state))) return;
    isOver = true;
    closing.abort();
    await publishing.settled();
    tell({ kind: 'ended', machine: id });
  };
  /** What a user does on "connect again". */
  const reconnect = async (accounts: readonly Account[]): Promise<void> => {
    if (!accounts.some(({ needsReconnect }) => needsReconnect)) return;
    const { url } = await publishing.accounts.signIns.start();
    tell({ kind: 'sign-in', machine: id, url });
  };
  await reconnect(await publishing.accounts.list());
  publishing.start(null);
  await endIfDone();
}

/** The machine's time moves on at its emulator; nobody waits. */
function askToSleep(machine: number, ms: number): Promise<number> {
  const sleep = randomUUID();
  return new Promise((resolve) => {
    waking.set(sleep, (now) => {
      waking.delete(sleep);
      resolve(now);
    });
    tell({ kind: 'sleep', machine, ms, sleep });
  });
}
