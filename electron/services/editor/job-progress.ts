import type { JobRecord } from './job-store.ts';

/** Below these a forecast is a guess. */
const MIN_SHARE = 0.05;
const MIN_SECONDS = 1.5;

/** A job's state after some progress; shares never go down, and unknown time left is null. */
export function withProgress(job: JobRecord, share: number, now: number): Partial<JobRecord> {
  const progress = Math.min(1, Math.max(job.progress, share));
  const startedAt = job.startedAt ?? now;
  const elapsed = (now - startedAt) / 1000;
  const isKnown = progress >= MIN_SHARE && elapsed >= MIN_SECONDS;
  const secondsLeft = isKnown ? Math.round((elapsed * (1 - progress)) / progress) : null;
  const change = { progress, startedAt, secondsLeft };
  return job.state === 'running' ? change : { ...change, state: 'running' };
}
