import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureSize, RenderPlan, Segment, SpriteUse } from '../../../shared/render/render-plan.ts';
import { type FfmpegInput, runFfmpeg } from '../../ffmpeg/run.ts';
import type { Artefacts } from './artefacts.ts';
import { pictureInputs } from './picture-inputs.ts';
import type { RenderPorts } from './render-ports.ts';
import { segmentGraph } from './segment-job.ts';
import type { SegmentRun } from './segment-run.ts';
import type { SpritePool } from './sprite-pool.ts';

/** A composed picture on disk, and how many of a segment's sprites, from the lowest on, it shows already. */
export type Plate = { readonly input: FfmpegInput; readonly laid: number };

/**
 * Pictures composed once for several segments (the same scenes with other captions), as raw frames on disk, with what
 * lies under the captions in all of them: scrims cover most of the frame.
 * Measured on 2 cores: four captions over one scene take 5.0 s by themselves, 4.7 s as four outputs of one
 * process, 3.3 s over a raw plate.
 */
export type Plates = {
  /** Counts what a plan will ask for. Every plan is counted before the first plate is looked for. */
  readonly expect: (plan: RenderPlan) => Promise<void>;
  /** The plate under a segment, composed at the first call; null where no other segment shares the picture. */
  readonly find: (run: SegmentRun) => Promise<Plate> | null;
  /** Says that a segment is done with its plate; the last one deletes it. */
  readonly release: (segment: Segment) => Promise<void>;
};

/** The segments over one picture: those still to come, and the lowest sprites that all of them have. */
type Shared = {
  readonly waiting: Set<string>;
  count: number;
  under: readonly SpriteUse[];
  plate: Promise<Plate> | null;
};

type PlateContext = { readonly ports: RenderPorts; readonly artefacts: Artefacts; readonly sprites: SpritePool };

/** Counts which pictures two or more segments still to be rendered share, and composes those on demand. */
export function openPlates(context: PlateContext): Plates {
  const { ports } = context;
  const pictures = new Map<string, Shared>();

  return {
    expect: async (plan) => {
      for (const { key, picture, sprites } of plan.segments) {
        const shared = pictures.get(picture.key) ?? { waiting: new Set(), count: 0, under: sprites, plate: null };
        if (shared.waiting.has(key) || (await ports.cache.has(key))) continue;
        pictures.set(picture.key, shared);
        shared.waiting.add(key);
        shared.count += 1;
        // A plate that exists stays as it is: a plan instead of a failed one may come later.
        if (!shared.plate) shared.under = commonStart(shared.under, sprites);
      }
    },
    find: (run) => {
      const { picture, sprites } = run.segment;
      const shared = pictures.get(picture.key);
      if (!shared || shared.count < 2) return null;
      if (commonStart(shared.under, sprites).length < shared.under.length) return null;
      shared.plate ??= compose(run, shared.under, context);
      return shared.plate;
    },
    release: async ({ key, picture }) => {
      const shared = pictures.get(picture.key);
      if (!shared?.waiting.delete(key) || shared.waiting.size > 0) return;
      pictures.delete(picture.key);
      await rm(platePath(ports, picture.key), { force: true });
    },
  };
}

function commonStart(a: readonly SpriteUse[], b: readonly SpriteUse[]): readonly SpriteUse[] {
  const differs = a.findIndex((use, at) => JSON.stringify(use) !== JSON.stringify(b[at]));
  return differs < 0 ? a : a.slice(0, differs);
}

async function compose(
  run: SegmentRun,
  under: readonly SpriteUse[],
  { ports, artefacts, sprites }: PlateContext,
): Promise<Plate> {
  const { plan, order } = run;
  const segment = { ...run.segment, sprites: under };
  const { picture, frames } = segment;
  const inputs = await pictureInputs(run, ports, artefacts);
  const path = platePath(ports, picture.key);
  await sprites.use({ plan, segment }, async (files) => {
    const graph = segmentGraph(segment, { inputs, filters: picture.filters, label: picture.label }, files);
    const options = [
      ...['-map', `[${graph.label}]`, '-an', '-frames:v', String(frames)],
      // Told as it is read back: raw frames of another format would be read as a picture of noise.
      ...['-c:v', 'rawvideo', '-pix_fmt', 'yuv420p', '-f', 'rawvideo'],
    ];
    const job = { inputs: graph.inputs, filterGraph: graph.filters.join(';'), outputs: [{ options, path }] };
    await artefacts.slot(order, () => runFfmpeg(job, { tools: ports.tools, signal: ports.signal }));
  });
  return { input: { options: rawPicture(plan.size), path }, laid: under.length };
}

function platePath(ports: RenderPorts, key: string): string {
  return join(ports.workFolder, `${key}.yuv`);
}

/** Raw video has no header: size, format and colour are told. */
function rawPicture({ width, height }: PictureSize): readonly string[] {
  return ['-f', 'rawvideo', '-pixel_format', 'yuv420p', '-video_size', `${width}x${height}`, '-framerate', '30'];
}
