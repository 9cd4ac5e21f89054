import type { RefusedPost } from '../../../shared/api/publish-methods.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { Post } from '../../../shared/publish/post.ts';
import { mayHappen, type PostEvent } from '../../../shared/publish/post-transitions.ts';
import { applyEvent, type SendContext } from './send-context.ts';

/** What a request about several posts came to. */
export type PostAnswer = { readonly posts: Post[]; readonly refused: RefusedPost[] };

type Reason = RefusedPost['reason'];

/** Reasons that errors name in their params. */
const REASONS: readonly Reason[] = ['state', 'look'];

/** Runs for each post while nothing else works on it; those that cannot be changed now are named with the reason. */
export async function changePosts(
  ids: readonly string[],
  change: (post: Post) => Promise<Post>,
  { store }: Pick<SendContext, 'store'>,
): Promise<PostAnswer> {
  const answer: PostAnswer = { posts: [], refused: [] };
  for (const id of new Set(ids)) {
    try {
      const turn = await store.turn(id, async () => change(await store.read(id)));
      if (turn) answer.posts.push(turn.result);
      else
        answer.refused.push({
          post: id,
          reason: 'busy',
          message: 'It is being sent right now. Wait until that is over.',
        });
    } catch (error) {
      if (!(error instanceof StudioError)) throw error;
      const reason = REASONS.find((each) => each === error.params['reason']) ?? 'failed';
      answer.refused.push({ post: id, reason, message: error.message });
    }
  }
  return answer;
}

/** One event, where the post's state allows it. Throws `usage` with the state else. */
export async function happen(post: Post, event: PostEvent, context: SendContext): Promise<Post> {
  if (mayHappen(post, event.kind)) return applyEvent(post, event, context);
  throw new StudioError('usage', `The post to ${post.market} is ${post.state}: that is not possible now.`, {
    params: { post: post.id, state: post.state, reason: 'state' satisfies Reason },
  });
}
