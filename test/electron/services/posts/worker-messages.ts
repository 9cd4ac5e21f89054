import type { PublishLimits } from '../../../../shared/publish/limits.ts';
import type { Post } from '../../../../shared/publish/post.ts';

/** A user's machine: its settings folder and its time, ms since 1970. */
export type Machine = {
  readonly kind: 'work';
  readonly id: number;
  readonly settings: string;
  readonly now: number;
  /** Kills itself with SIGKILL right after so many changes of posts; null does not. */
  readonly diesAfter: number | null;
};

export type ToWorker = Machine | { readonly kind: 'slept'; readonly sleep: string; readonly now: number };

export type FromWorker =
  | { readonly kind: 'sleep'; readonly machine: number; readonly ms: number; readonly sleep: string }
  | { readonly kind: 'sign-in'; readonly machine: number; readonly url: string }
  | { readonly kind: 'bug'; readonly machine: number; readonly text: string }
  | { readonly kind: 'ended'; readonly machine: number };

/** States in which nothing more happens by itself. */
export const ENDED_STATES: readonly Post['state'][] = ['delivered', 'published', 'failed', 'unknown', 'asking'];

/** The smallest pieces that TikTok takes under the strict reading: files of several pieces stay small. */
export const PIECES: PublishLimits['chunks'] = { wholeFileMaxBytes: 5_242_880, targetBytes: 5_300_000, maxCount: 1000 };
