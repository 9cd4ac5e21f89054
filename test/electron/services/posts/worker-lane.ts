import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { FromWorker, Machine } from './worker-messages.ts';

/** A user's machine over one emulator, as the lane sees it. */
export type LaneMachine = {
  readonly id: number;
  readonly settings: string;
  /** Null once the program was killed for it, or died by itself. */
  diesAfter: number | null;
  readonly now: () => number;
  readonly sleep: (ms: number) => void;
  readonly signIn: (url: string) => Promise<void>;
  /** How often the program was killed while it worked for this machine. */
  deaths: number;
};

/** A place where one program after the other works, until it is killed. */
export type WorkerLane = {
  /** Resolves when the posts of all machines have ended, over as many kills as it takes. */
  readonly run: (machines: readonly LaneMachine[]) => Promise<void>;
  /** `kill -9` of the program that runs now. */
  readonly kill: () => void;
  readonly bugs: readonly string[];
  readonly kills: () => number;
  readonly close: () => Promise<void>;
};

const WORKER = path.join(import.meta.dirname, 'posting-worker.ts');

/** `folder` is the cache that the programs share. The next program is started before it is needed. */
export function openWorkerLane(folder: string): WorkerLane {
  const env = {
    ...process.env,
    FIFTEEN_CACHE: path.join(folder, 'cache'),
    FIFTEEN_SETTINGS: path.join(folder, 'none'),
  };
  const start = (): ChildProcess =>
    fork(WORKER, { env: { ...env, NODE_COMPILE_CACHE: path.join(folder, 'compiled') }, execArgv: [] });
  const bugs: string[] = [];
  let kills = 0;
  let current = start();
  let spare = start();
  return {
    bugs,
    kills: () => kills,
    kill: () => void current.kill('SIGKILL'),
    run: async (machines) => {
      let open = machines;
      while (open.length > 0) {
        open = await workUntilKilled(current, open, bugs);
        if (open.length === 0) return;
        kills += 1;
        for (const machine of open) {
          machine.deaths += 1;
          machine.diesAfter = null;
        }
        current = spare;
        spare = start();
      }
    },
    close: async () => {
      for (const child of [current, spare]) {
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      }
    },
  };
}

/** Gives the machines whose posts have not ended when the program died; none when all have. */
async function workUntilKilled(
  child: ChildProcess,
  machines: readonly LaneMachine[],
  bugs: string[],
): Promise<readonly LaneMachine[]> {
  // It may have been killed just after the last of its machines had ended.
  if (child.exitCode !== null || child.signalCode !== null) return machines;
  const open = new Map(machines.map((machine) => [machine.id, machine]));
  const { promise, resolve } = Promise.withResolvers<void>();
  const hear = (message: FromWorker): void => {
    const machine = open.get(message.machine);
    if (!machine) return;
    if (message.kind === 'sleep') {
      machine.sleep(message.ms);
      if (child.connected) child.send({ kind: 'slept', sleep: message.sleep, now: machine.now() }, () => undefined);
    } else if (message.kind === 'sign-in')
      void machine.signIn(message.url).catch(() => undefined); // Its listener died.
    else if (message.kind === 'bug') bugs.push(`machine ${message.machine}: ${message.text}`);
    else open.delete(message.machine);
    if (open.size === 0) resolve();
  };
  const end = (): void => resolve();
  child.on('message', hear);
  child.once('exit', end);
  for (const { id, settings, diesAfter, now } of machines) {
    const work: Machine = { kind: 'work', id, settings, now: now(), diesAfter };
    child.send(work, () => undefined);
  }
  await promise;
  child.off('message', hear);
  child.off('exit', end);
  return [...open.values()];
}
