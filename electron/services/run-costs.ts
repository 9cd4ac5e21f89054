import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { type RunCost, runCostSchema } from '../../shared/render/run-estimate.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { systemErrorCode } from '../storage/system-error.ts';
import type { RenderedVariant } from './render/render-plans.ts';
import type { Studio } from './studio.ts';

const FILE = 'run-costs.json';
/** Machines change (a dock, a driver, other programs): what was long ago counts no more. */
const KEPT = 30;

/** What runs on this machine took, oldest first. A file that cannot be read counts as none. */
export async function readRunCosts({ folders }: Studio): Promise<readonly RunCost[]> {
  const text = await readFile(path.join(folders.cache, FILE), 'utf8').catch(() => '[]');
  try {
    return z.array(runCostSchema).safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return []; // Damaged.
  }
}

/** A video with what its making took. */
type FinishedVideo = {
  readonly rendered: RenderedVariant;
  readonly finishSeconds: number;
  readonly bytes: number;
};

/** Counts what a run does, for the estimates of later ones. */
export type CostMeter = {
  readonly add: (video: FinishedVideo) => void;
  /** Remembers the run, one entry for each encoder that it used. */
  readonly keep: (wallSeconds: number) => Promise<void>;
};

export function startCostMeter(studio: Studio, processes: number): CostMeter {
  const costs = new Map<string, RunCost>();
  return {
    add: (video) => {
      const cost = costOf(video, processes);
      const before = costs.get(cost.encoder);
      costs.set(cost.encoder, before ? sum(before, cost) : cost);
    },
    keep: async (wallSeconds) => {
      // Two encoders in one run: whose the time was cannot be told.
      const [cost, ...others] = costs.values();
      if (cost && others.length === 0) await append(studio, { ...cost, wallSeconds });
    },
  };
}

function costOf({ rendered, finishSeconds, bytes }: FinishedVideo, processes: number): RunCost {
  const { plan, parts, sound } = rendered;
  const made = parts.map(({ source }) => source === 'made');
  const madeFrames = plan.segments.reduce((frames, segment, index) => frames + (made[index] ? segment.frames : 0), 0);
  return {
    encoder: plan.encoder.id,
    ...plan.size,
    processes,
    videos: 1,
    frames: madeFrames,
    sounds: sound.source === 'made' ? 1 : 0,
    pictureSeconds: parts.reduce((seconds, part) => seconds + part.seconds, 0),
    soundSeconds: sound.seconds,
    finishSeconds,
    wallSeconds: 0,
    bytes,
  };
}

function sum(a: RunCost, b: RunCost): RunCost {
  return {
    ...a,
    videos: a.videos + b.videos,
    frames: a.frames + b.frames,
    sounds: a.sounds + b.sounds,
    pictureSeconds: a.pictureSeconds + b.pictureSeconds,
    soundSeconds: a.soundSeconds + b.soundSeconds,
    finishSeconds: a.finishSeconds + b.finishSeconds,
    bytes: a.bytes + b.bytes,
  };
}

async function append(studio: Studio, cost: RunCost): Promise<void> {
  const costs = [...(await readRunCosts(studio)), cost].slice(-KEPT);
  try {
    await makeFolder(studio.folders.cache);
    await writeFileAtomic(path.join(studio.folders.cache, FILE), JSON.stringify(costs), { fsync: false });
  } catch (error) {
    // An estimate less is no reason to fail: a full disk is reported where work is lost.
    if (systemErrorCode(error) === null) throw error;
  }
}
