/** Times of recent calls within a sliding window, ms, oldest first. */
export type CallWindow = readonly number[];

const WINDOW_MS = 60_000;

/** A call taken (`waitMs` 0) or how long to wait before asking again; the window without what is older than a minute. */
export type RateAnswer = { readonly window: CallWindow; readonly waitMs: number };

/** Takes a call out of a budget of so many a minute, if there is one left. */
export function takeCall(window: CallWindow, perMinute: number, now: number): RateAnswer {
  const recent = window.filter((time) => now - time < WINDOW_MS);
  if (recent.length < perMinute) return { window: [...recent, now], waitMs: 0 };
  const oldest = recent[recent.length - perMinute] ?? now;
  return { window: recent, waitMs: oldest + WINDOW_MS - now };
}
