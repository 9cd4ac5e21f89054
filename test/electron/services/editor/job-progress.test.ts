import { describe, expect, it } from 'vitest';
import { withProgress } from '../../../../electron/services/editor/job-progress.ts';
import type { JobRecord } from '../../../../electron/services/editor/job-store.ts';

const QUEUED: JobRecord = {
  ...{ id: 'a', kind: 'render', campaign: 'b', title: 'Kettle', product: 'c', market: 'de-DE' },
  ...{ hook: null, folder: '/a' },
  ...{ state: 'queued', progress: 0, secondsLeft: null, result: null, error: null, commands: [] },
  ...{ force: false, quality: 'standard' as const, startedAt: null },
};

describe('withProgress', () => {
  it('starts a job at its first sign of life', () => {
    expect(withProgress(QUEUED, 0.2, 1000)).toEqual({
      state: 'running',
      progress: 0.2,
      startedAt: 1000,
      secondsLeft: null,
    });
  });

  it('forecasts from what has passed, and only once that says something', () => {
    const running: JobRecord = { ...QUEUED, state: 'running', startedAt: 1000, progress: 0.1 };
    expect(withProgress(running, 0.25, 2400)).toEqual({ progress: 0.25, startedAt: 1000, secondsLeft: null });
    expect(withProgress(running, 0.25, 5000)).toEqual({ progress: 0.25, startedAt: 1000, secondsLeft: 12 });
    expect(withProgress({ ...running, progress: 0.01 }, 0.04, 9000).secondsLeft).toBeNull();
  });

  it('never goes back nor beyond the end', () => {
    const running: JobRecord = { ...QUEUED, state: 'running', startedAt: 1000, progress: 0.5 };
    expect(withProgress(running, 0.3, 2000).progress).toBe(0.5);
    expect(withProgress(running, 1.2, 2000).progress).toBe(1);
  });
});
