import { describe, expect, it } from 'vitest';
import { estimateRun, type RunCost, type RunWork } from '../../../shared/render/run-estimate.ts';

const run: RunCost = {
  ...{ encoder: 'libx264-draft', width: 540, height: 960, processes: 2 },
  ...{ videos: 10, frames: 1000, sounds: 2, pictureSeconds: 20, soundSeconds: 4, finishSeconds: 6 },
  ...{ wallSeconds: 15, bytes: 45_000_000 },
};
const work: RunWork = {
  ...{ encoder: 'libx264-draft', width: 540, height: 960, processes: 2 },
  ...{ videos: 20, frames: 4500, sounds: 0, videoFrames: 450 },
};

describe('estimateRun', () => {
  it('takes pictures and endings by what earlier runs took, side by side as they were', () => {
    // 4500 frames at 20 ms and 20 endings at 0.6 s are 102 s of processes; 30 such seconds took 15.
    expect(estimateRun(work, [run])).toEqual({
      seconds: 51,
      outputBytes: 90_000_000,
      cacheBytes: 45_000_000,
      runs: 1,
    });
  });

  it('says of the time that it is unknown where no run was like it, or none did a part of it', () => {
    expect(estimateRun(work, []).seconds).toBe(null);
    expect(estimateRun({ ...work, width: 1080 }, [run])).toEqual({
      ...{ seconds: null, outputBytes: null, cacheBytes: null, runs: 0 },
    });
    expect(estimateRun({ ...work, processes: 4 }, [run])).toMatchObject({ seconds: null, outputBytes: 90_000_000 });
    expect(estimateRun({ ...work, sounds: 1 }, [{ ...run, sounds: 0, soundSeconds: 0 }]).seconds).toBe(null);
  });

  it('takes nothing where there is nothing to do', () => {
    expect(estimateRun({ ...work, videos: 0, frames: 0 }, [])).toMatchObject({ seconds: 0, outputBytes: 0 });
  });
});
