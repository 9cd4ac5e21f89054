import type { EmulatorState } from './call.ts';
import type { FailReason } from './faults.ts';
import type { EmulatedPost } from './posts.ts';

export type Outcome = {
  readonly status: 'PROCESSING_UPLOAD' | 'PROCESSING_DOWNLOAD' | 'SEND_TO_USER_INBOX' | 'PUBLISH_COMPLETE' | 'FAILED';
  readonly failReason: FailReason | null;
  /** Whether the public id is known by now. */
  readonly isListed: boolean;
};

/** The longest video that the inbox takes from anybody. */
const INBOX_SECONDS = 600;

const processing: Outcome = { status: 'PROCESSING_UPLOAD', failReason: null, isListed: false };

/** What `status/fetch` says now. An upload that never completes stays in processing: the worst case for a client. */
export async function outcomeOf(post: EmulatedPost, state: EmulatorState): Promise<Outcome> {
  const now = state.clock.now();
  const { processingMs, moderationMs } = state.options;
  if (!post.plan && post.failReason === null) return { ...processing, status: 'PROCESSING_DOWNLOAD' };
  if (post.plan && (post.completedAt === null || now < post.completedAt + processingMs)) return processing;
  const failReason = post.failReason ?? (await fileFault(post, state));
  if (failReason) return { status: 'FAILED', failReason, isListed: false };
  if (post.route === 'inbox' && post.postedAt === null) return { ...processing, status: 'SEND_TO_USER_INBOX' };
  const shownFrom = (post.postedAt ?? (post.completedAt ?? 0) + processingMs) + moderationMs;
  // A draft is posted in the app, where the user may choose anything; here: to everyone.
  const isPublic = post.info === null || post.info.privacy_level === 'PUBLIC_TO_EVERYONE';
  return { status: 'PUBLISH_COMPLETE', failReason: null, isListed: isPublic && now >= shownFrom };
}

async function fileFault(post: EmulatedPost, state: EmulatorState): Promise<FailReason | null> {
  const probed = await post.probed;
  if (!probed || probed.reason === 'file_format_check_failed') return 'file_format_check_failed';
  const longest = post.route === 'inbox' ? INBOX_SECONDS : (state.user(post.user)?.maxVideoSeconds ?? 0);
  if (probed.seconds > longest) return 'duration_check_failed';
  return probed.reason;
}
