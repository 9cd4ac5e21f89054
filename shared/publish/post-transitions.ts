import { assertNever } from '../base/assert-never.ts';
import type { ChunkPlan } from './chunk-plan.ts';
import type { Problem } from './error-table.ts';
import type { PublishLimits } from './limits.ts';
import { nextPoll } from './poll-schedule.ts';
import type { Post, PostState } from './post.ts';
import type { PostRequest } from './post-request.ts';

/** What can happen to a post. Each is written to disk before what it announces is done, or right after what it reports. */
export type PostEvent =
  | { readonly kind: 'released' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'rescheduled'; readonly sendAt: number | null }
  | { readonly kind: 'stopped-to-ask'; readonly problem: Problem }
  | { readonly kind: 'chosen-again'; readonly request: PostRequest }
  | { readonly kind: 'init-started' }
  /** Refused before any work (429, or the request never left): it does not count as an upload opened. */
  | { readonly kind: 'init-postponed' }
  /** No answer: an upload may exist, but without bytes nothing can be posted from it. */
  | { readonly kind: 'init-lost'; readonly problem: Problem }
  | { readonly kind: 'init-answered'; readonly publishId: string; readonly plan: ChunkPlan; readonly issuedAt: number }
  | { readonly kind: 'bytes-confirmed'; readonly bytes: number }
  /** The upload is gone before its last piece left. */
  | { readonly kind: 'upload-lost'; readonly problem: Problem }
  | { readonly kind: 'last-chunk-started' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'polled'; readonly status: string; readonly videoId: string | null }
  /** TikTok could not be asked; the next look is planned all the same. */
  | { readonly kind: 'poll-missed' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'outcome-unknown'; readonly problem: Problem }
  | { readonly kind: 'video-found'; readonly videoId: string }
  | { readonly kind: 'retried' };

/** In which states an event may come; anything else is a bug. */
const ALLOWED: Readonly<Record<PostEvent['kind'], readonly PostState[]>> = {
  released: ['prepared', 'asking'],
  paused: ['prepared', 'queued', 'asking'],
  resumed: ['paused'],
  rescheduled: ['prepared', 'paused'],
  'stopped-to-ask': ['prepared', 'queued', 'init-sent'],
  'chosen-again': ['asking', 'prepared', 'paused', 'failed'],
  'init-started': ['queued'],
  'init-postponed': ['init-sent'],
  'init-lost': ['init-sent'],
  'init-answered': ['init-sent'],
  'bytes-confirmed': ['uploading', 'closing'],
  'upload-lost': ['uploading'],
  'last-chunk-started': ['uploading', 'closing'],
  sent: ['closing'],
  polled: ['uploading', 'closing', 'processing', 'delivered', 'published', 'unknown'],
  'poll-missed': ['processing', 'delivered', 'published'],
  failed: ['queued', 'init-sent', 'uploading', 'closing', 'processing', 'unknown'],
  'outcome-unknown': ['closing', 'processing'],
  'video-found': ['published', 'delivered', 'unknown'],
  retried: ['failed', 'unknown'],
};

/** When it happened, and the limits that rule what follows. */
export type PostClock = { readonly now: number; readonly limits: PublishLimits };

/** True where an event may come to a post as it stands. */
export function mayHappen(post: Pick<Post, 'state'>, kind: PostEvent['kind']): boolean {
  return ALLOWED[kind].includes(post.state);
}

/** The post after an event. Pure; throws a plain Error (a bug) where the event cannot come. */
export function afterEvent(post: Post, event: PostEvent, clock: PostClock): Post {
  if (!mayHappen(post, event.kind)) throw new Error(`a post that is ${post.state} cannot be ${event.kind}`);
  return event.kind === 'polled' ? afterPoll(post, event, clock) : { ...post, ...changeOf(post, event, clock) };
}

function changeOf(
  post: Post,
  event: Exclude<PostEvent, { kind: 'polled' }>,
  { now, limits }: PostClock,
): Partial<Post> {
  switch (event.kind) {
    case 'released':
      return { state: 'queued', releasedAt: now, problem: null };
    case 'paused':
      return { state: 'paused' };
    case 'resumed':
      return post.releasedAt === null ? { state: 'prepared', problem: null } : { state: 'queued' };
    case 'rescheduled':
      return { sendAt: event.sendAt };
    case 'stopped-to-ask':
      return { state: 'asking', problem: event.problem, sendAt: null };
    case 'chosen-again': {
      const unsent = { ...UNSENT, ...withEarlier(post, now), releasedAt: null, sendAt: null, inits: 0 };
      return { ...unsent, request: event.request, state: 'prepared' };
    }
    case 'init-started':
      return { state: 'init-sent', inits: post.inits + 1, problem: null };
    case 'init-postponed':
      return { state: 'queued', inits: post.inits - 1 };
    case 'init-lost':
    case 'upload-lost':
      return openAgain(post, event.problem, { now, limits });
    case 'init-answered':
      return {
        state: 'uploading',
        publishId: event.publishId,
        plan: event.plan,
        issuedAt: event.issuedAt,
        confirmedBytes: 0,
        tiktokStatus: null,
      };
    case 'bytes-confirmed':
      return { confirmedBytes: event.bytes };
    case 'last-chunk-started':
      return { state: 'closing' };
    case 'sent': {
      const nextPollAt = nextPoll(limits.polling.processing, { since: now, now });
      return { state: 'processing', confirmedBytes: post.plan?.size ?? post.confirmedBytes, sentAt: now, nextPollAt };
    }
    case 'poll-missed':
      return { nextPollAt: pollAfter(post, { now, limits }) };
    case 'failed':
      return { state: 'failed', problem: event.problem, endedAt: now, nextPollAt: null };
    case 'outcome-unknown':
      return { state: 'unknown', problem: event.problem, endedAt: now, nextPollAt: null };
    case 'video-found':
      return { videoId: event.videoId, state: 'published', problem: null, nextPollAt: null };
    case 'retried':
      return { ...UNSENT, ...withEarlier(post, now), state: 'queued', releasedAt: now, inits: 0 };
    default:
      return assertNever(event);
  }
}

const UNSENT = {
  publishId: null,
  plan: null,
  issuedAt: null,
  confirmedBytes: 0,
  sentAt: null,
  tiktokStatus: null,
  nextPollAt: null,
  endedAt: null,
  problem: null,
  videoId: null,
} satisfies Partial<Post>;

/** Opens another upload while the user's one action allows it (two at the most), else gives up: nothing was posted. */
function openAgain(post: Post, problem: Problem, { now, limits }: PostClock): Partial<Post> {
  if (post.inits < limits.upload.maxInits) return { ...UNSENT, ...withEarlier(post, now), state: 'queued' };
  return { state: 'failed', problem, endedAt: now, nextPollAt: null };
}

function withEarlier({ publishId, state, earlier }: Post, now: number): Pick<Post, 'earlier'> {
  return { earlier: publishId === null ? earlier : [...earlier, { publishId, state, endedAt: now }] };
}

/** Statuses that TikTok may add count as processing. FAILED comes as `failed`, with its reason in words. */
function afterPoll(post: Post, event: Extract<PostEvent, { kind: 'polled' }>, clock: PostClock): Post {
  const { status, videoId } = event;
  const seen = { ...post, tiktokStatus: status, videoId: videoId ?? post.videoId };
  const end = ENDS[status];
  // An end that was reached stays one, whatever a later look says.
  const state = end ?? post.state;
  const isNewEnd = end !== undefined && end !== post.state;
  const ended = isNewEnd ? { ...seen, state, endedAt: clock.now, problem: null } : seen;
  return { ...ended, nextPollAt: pollAfter(ended, clock) };
}

const ENDS: Readonly<Record<string, PostState | undefined>> = {
  PUBLISH_COMPLETE: 'published',
  SEND_TO_USER_INBOX: 'delivered',
};

/** When TikTok is asked next; null when nothing more can be learnt. */
function pollAfter(
  { state, request, videoId, sentAt, endedAt }: Post,
  { now, limits: { polling } }: PostClock,
): number | null {
  if (state === 'processing') return nextPoll(polling.processing, { since: sentAt ?? now, now });
  if (state === 'delivered') return nextPoll(polling.delivered, { since: endedAt ?? now, now });
  // Only videos that everybody may see get an id.
  const isPublic = request.mode === 'inbox' || request.privacy === 'PUBLIC_TO_EVERYONE';
  if (state !== 'published' || videoId !== null || !isPublic) return null;
  return nextPoll(polling.postId, { since: endedAt ?? now, now });
}
