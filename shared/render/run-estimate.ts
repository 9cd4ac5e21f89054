import { z } from 'zod';

/** What one run took, measured. Seconds of processes add up over all that ran at once. */
export const runCostSchema = z.object({
  encoder: z.string(),
  width: z.number(),
  height: z.number(),
  /** How many processes ran at once. */
  processes: z.number(),
  videos: z.number(),
  /** Frames of segments that were made, not found. */
  frames: z.number(),
  sounds: z.number(),
  pictureSeconds: z.number(),
  soundSeconds: z.number(),
  /** Joining is within none of these; proving, cover and hashes are within the last. */
  finishSeconds: z.number(),
  wallSeconds: z.number(),
  /** Length of the videos. */
  bytes: z.number(),
});

/** One run's measured cost. */
export type RunCost = z.infer<typeof runCostSchema>;

/** What a run is about to do, segment reuse taken into account. */
export type RunWork = Pick<RunCost, 'encoder' | 'width' | 'height' | 'processes' | 'videos' | 'frames' | 'sounds'> & {
  /** Frames of one video. */
  readonly videoFrames: number;
};

/** What a run will take. Null is unknown: nothing like it ran on this machine yet. */
export type RunEstimate = {
  readonly seconds: number | null;
  /** Of the videos. */
  readonly outputBytes: number | null;
  /** Of segments that stay in the cache. */
  readonly cacheBytes: number | null;
  /** From so many earlier runs. */
  readonly runs: number;
};

/**
 * What a run will take, by what earlier runs of this machine with the same encoder, size and number of processes took.
 * A share of the work that none of them did (sound, say) leaves the time unknown; nothing to do takes none.
 */
export function estimateRun(work: RunWork, history: readonly RunCost[]): RunEstimate {
  const alike = history.filter(
    ({ encoder, width, height }) => encoder === work.encoder && width === work.width && height === work.height,
  );
  const timed = alike.filter(({ processes }) => processes === work.processes);
  if (work.videos === 0) return { seconds: 0, outputBytes: 0, cacheBytes: 0, runs: timed.length };
  const videoBytes = perUnit(alike, 'bytes', 'videos');
  return {
    seconds: wallSeconds(work, timed),
    outputBytes: times(videoBytes, work.videos),
    // A segment lies in the cache as it lies in the video.
    cacheBytes: times(videoBytes, work.frames / work.videoFrames),
    runs: timed.length,
  };
}

function wallSeconds({ videos, frames, sounds }: RunWork, runs: readonly RunCost[]): number | null {
  const parts = [
    frames === 0 ? 0 : times(perUnit(runs, 'pictureSeconds', 'frames'), frames),
    sounds === 0 ? 0 : times(perUnit(runs, 'soundSeconds', 'sounds'), sounds),
    times(perUnit(runs, 'finishSeconds', 'videos'), videos),
  ];
  const busy = total(runs, 'pictureSeconds') + total(runs, 'soundSeconds') + total(runs, 'finishSeconds');
  if (busy === 0) return null;
  // How much of it went on side by side, waiting and shared pictures included, is measured too.
  const wallShare = total(runs, 'wallSeconds') / busy;
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part * wallShare), 0);
}

type Amount = Exclude<keyof RunCost, 'encoder'>;

function total(runs: readonly RunCost[], amount: Amount): number {
  return runs.reduce((sum, run) => sum + run[amount], 0);
}

function perUnit(runs: readonly RunCost[], amount: Amount, unit: Amount): number | null {
  const units = total(runs, unit);
  return units === 0 ? null : total(runs, amount) / units;
}

function times(each: number | null, count: number): number | null {
  return each === null ? null : each * count;
}
