import { hostname } from 'node:os';
import { systemClock } from '../tiktok/clock.ts';
import { createRedactor } from '../tiktok/redactor.ts';
import { isProcessAlive } from './editor/process-alive.ts';
import { openInBrowser } from './outside-programs.ts';
import { openPublishing, type Publishing, type PublishingEvents } from './publishing.ts';
import { openSecrets } from './secrets-port.ts';
import type { Studio } from './studio.ts';

type PostingOptions = {
  readonly on: Partial<PublishingEvents>;
  /** Whether a sign-in opens the system's browser. */
  readonly opensBrowser: boolean;
  readonly signal: AbortSignal;
  /** Everything unexpected, without secrets. */
  readonly onBug: (error: unknown) => void;
};

/** Accounts and posts for a program that ends by itself: secrets in files, nothing sent unless it is started. */
export async function withPosting<Result>(
  studio: Studio,
  { on, opensBrowser, signal, onBug }: PostingOptions,
  run: (publishing: Publishing) => Promise<Result>,
): Promise<Result> {
  const redactor = createRedactor();
  const closing = new AbortController();
  const ignore = (): void => undefined;
  try {
    const publishing = await openPublishing({
      studio,
      redactor,
      secrets: openSecrets(studio.folders.settings, null),
      process: { pid: process.pid, machine: hostname(), isAlive: isProcessAlive },
      clock: systemClock(studio.now),
      random: Math.random,
      openBrowser: opensBrowser ? async (url) => openInBrowser(url, studio.platform) : null,
      signal: AbortSignal.any([signal, closing.signal]),
      on: { posts: ignore, progress: ignore, accounts: ignore, ...on },
      onBug: (error) => onBug(redactor.error(error)),
    });
    try {
      return await run(publishing);
    } finally {
      closing.abort();
      await publishing.settled();
    }
  } catch (error) {
    throw redactor.error(error);
  }
}
