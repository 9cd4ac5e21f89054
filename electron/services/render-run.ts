import path from 'node:path';
import type { ContentHash } from '../../shared/base/units.ts';
import type { RenderPlan } from '../../shared/render/render-plan.ts';
import { type CacheLease, openContentCache } from '../storage/content-cache.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { drawSprite } from '../text/draw-sprite.ts';
import type { PlannedVariant } from './plan-variants.ts';
import type { RenderPorts } from './render/render-ports.ts';
import { loudnessKey } from './render/render-sound.ts';
import type { Studio } from './studio.ts';

/** One batch's hold on the machine: work folder, cache, tools. */
export type RenderRun = {
  readonly ports: RenderPorts;
  /** Counts what a variant needs. Every variant of a batch is counted before the first is rendered. */
  readonly expect: (planned: Pick<PlannedVariant, 'variant' | 'plan'>) => void;
  /** Says that a variant is settled: what no other waits for may leave the cache. */
  readonly release: (plan: RenderPlan) => void;
  readonly close: () => Promise<void>;
};

export type RunOptions = {
  readonly jobs: number;
  readonly usesCache: boolean;
  readonly signal: AbortSignal;
};

/** Takes a lease on the cache. Without caching, a second cache inside the lease's work folder serves, and goes with it. */
export async function openRenderRun(studio: Studio, options: RunOptions): Promise<RenderRun> {
  const { jobs, usesCache, signal } = options;
  const lease = await studio.cacheStore.lease();
  const cache = usesCache ? lease : await privateCache(studio, lease.workFolder);
  const waiting = new Map<string, number>();
  const media = new Map<ContentHash, string>();
  const { engine } = await studio.text();
  const mediaPath = (hash: ContentHash): string => {
    const file = media.get(hash);
    if (file === undefined) throw new Error(`no file for media ${hash}`);
    return file;
  };
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
    expect: ({ plan, variant }) => {
      for (const key of keysOf(plan)) waiting.set(key, (waiting.get(key) ?? 0) + 1);
      for (const [hash, file] of variant.mediaPaths) media.set(hash, file);
    },
    release: (plan) => {
      for (const key of keysOf(plan)) {
        const left = (waiting.get(key) ?? 1) - 1;
        if (left > 0) waiting.set(key, left);
        else {
          waiting.delete(key);
          cache.release(key);
        }
      }
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

function keysOf({ segments, sound, stills, cover }: RenderPlan): ReadonlySet<string> {
  const pictures = [...segments.map((segment) => segment.key), ...Object.keys(stills), ...(cover ? [cover.key] : [])];
  return new Set([...pictures, sound.key, loudnessKey(sound)]);
}
