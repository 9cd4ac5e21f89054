import { explainCode } from '../../../shared/publish/error-table.ts';
import type { Post } from '../../../shared/publish/post.ts';
import { isTooLate } from '../../../shared/publish/post-due.ts';
import { lookAtPost } from './look-at-post.ts';
import { lostAnswer, openUpload, type Step } from './open-upload.ts';
import { sendBytes } from './send-bytes.ts';
import { applyEvent, type SendContext } from './send-context.ts';

/**
 * Brings a post as far as it goes now. Every state on the disk is a place to go on from, so this is also what a start
 * after a crash does.
 */
export async function workOnPost(post: Post, context: SendContext): Promise<Step> {
  const step = await oneStep(post, context);
  const isOpen = ['queued', 'init-sent', 'uploading', 'closing'].includes(step.post.state);
  return isOpen && step.waitMs === null ? workOnPost(step.post, context) : step;
}

async function oneStep(post: Post, context: SendContext): Promise<Step> {
  const done = (after: Post): Step => ({ post: after, waitMs: null });
  switch (post.state) {
    case 'prepared':
      return done(await releaseAtTime(post, context));
    case 'queued':
      return openUpload(post, context);
    case 'init-sent':
      return lostAnswer(post, null, context);
    case 'uploading':
    case 'closing':
      return done(await sendBytes(post, context));
    case 'processing':
    case 'delivered':
    case 'published':
      return done(await lookAtPost(post, context));
    default:
      return done(post);
  }
}

/** The time that the user chose has come. */
function releaseAtTime(post: Post, context: SendContext): Promise<Post> {
  if (!isTooLate(post, context.clock.now())) return applyEvent(post, { kind: 'released' }, context);
  const problem = explainCode(context.errors, 'time-missed');
  return applyEvent(post, { kind: 'stopped-to-ask', problem }, context);
}
