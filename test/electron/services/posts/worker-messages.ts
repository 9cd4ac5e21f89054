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

/** Pieces a tenth of TikTok's smallest: files of several stay small, and most of a schedule's time was in their bytes. */
export const PIECES = {
  ...{ wholeFileMaxBytes: 400_000, maxCount: 1000 },
  ...{ targetBytes: 500_000, targetSeconds: 1, maxTargetBytes: 500_000 },
};
