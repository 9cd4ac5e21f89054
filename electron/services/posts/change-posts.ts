import type { Result } from '../../../shared/api/contract.ts';
import type { RefusedPost } from '../../../shared/api/publish-methods.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { Post } from '../../../shared/publish/post.ts';
import type { PostRequest } from '../../../shared/publish/post-request.ts';
import { mayHappen, type PostEvent } from '../../../shared/publish/post-transitions.ts';
import { lookAtPost } from './look-at-post.ts';
import { type Offers, offersFor } from './offers.ts';
import { applyEvent, type SendContext } from './send-context.ts';

/** What a request about several posts came to. */
type PostAnswer = { readonly posts: Post[]; readonly refused: RefusedPost[] };

type ChangeOptions = {
  readonly context: SendContext;
  /** There may be something to do. */
  readonly wake: () => void;
  readonly onRemoved: (ids: string[]) => void;
};

/** What happens to posts by the user's will. */
export function createChanging({ context, wake, onRemoved }: ChangeOptions, offers: Offers) {
  const { store } = context;
  const each = async (ids: readonly string[], change: (post: Post) => Promise<Post>): Promise<PostAnswer> => {
    const answer = await changePosts(ids, change, context);
    wake();
    return answer;
  };
  const event = (ids: readonly string[], kind: 'released' | 'paused' | 'resumed') =>
    each(ids, (post) => happen(post, { kind }, context));
  return {
    send: (ids: readonly string[]) => event(ids, 'released'),
    pause: (ids: readonly string[]) => event(ids, 'paused'),
    resume: (ids: readonly string[]) => event(ids, 'resumed'),
    reschedule: async (times: readonly { readonly post: string; readonly sendAt: number | null }[]) => {
      const byId = new Map(times.map(({ post, sendAt }) => [post, sendAt]));
      return each([...byId.keys()], (post) => {
        const sendAt = byId.get(post.id) ?? null;
        mustBeAhead(sendAt, context.clock.now());
        return happen(post, { kind: 'rescheduled', sendAt }, context);
      });
    },
    choose: async (id: string, request: PostRequest): Promise<Post> =>
      onlyOne(
        await each([id], async (post) => {
          const chosen = await happen(post, { kind: 'chosen-again', request }, context);
          const renewed = { ...chosen, offered: offersFor(chosen, offers) };
          await store.write(renewed);
          return renewed;
        }),
      ),
    retry: (ids: readonly string[], hasLooked: boolean) =>
      each(ids, (post) => {
        if (post.state === 'unknown' && !hasLooked) throw mustLook(post);
        return happen(post, { kind: 'retried' }, context);
      }),
    look: (ids: readonly string[]) => each(ids, (post) => lookAtPost(post, context)),
    forget: async (ids: readonly string[]): Promise<Result<'posts.forget'>> => {
      const { posts, refused } = await each(ids, async (post) => {
        if (UNSETTLED.includes(post.state)) throw unsettled(post);
        await store.remove(post.id);
        return post;
      });
      const removed = posts.map(({ id }) => id);
      if (removed.length > 0) onRemoved(removed);
      return { removed, refused };
    },
    confirmVideo: async (id: string, videoId: string): Promise<Post> =>
      onlyOne(await each([id], (post) => happen(post, { kind: 'video-found', videoId }, context))),
  };
}

type Reason = RefusedPost['reason'];

/** Reasons that errors name in their params. */
const REASONS: readonly Reason[] = ['state', 'look', 'past', 'unsettled'];

/** Runs for each post while nothing else works on it; those that cannot be changed now are named with the reason. */
async function changePosts(
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
async function happen(post: Post, event: PostEvent, context: SendContext): Promise<Post> {
  if (mayHappen(post, event.kind)) return applyEvent(post, event, context);
  throw new StudioError('usage', `The post to ${post.market} is ${post.state}: that is not possible now.`, {
    params: { post: post.id, state: post.state, reason: 'state' satisfies Reason },
  });
}

function onlyOne({ posts: [post], refused: [refusal] }: PostAnswer): Post {
  if (post) return post;
  throw new StudioError('usage', refusal?.message ?? 'The post is not known any more.');
}

/** A time without seconds may be one of this very minute. */
const SLACK_MS = 60_000;

/** Nothing leaves at once because of a time that is over: only the user's click does that. */
export function mustBeAhead(sendAt: number | null, now: number): void {
  if (sendAt === null || sendAt >= now - SLACK_MS) return;
  const message = 'The time to send it is over. Choose a later one.';
  throw new StudioError('usage', message, { params: { reason: 'past' satisfies Reason, sendAt } });
}

/** States in which TikTok may have something that nobody would look after any more. */
const UNSETTLED: readonly Post['state'][] = ['init-sent', 'uploading', 'closing', 'processing'];

function unsettled(post: Post): StudioError {
  const message = 'TikTok has not said yet what became of it. Forget it after that.';
  return new StudioError('usage', message, { params: { post: post.id, reason: 'unsettled' satisfies Reason } });
}

function mustLook(post: Post): StudioError {
  const message = `Nobody knows whether the post to ${post.market} is out. Look at the profile and the inbox in TikTok first; retry it only if it is not there (--looked).`;
  return new StudioError('usage', message, { params: { post: post.id, reason: 'look' satisfies Reason } });
}
