import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_RATIO } from '../../shared/base/ratio.ts';
import { estimateRun, type RunEstimate } from '../../shared/render/run-estimate.ts';
import type { CacheLease } from '../storage/content-cache.ts';
import { findExisting } from './existing-outputs.ts';
import { outputSize, type PlannedVariant } from './plan-variants.ts';
import { type PreparedRun, prepareRun } from './prepare-run.ts';
import type { RenderControl, RenderRequest, VariantResult } from './render-request.ts';
import { readRunCosts } from './run-costs.ts';
import type { Studio } from './studio.ts';
import { type Survey, surveyVariants } from './survey-variants.ts';

/** What a render would do and take. */
export type RenderForecast = {
  readonly out: string;
  readonly variants: number;
  readonly waiting: number;
  readonly current: number;
  /** Those that would fail, or whose file is in the way, and why. */
  readonly failed: readonly VariantResult[];
  /** Frames of all videos to be rendered, and those of them that are not in the cache. */
  readonly frames: number;
  readonly newFrames: number;
  readonly estimate: RunEstimate;
  /** Space for raw pictures that variants of one product share, while it is rendered. */
  readonly workBytes: number;
  /** Free where the videos go; null where the system does not say. */
  readonly freeBytes: number | null;
};

/** Does everything of a render but the rendering: chooses, checks, plans, and says what it would take. Writes nothing. */
export async function forecastRender(
  studio: Studio,
  request: RenderRequest,
  control: RenderControl,
): Promise<RenderForecast> {
  const prepared = await prepareRun(studio, request, control);
  const { out, chosen, planner, processes } = prepared;
  const lease = await studio.cacheStore.lease();
  const tally = startTally(request.usesCache ? lease : null);
  let survey: Survey;
  try {
    survey = await surveyPrepared(prepared, { request, control, expect: tally.add });
  } finally {
    await lease.close();
  }
  const work = tally.work();
  const { settled, waiting } = survey;
  const history = await readRunCosts(studio);
  const size = outputSize(request.quality, prepared.campaign.document.ratio ?? DEFAULT_RATIO);
  const estimate = estimateRun({ ...work, ...size, encoder: planner.encoderId, processes }, history);
  return {
    out,
    variants: chosen.length,
    waiting: waiting.length,
    current: settled.filter(({ status }) => status === 'current').length,
    failed: settled.filter(({ error }) => error !== null),
    frames: work.videos * work.videoFrames,
    newFrames: work.frames,
    estimate,
    workBytes: work.workPixels * BYTES_PER_PIXEL,
    freeBytes: await freeSpace(out),
  };
}

/** Of 4:2:0. */
const BYTES_PER_PIXEL = 1.5;

type Surveying = {
  readonly request: RenderRequest;
  readonly control: RenderControl;
  readonly expect: (planned: PlannedVariant) => Promise<void>;
};

function surveyPrepared(
  { chosen, build, planner, out, earlier }: PreparedRun,
  { request, control, expect }: Surveying,
): Promise<Survey> {
  const existing = { out, manifest: earlier, proof: 'length' } as const;
  return surveyVariants(chosen, {
    ...{ build, plan: planner.plan, finding: control.on.finding, expect },
    existing: async (planned) => (request.replaces ? null : findExisting(planned, existing)),
  });
}

/** Counts what is not in the cache, each part once. */
function startTally(cache: CacheLease | null) {
  const seen = new Set<string>();
  const sharedBy = new Map<string, number>();
  const shared = new Map<string, number>();
  let work = { videos: 0, videoFrames: 0, frames: 0, sounds: 0 };
  const isNew = async (key: string): Promise<boolean> => {
    if (seen.has(key)) return false;
    seen.add(key);
    return !(await cache?.has(key));
  };
  return {
    add: async ({ plan, variant }: PlannedVariant): Promise<void> => {
      const sounds = work.sounds + ((await isNew(plan.sound.key)) ? 1 : 0);
      let { frames } = work;
      for (const segment of plan.segments) {
        if (!(await isNew(segment.key))) continue;
        frames += segment.frames;
        const uses = (sharedBy.get(segment.picture.key) ?? 0) + 1;
        sharedBy.set(segment.picture.key, uses);
        const pixels = segment.frames * plan.size.width * plan.size.height;
        if (uses === 2) shared.set(variant.product, (shared.get(variant.product) ?? 0) + pixels);
      }
      work = { videos: work.videos + 1, videoFrames: plan.frames, frames, sounds };
    },
    work: () => ({ ...work, workPixels: Math.max(0, ...shared.values()) }),
  };
}

/** Of the disk of a folder, or of where it will be made. */
async function freeSpace(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    // Not made yet: it will lie on the disk of the folder above.
    const parent = path.dirname(folder);
    return parent === folder ? null : freeSpace(parent);
  }
}
