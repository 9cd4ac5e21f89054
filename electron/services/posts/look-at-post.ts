import { explainCode } from '../../../shared/publish/error-table.ts';
import type { Post } from '../../../shared/publish/post.ts';
import type { PostStatus } from '../../tiktok/posting-api.ts';
import { applyEvent, problemOf, type SendContext } from './send-context.ts';

/** Asks TikTok what became of a post and writes it down. Does nothing for posts that TikTok was never told of. */
export async function lookAtPost(post: Post, context: SendContext): Promise<Post> {
  if (post.publishId === null) return post;
  if (post.state === 'processing' && post.nextPollAt === null) return giveUp(post, context);
  const api = await context.link.api();
  const outcome = await api.status(post.account, post.publishId, context.signal);
  if (outcome.ok) return afterStatus(post, outcome, context);
  const { code } = outcome.refusal;
  if (code === 'reconnect-needed') await context.accounts.markGone(post.account);
  const isLost = code === 'invalid_publish_id' || code === 'token_not_authorized_for_specified_publish_id';
  if (isLost && post.state === 'processing')
    return applyEvent(post, { kind: 'outcome-unknown', problem: problemOf(outcome.refusal, context) }, context);
  if (['processing', 'delivered', 'published'].includes(post.state))
    return applyEvent(post, { kind: 'poll-missed' }, context);
  return post;
}

type Seen = { readonly data: PostStatus; readonly logId: string | null };

async function afterStatus(post: Post, { data, logId }: Seen, context: SendContext): Promise<Post> {
  const { status, failReason, videoId } = data;
  if (status === 'FAILED') {
    // A draft that was delivered has arrived; what the user does with it there is no failure of ours.
    if (post.state === 'delivered' || post.state === 'published')
      return applyEvent(post, { kind: 'polled', status, videoId }, context);
    const problem = explainCode(context.errors, failReason === '' ? 'internal' : failReason, { logId });
    return applyEvent(post, { kind: 'failed', problem }, context);
  }
  return applyEvent(post, { kind: 'polled', status, videoId }, context);
}

/** A day without an end: the user looks at the profile. */
function giveUp(post: Post, context: SendContext): Promise<Post> {
  return applyEvent(
    post,
    { kind: 'outcome-unknown', problem: explainCode(context.errors, 'still-processing') },
    context,
  );
}

/**
 * A post whose last piece may have left: what TikTok has decides. Gives null where TikTok does not have it all or cannot
 * be asked.
 */
export async function settleClosing(post: Post, context: SendContext): Promise<Post | null> {
  if (post.publishId === null) return null;
  const api = await context.link.api();
  const outcome = await api.status(post.account, post.publishId, context.signal);
  if (!outcome.ok) return null;
  const { status, uploadedBytes } = outcome.data;
  if (status === 'FAILED') return afterStatus(post, outcome, context);
  const hasAll = status !== 'PROCESSING_UPLOAD' || (uploadedBytes !== null && uploadedBytes >= post.video.bytes);
  if (!hasAll) return null;
  const sent = await applyEvent(post, { kind: 'sent' }, context);
  return status === 'PROCESSING_UPLOAD' ? sent : afterStatus(sent, outcome, context);
}
