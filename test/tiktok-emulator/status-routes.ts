import { type Answer, okAnswer, rawNumber, refusedAnswer } from './answer.ts';
import { admit } from './api-guard.ts';
import { type Call, type EmulatorState, reportUnknown } from './call.ts';
import { outcomeOf } from './post-outcome.ts';
import type { EmulatedPost } from './posts.ts';

export async function statusRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const found = await findPost(call, state);
  if ('refused' in found) return found.refused;
  const { post } = found;
  const { status, failReason, isListed } = await outcomeOf(post, state);
  const bytes = post.plan ? { uploaded_bytes: post.received } : { downloaded_bytes: 0 };
  const data = {
    status,
    // The misspelling is TikTok's; empty is normal.
    publicaly_available_post_id: isListed ? [rawNumber(post.videoId)] : [],
    ...(failReason ? { fail_reason: failReason } : {}),
    ...bytes,
  };
  return okAnswer(data, call.logId);
}

/** Ends a download by TikTok. An upload has no cancel: a client simply stops sending. */
export async function cancelRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const found = await findPost(call, state);
  if ('refused' in found) return found.refused;
  const { post } = found;
  if (post.plan || post.failReason) return refusedAnswer({ status: 400, code: 'publish_not_cancellable' }, call.logId);
  post.failReason = 'publish_cancelled';
  return okAnswer(undefined, call.logId);
}

async function findPost(
  call: Call,
  state: EmulatorState,
): Promise<{ readonly post: EmulatedPost } | { readonly refused: Answer }> {
  const admitted = await admit(call, ['video.upload', 'video.publish'], state);
  if ('refused' in admitted) return admitted;
  reportUnknown(call, admitted.body, ['publish_id'], state.journal);
  const post = state.posts.find(admitted.body['publish_id']);
  const refused = (code: string) => ({ refused: refusedAnswer({ status: 400, code }, call.logId) });
  if (!post) return refused('invalid_publish_id');
  call.publishId = post.publishId;
  const { client, user } = admitted.grant;
  if (post.client !== client || post.user !== user) return refused('token_not_authorized_for_specified_publish_id');
  return { post };
}
