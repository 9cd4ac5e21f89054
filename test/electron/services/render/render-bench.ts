import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTools } from '../../../../electron/ffmpeg/locate.ts';
import { probeMedia } from '../../../../electron/ffmpeg/probe.ts';
import type { PlateContext } from '../../../../electron/services/render/compose-plate.ts';
import type { Plates } from '../../../../electron/services/render/plates.ts';
import { openPlanRenderer } from '../../../../electron/services/render/render-plans.ts';
import type { RenderPorts } from '../../../../electron/services/render/render-ports.ts';
import { openContentCache } from '../../../../electron/storage/content-cache.ts';
import type { DrawnSprite } from '../../../../electron/text/crop-pictures.ts';
import type { StudioError } from '../../../../shared/base/studio-error.ts';
import { contentHash } from '../../../../shared/base/units.ts';
import type { ImageFacts, MediaFacts, VideoFacts } from '../../../../shared/catalog/media-facts.ts';
import type { PlanPorts } from '../../../../shared/render/plan-render.ts';
import type { RenderPlan } from '../../../../shared/render/render-plan.ts';
import type { SpriteSpec } from '../../../../shared/timeline/sprite-spec.ts';
import { H264, makeMedia, moving } from '../../../setup/make-media.ts';

export type PlannedJob = { readonly id: string; readonly plan: RenderPlan };

/** Sources and ports for tests of the executor: real ffmpeg, real files, sprites of one flat colour. */
export type RenderBench = {
  readonly clip: VideoFacts;
  readonly still: ImageFacts;
  readonly planPorts: PlanPorts;
  /** Makes another file known, so that plans may name it. */
  readonly add: (path: string) => Promise<MediaFacts>;
  readonly folder: string;
  /** Renders jobs over a cache folder; gives the finished files by id. */
  readonly render: (jobs: readonly PlannedJob[], options?: RenderOptions) => Promise<RenderOutcome>;
  /** Runs work over a cache folder. */
  readonly withPorts: <Result>(
    options: RenderOptions,
    work: (ports: RenderPorts) => Promise<Result>,
  ) => Promise<Result>;
  readonly close: () => Promise<void>;
};

type RenderOptions = {
  readonly jobs?: number;
  readonly cache?: string;
  /** Limit of the cache. */
  readonly maxBytes?: number;
  /** Where a source lies; where it was made unless told. */
  readonly mediaPath?: (hash: string) => string;
  /** Where composed pictures come from. */
  readonly plates?: (context: PlateContext) => Plates;
  /** Names the lease, and with it the files that are being written. */
  readonly newId?: () => string;
  readonly signal?: AbortSignal;
  readonly onProgress?: () => void;
  readonly onPlan?: (id: string) => void;
  readonly onFinished?: (id: string) => void;
};

export type RenderOutcome = {
  readonly files: ReadonlyMap<string, string>;
  readonly covers: ReadonlyMap<string, string>;
  readonly reused: ReadonlyMap<string, readonly boolean[]>;
  readonly failures: ReadonlyMap<string, StudioError>;
};

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export async function openRenderBench(): Promise<RenderBench> {
  const tools = await findTools({ env: process.env });
  const folder = await mkdtemp(join(tmpdir(), 'fifteen-render-'));
  const paths = new Map<string, string>();
  const add = async (path: string) => {
    const hash = contentHash(sha256(await readFile(path)));
    paths.set(hash, path);
    return probeMedia(path, hash, { tools });
  };
  const clip = await add(await makeMedia('bench.mp4', [...moving('320x240', { seconds: 6 }), ...H264]));
  const still = await add(await makeMedia('bench.png', [...moving('640x480'), '-frames:v', '1']));
  if (clip.kind !== 'video' || still.kind !== 'image') throw new Error('the generated media changed their kind');

  async function withPorts<Result>(
    options: RenderOptions,
    work: (ports: RenderPorts) => Promise<Result>,
  ): Promise<Result> {
    const cacheFolder = join(folder, options.cache ?? randomUUID());
    const { maxBytes, newId } = options;
    const limits = { ...(maxBytes === undefined ? {} : { maxBytes }), ...(newId ? { newId } : {}) };
    const store = openContentCache({
      folder: cacheFolder,
      ...{ maxBytes: 1e10, now: Date.now, newId: randomUUID },
      ...limits,
    });
    const cache = await store.lease();
    const ports: RenderPorts = {
      tools,
      cache,
      workFolder: cache.workFolder,
      mediaPath: options.mediaPath ?? ((hash) => paths.get(hash) ?? '/missing'),
      drawSprite: flatSprite,
      jobs: options.jobs ?? 2,
      signal: options.signal ?? new AbortController().signal,
    };
    try {
      return await work(ports);
    } finally {
      await cache.close();
    }
  }

  const render = (jobs: readonly PlannedJob[], options: RenderOptions = {}): Promise<RenderOutcome> =>
    withPorts(options, (ports) => collect(jobs, ports, { ...options, folder }));

  const planPorts: PlanPorts = {
    hash: (text) => contentHash(sha256(text)),
    ffmpegVersion: tools.ffmpeg.version,
    spriteIdentity: () => 'flat',
  };
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { clip, still, planPorts, folder, add, render, withPorts, close };
}

type Collecting = RenderOptions & { readonly folder: string };

async function collect(
  jobs: readonly PlannedJob[],
  ports: RenderPorts,
  { folder, plates, onProgress, onPlan, onFinished }: Collecting,
): Promise<RenderOutcome> {
  const files = new Map<string, string>();
  const covers = new Map<string, string>();
  const reused = new Map<string, readonly boolean[]>();
  const failures = new Map<string, StudioError>();
  const renderer = openPlanRenderer(ports, plates);
  for (const { plan } of jobs) await renderer.expect(plan);
  const lazy = jobs.map(({ id, plan }) => ({
    id,
    plan: async () => {
      onPlan?.(id);
      return plan;
    },
  }));
  await renderer.render(lazy, {
    progress: () => onProgress?.(),
    finished: async (id, variant) => {
      const kept = join(folder, `${id}-${randomUUID()}.mp4`);
      await copyFile(variant.file, kept);
      files.set(id, kept);
      if (variant.cover !== null) {
        await copyFile(variant.cover, `${kept}.jpg`);
        covers.set(id, `${kept}.jpg`);
      }
      onFinished?.(id);
      reused.set(
        id,
        variant.parts.map((part) => part.source !== 'made'),
      );
    },
    failed: (id, error) => failures.set(id, error),
  });
  return { files, covers, reused, failures };
}

/**
 * A caption as a flat box on the small canvas of these tests; its colour follows from its text, its strength from its pose.
 * All else is a half-transparent box behind it: laid twice or not at all it shows.
 */
async function flatSprite(spec: SpriteSpec): Promise<DrawnSprite> {
  const area = { x: 24, y: 212, width: 76, height: 24 };
  if (spec.kind !== 'caption')
    return { ...area, x: 60, cels: [new Uint8Array(area.width * area.height * 4).fill(128)] };
  const digest = Buffer.from(sha256(JSON.stringify(spec.states)), 'hex');
  const cels = spec.cels.map((cel) => {
    const pixels = Buffer.alloc(area.width * area.height * 4, digest.subarray(0, 4));
    const alpha = Math.round((cel.lines[0]?.whole.opacity ?? 1) * 255);
    for (let at = 3; at < pixels.length; at += 4) pixels[at] = alpha;
    return pixels;
  });
  return { ...area, cels };
}
