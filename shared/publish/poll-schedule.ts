import type { PollStep } from './limits.ts';

/** When to look again, ms: `since` is when the wait began. Null when the schedule is over. */
export function nextPoll(
  steps: readonly PollStep[],
  { since, now }: { readonly since: number; readonly now: number },
): number | null {
  const age = (now - since) / 1000;
  const step = steps.find(({ untilSeconds }) => age < untilSeconds);
  return step ? now + step.everySeconds * 1000 : null;
}
