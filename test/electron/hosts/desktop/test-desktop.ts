import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { ensureBuilt } from '../../../../electron/bootstrap/build.mjs';
import type { Envelope } from '../../../../shared/api/envelope.ts';
import type { Transport } from '../../../../shared/api/transport.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';

const ROOT = path.join(import.meta.dirname, '../../../..');

export type TestDesktop = {
  readonly folder: string;
  readonly transport: Transport;
  /** Makes the page, the user or the system do something; see the double's commands. */
  readonly act: (what: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly exited: Promise<number | null>;
};

/** The screen and the two bundles as they are shipped; made again only when something changed. */
export async function buildDesktop(): Promise<void> {
  if (!(await ensureBuilt(ROOT, process.env, ['screen', 'main', 'preload'])))
    throw new Error('the desktop shell cannot be built');
}

/** The real main and preload in a process of their own, over the double of `electron`. */
export async function testDesktop(args: readonly string[] = []): Promise<TestDesktop> {
  const folder = await temporaryFolder();
  const env = {
    ...process.env,
    DOUBLE_HOME: folder,
    FIFTEEN_CACHE: path.join(folder, 'cache'),
    FIFTEEN_SETTINGS: path.join(folder, 'settings'),
  };
  const double = path.join(import.meta.dirname, 'register-double.ts');
  const main = path.join(ROOT, 'dist/desktop/main.js');
  const child = spawn(process.execPath, ['--import', double, main, ...args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const listeners = listen(child);
  await new Promise<void>((resolve, reject) => {
    listeners.on('page-ready', () => resolve());
    void exited.then((code) => reject(new Error(`the shell ended with ${code}`)));
  });
  let count = 0;
  const act = (what: string, ...given: readonly unknown[]): Promise<unknown> => {
    const id = ++count;
    child.send({ id, do: what, args: given });
    return listeners.answer(id);
  };
  return {
    folder,
    exited,
    act,
    transport: { request: async (name, params) => (await act('request', name, params)) as Envelope, on: listeners.on },
  };
}

type Message = {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly event?: string;
  readonly data?: unknown;
};

function listen(child: ChildProcess) {
  const waiting = new Map<number, (message: Message) => void>();
  const hearing = new Map<string, Set<(data: unknown) => void>>();
  child.on('message', (message: Message) => {
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    for (const listener of hearing.get(message.event ?? '') ?? []) listener(message.data);
  });
  return {
    answer: (id: number) =>
      new Promise<unknown>((resolve, reject) => {
        waiting.set(id, ({ result, error }) => (error === undefined ? resolve(result) : reject(new Error(error))));
      }),
    on: (event: string, listener: (data: unknown) => void) => {
      hearing.set(event, (hearing.get(event) ?? new Set()).add(listener));
      return () => void hearing.get(event)?.delete(listener);
    },
  };
}
