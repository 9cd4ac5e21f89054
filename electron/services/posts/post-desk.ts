import PQueue from 'p-queue';
import { isAborted } from '../../../shared/base/studio-error.ts';
import type { Post } from '../../../shared/publish/post.ts';
import { postDue } from '../../../shared/publish/post-due.ts';
import type { SendContext } from './send-context.ts';
import { workOnPost } from './work-on-post.ts';

/** Sends and follows posts when they are due. */
export type PostDesk = {
  /** Something changed: looks for work at once. */
  readonly wake: () => void;
  /** Resolves when nothing runs any more; only after an abort. */
  readonly settled: () => Promise<void>;
};

type DeskOptions = {
  readonly context: SendContext;
  /** Whether this process may work on a post: its account is connected here, and it was asked to. */
  readonly isOurs: (post: Post) => Promise<boolean>;
  readonly onBug: (error: unknown) => void;
};

const UPLOADS_AT_ONCE = 2;
const LOOKS_AT_ONCE = 4;
/** Another process works on a post, or its disk is full: not for long. */
const ASK_AGAIN_MS = 5_000;
/** Posts that other processes add show up by then. */
const LONGEST_REST_MS = 60_000;

/**
 * One loop over what is on the disk. Posts of one account are sent one after the other, in their order; looking after
 * sent ones never waits behind an upload.
 */
export function openPostDesk({ context, isOurs, onBug }: DeskOptions): PostDesk {
  const { store, clock, signal } = context;
  const uploads = new PQueue({ concurrency: UPLOADS_AT_ONCE });
  const looks = new PQueue({ concurrency: LOOKS_AT_ONCE });
  const running = new Set<string>();
  const busyAccounts = new Set<string>();
  const notBefore = new Map<string, number>();
  let waking = new AbortController();

  async function run(post: Post): Promise<void> {
    try {
      const turn = await store.turn(post.id, async () => workOnPost(await store.read(post.id), context));
      const waitMs = turn ? turn.result.waitMs : ASK_AGAIN_MS;
      if (waitMs === null) notBefore.delete(post.id);
      else notBefore.set(post.id, clock.now() + waitMs);
    } catch (error) {
      if (signal.aborted || isAborted(error)) return;
      notBefore.set(post.id, clock.now() + ASK_AGAIN_MS);
      onBug(error);
    }
  }

  function launch(post: Post): void {
    const isSend = SENDING.includes(post.state);
    if (isSend && busyAccounts.has(post.account)) return;
    running.add(post.id);
    if (isSend) busyAccounts.add(post.account);
    void (isSend ? uploads : looks).add(async () => {
      await run(post);
      running.delete(post.id);
      if (isSend) busyAccounts.delete(post.account);
      wake();
    });
  }

  function wake(): void {
    waking.abort();
  }

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      waking = new AbortController();
      const next = await launchDue();
      const woken = AbortSignal.any([waking.signal, signal]);
      // What runs wakes the loop when it ends; without anything else to wait for, no clock is needed.
      if (running.size > 0 && next === Number.POSITIVE_INFINITY) await untilAborted(woken);
      else await clock.sleep(Math.min(next - clock.now(), LONGEST_REST_MS), woken).catch(ignoreAbort);
    }
  }

  async function launchDue(): Promise<number> {
    let next = Number.POSITIVE_INFINITY;
    for (const post of await store.list()) {
      const due = postDue(post);
      if (due === null || running.has(post.id) || !(await isOurs(post))) continue;
      const at = Math.max(due, notBefore.get(post.id) ?? 0);
      if (at <= clock.now()) launch(post);
      else next = Math.min(next, at);
    }
    return next;
  }

  const looping = loop().catch(onBug);
  return {
    wake,
    settled: async () => {
      await looping;
      await Promise.all([uploads.onIdle(), looks.onIdle()]);
    },
  };
}

const SENDING: readonly Post['state'][] = ['prepared', 'queued', 'init-sent', 'uploading', 'closing'];

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function ignoreAbort(error: unknown): void {
  if (!isAborted(error)) throw error;
}
