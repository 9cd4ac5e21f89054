import { type ErrorTable, explainCode, type Problem } from '../../../shared/publish/error-table.ts';
import type { PublishLimits } from '../../../shared/publish/limits.ts';
import type { Post } from '../../../shared/publish/post.ts';
import { afterEvent, type PostEvent } from '../../../shared/publish/post-transitions.ts';
import type { SecretStore } from '../../storage/secret-files.ts';
import type { Clock } from '../../tiktok/clock.ts';
import type { Refusal } from '../../tiktok/outcome.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { TikTokLink } from '../accounts/tiktok-link.ts';
import type { PostStore } from './post-store.ts';

/** What a look before the opening of an upload came to; null lets it go. */
export type Objection =
  | { readonly kind: 'ask' | 'fail'; readonly problem: Problem }
  /** Nothing is wrong with the post: it stays in the queue and is tried again. */
  | { readonly kind: 'wait'; readonly problem: Problem };

/** What the steps of sending share. */
export type SendContext = {
  readonly store: PostStore;
  readonly link: TikTokLink;
  readonly accounts: Pick<Accounts, 'markGone'>;
  readonly secrets: SecretStore;
  readonly limits: PublishLimits;
  readonly errors: ErrorTable;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The last look before an upload is opened: file, choices, account. */
  readonly check: (post: Post, signal: AbortSignal) => Promise<Objection | null>;
  readonly onChange: (post: Post) => void;
  readonly onProgress: (post: Post, sentBytes: number) => void;
  /** Speed of the line, bytes a second, as just measured. */
  readonly onSpeed: (bytesPerSecond: number) => void;
  /** The same as measured last; null before the first piece. */
  readonly speed: () => number | null;
};

/** Tells of what happened without writing it: the next write has it. */
export function showEvent(post: Post, event: PostEvent, { clock, limits, onChange }: SendContext): Post {
  const after = afterEvent(post, event, { now: clock.now(), limits });
  onChange(after);
  return after;
}

/** Writes what happened and tells of it. The caller goes on only when it is on the disk. */
export async function applyEvent(post: Post, event: PostEvent, context: SendContext): Promise<Post> {
  const { store, clock, limits, onChange, secrets } = context;
  const after = afterEvent(post, event, { now: clock.now(), limits });
  await store.write(after);
  if (after.publishId === null || !['uploading', 'closing'].includes(after.state))
    await secrets.remove(uploadSecret(post.id));
  onChange(after);
  return after;
}

/** Name of the secret that an upload's address is: it lets anybody write into the upload. */
export function uploadSecret(post: string): string {
  return `tiktok-upload-${post}`;
}

export function problemOf({ code, logId, status }: Refusal, { errors }: Pick<SendContext, 'errors'>): Problem {
  return explainCode(errors, code, { logId, detail: status === null ? null : `HTTP ${status}` });
}

/** How long to leave it when TikTok cannot be reached or the sign-in is gone, ms. */
export const HOLD_MS = 30_000;
