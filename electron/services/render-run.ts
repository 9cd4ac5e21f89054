import path from 'node:path';
import type { ContentHash } from '../../shared/base/units.ts';
import type { Loudness } from '../../shared/render/loudness.ts';
import type { RenderPlan } from '../../shared/render/render-plan.ts';
import { type CacheLease, openContentCache } from '../storage/content-cache.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { drawSprite } from '../text/draw-sprite.ts';
import type { PlannedVariant } from './plan-variants.ts';
import type { RenderPorts } from './render/render-ports.ts';
import type { Studio } from './studio.ts';

/** One batch's hold on the machine: work folder, cache, tools. */
export type RenderRun = {
  readonly ports: RenderPorts;
  /** Says that a variant is settled: what no other waits for may leave the cache. */
  readonly release: (plan: RenderPlan) => void;
  /** Loudness of a sound, measured once for all variants that share it. */
  readonly loudness: (key: string, measure: () => Promise<Loudness | null>) => Promise<Loudness | null>;
  readonly close: () => Promise<void>;
};

export type RunOptions = {
  readonly jobs: number;
  readonly usesCache: boolean;
  readonly planned: readonly PlannedVariant[];
  readonly signal: AbortSignal;
};

/** Takes a lease on the cache. Without caching, a second cache inside the lease's work folder serves, and goes with it. */
export async function openRenderRun(studio: Studio, options: RunOptions): Promise<RenderRun> {
  const { jobs, usesCache, planned, signal } = options;
  const lease = await studio.cacheStore.lease();
  const cache = usesCache ? lease : await privateCache(studio, lease.workFolder);
  const waiting = countKeys(planned.map((each) => each.plan));
  const { engine } = await studio.text();
  const mediaPath = mediaPaths(planned);
  const loudness = new Map<string, Promise<Loudness | null>>();
  const ports: RenderPorts = {
    tools: await studio.tools(),
    cache,
    workFolder: lease.workFolder,
    mediaPath,
    drawSprite: (spec) => drawSprite(spec, { engine, mediaPath }),
    jobs,
    signal,
  };
  return {
    ports,
    release: (plan) => {
      for (const key of keysOf(plan)) {
        const left = (waiting.get(key) ?? 1) - 1;
        waiting.set(key, left);
        if (left === 0) cache.release(key);
      }
    },
    loudness: (key, measure) => {
      const measured = loudness.get(key) ?? measure();
      loudness.set(key, measured);
      return measured;
    },
    close: async () => {
      if (cache !== lease) await cache.close();
      await lease.close();
    },
  };
}

async function privateCache({ now, newId }: Studio, workFolder: string): Promise<CacheLease> {
  const folder = path.join(workFolder, 'cache');
  await makeFolder(folder);
  return openContentCache({ folder, maxBytes: Number.POSITIVE_INFINITY, now, newId }).lease();
}

function countKeys(plans: readonly RenderPlan[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of plans.flatMap((plan) => [...keysOf(plan)])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function keysOf({ segments, sound, stills }: RenderPlan): ReadonlySet<string> {
  return new Set([...segments.map((segment) => segment.key), sound.key, ...Object.keys(stills)]);
}

function mediaPaths(planned: readonly PlannedVariant[]): (hash: ContentHash) => string {
  const paths = new Map(planned.flatMap(({ variant }) => [...variant.mediaPaths]));
  return (hash) => {
    const file = paths.get(hash);
    if (file === undefined) throw new Error(`no file for media ${hash}`);
    return file;
  };
}
