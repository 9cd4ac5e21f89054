import type { Post } from './post.ts';

/** When a post wants attention, ms since 1970: 0 is at once, null is never by itself. */
export function postDue(post: Pick<Post, 'state' | 'sendAt' | 'nextPollAt'>): number | null {
  switch (post.state) {
    case 'prepared':
      return post.sendAt;
    case 'queued':
    case 'init-sent':
    case 'uploading':
    case 'closing':
      return 0;
    case 'processing':
      // Without a next look its day is over: then it is time to say so.
      return post.nextPollAt ?? 0;
    case 'delivered':
    case 'published':
      return post.nextPollAt;
    default:
      return null;
  }
}

/** A chosen time that was missed by more than this is asked about again: the program was not running. */
const LATE_MS = 3_600_000;

/** True where the chosen time is too long ago to send without asking. */
export function isTooLate({ sendAt }: Pick<Post, 'sendAt'>, now: number): boolean {
  return sendAt !== null && now - sendAt > LATE_MS;
}
