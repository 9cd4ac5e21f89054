import { describe, expect, it } from 'vitest';
import { mergeJobs, newestRenders } from '../../../renderer/studio/manage-jobs.ts';
import type { Job } from '../../../shared/api/variant-methods.ts';

const job = (id: string, change: Partial<Job> = {}): Job => ({
  id,
  kind: 'render',
  campaign: 'c',
  title: 'Kettle',
  product: 'kettle',
  market: 'de-DE',
  hook: null,
  state: 'queued',
  progress: 0,
  secondsLeft: null,
  result: null,
  error: null,
  ...change,
});

describe('jobs', () => {
  it('change in their place, come last and go', () => {
    const done = job('a', { state: 'done' });
    expect(mergeJobs([job('a'), job('b')], [job('c'), done], ['b'])).toEqual([done, job('c')]);
  });

  it('speak for a variant by the newest of them, previews and other campaigns apart', () => {
    const newest = job('b', { state: 'failed' });
    const jobs = [job('a', { state: 'done' }), newest, job('c', { kind: 'preview' }), job('d', { campaign: 'other' })];
    expect([...newestRenders(jobs, 'c')]).toEqual([['kettle/de-DE', newest]]);
  });
});
