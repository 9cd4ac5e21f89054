import type { Endpoint } from './journal.ts';

/** Requests of one access token in any 60 seconds (tiktok-api-v2-rate-limit and the pages of the methods). */
const PER_MINUTE: Readonly<Partial<Record<Endpoint, number>>> = {
  'user-info': 600,
  'creator-info': 20,
  'video-init': 6,
  'inbox-init': 6,
  status: 30,
  'video-list': 600,
  'video-query': 600,
};

const WINDOW_MS = 60_000;

export type RateLimits = { readonly isOver: (token: string, endpoint: Endpoint) => boolean };

/** A sliding window per token and method; a request counts before it is looked at, refused ones too. */
export function createRateLimits(now: () => number): RateLimits {
  const times = new Map<string, number[]>();
  return {
    isOver: (token, endpoint) => {
      const limit = PER_MINUTE[endpoint];
      if (limit === undefined) return false;
      const key = `${endpoint} ${token}`;
      const recent = (times.get(key) ?? []).filter((time) => time > now() - WINDOW_MS);
      const isOver = recent.length >= limit;
      times.set(key, [...recent, now()].slice(-limit));
      return isOver;
    },
  };
}
