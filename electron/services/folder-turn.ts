import { setTimeout as wait } from 'node:timers/promises';
import { StudioError } from '../../shared/base/studio-error.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { takeCampaignLock } from './editor/campaign-lock.ts';
import type { ProcessPort } from './editor/editor-ports.ts';

/** What names this process among others that want the same folder. */
export type TurnPorts = {
  readonly process: ProcessPort;
  readonly now: () => number;
  readonly newId: () => string;
};

/** Runs while no other task of any process of this user does so for the same folder; null where one does now. */
export async function inFolderTurn<Result>(
  folder: string,
  { process, now, newId }: TurnPorts,
  run: () => Promise<Result>,
): Promise<{ readonly result: Result } | null> {
  await makeFolder(folder);
  const lock = await takeCampaignLock({ folder, id: newId(), process, now });
  if (!lock) return null;
  try {
    return { result: await run() };
  } finally {
    await lock.release();
  }
}

const ASK_AGAIN_MS = 50;
const PATIENCE_MS = 60_000;

/** The same, waiting for the others. Throws `read-only` where one does not come to an end. */
export async function afterOthers<Result>(
  folder: string,
  ports: TurnPorts,
  run: () => Promise<Result>,
): Promise<Result> {
  for (let waited = 0; waited < PATIENCE_MS; waited += ASK_AGAIN_MS) {
    const turn = await inFolderTurn(folder, ports, run);
    if (turn) return turn.result;
    await wait(ASK_AGAIN_MS);
  }
  const message = `Another Fifteen has held ${folder} for a minute. Close it and try again.`;
  throw new StudioError('read-only', message, { params: { path: folder }, retryable: true });
}
