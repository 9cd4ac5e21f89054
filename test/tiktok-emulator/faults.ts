import type { Endpoint } from './journal.ts';

/** Why a video that arrived whole is refused afterwards. */
export type FailReason =
  | 'file_format_check_failed'
  | 'duration_check_failed'
  | 'frame_rate_check_failed'
  | 'picture_size_check_failed'
  | 'internal'
  | 'video_pull_failed'
  | 'photo_pull_failed'
  | 'publish_cancelled'
  | 'auth_removed'
  | 'spam_risk_too_many_posts'
  | 'spam_risk_user_banned_from_posting'
  | 'spam_risk_text'
  | 'spam_risk';

/** What goes wrong with one request. */
export type FaultKind =
  /** A gateway's answer, before or after the work was done. */
  | {
      readonly kind: 'error';
      readonly status: 400 | 416 | 429 | 500 | 502 | 503;
      readonly when: 'before' | 'after';
    }
  /** The connection ends after so many bytes of the request's body; -1: after the work, before the answer. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** The body is read no faster than this. */
  | { readonly kind: 'drip'; readonly bytesPerSecond: number }
  /** 416 although the range is right. */
  | { readonly kind: 'range' }
  /** The upload address has expired from now on. */
  | { readonly kind: 'expire' }
  /** The access token dies with this request. */
  | { readonly kind: 'token-death' }
  | { readonly kind: 'latency'; readonly ms: number }
  /** At an init: the upload address is on a host that is not TikTok's. */
  | { readonly kind: 'elsewhere' }
  /** At an init: the video will be refused after it has arrived. */
  | { readonly kind: 'fail-later'; readonly reason: FailReason }
  /** Something of the test's own happens: before the work, with a part of the bytes there, or before the answer leaves. */
  | { readonly kind: 'hook'; readonly when: 'before' | 'middle' | 'after'; readonly run: () => void }
  /** An error of the API by its code. */
  | { readonly kind: 'api-error'; readonly status: number; readonly code: string };

/** `skip` requests of that endpoint pass first (0), then `times` are hit (1). */
export type Fault = FaultKind & { readonly at: Endpoint; readonly skip?: number; readonly times?: number };

export type Faults = {
  /** Gives what takes it back, as far as it has not hit yet. */
  readonly inject: (fault: Fault) => () => void;
  /** The fault that hits this request; every call counts as a request. */
  readonly next: (endpoint: Endpoint) => Fault | null;
};

export function createFaults(): Faults {
  const waiting: { readonly fault: Fault; skip: number; times: number }[] = [];
  return {
    inject: (fault) => {
      const each = { fault, skip: fault.skip ?? 0, times: fault.times ?? 1 };
      waiting.push(each);
      return () => {
        each.times = 0;
      };
    },
    next: (endpoint) => {
      const here = waiting.filter(({ fault, times }) => fault.at === endpoint && times > 0);
      const hit = here.find(({ skip }) => skip === 0);
      for (const each of here) each.skip = Math.max(0, each.skip - 1);
      if (!hit) return null;
      hit.times -= 1;
      return hit.fault;
    },
  };
}
