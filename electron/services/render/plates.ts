import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureSize, RenderPlan, Segment } from '../../../shared/render/render-plan.ts';
import { type FfmpegInput, runFfmpeg } from '../../ffmpeg/run.ts';
import type { Artefacts } from './artefacts.ts';
import { pictureInputs } from './picture-inputs.ts';
import type { RenderPorts } from './render-ports.ts';
import type { SegmentRun } from './segment-run.ts';

/**
 * Pictures composed once for several segments (the same scenes with other captions), as raw frames on disk.
 * Measured on 2 cores: four captions over one scene take 5.0 s by themselves, 4.7 s as four outputs of one
 * process, 3.3 s over a raw plate.
 */
export type Plates = {
  /** Counts what a plan will ask for. Every plan is counted before the first plate is looked for. */
  readonly expect: (plan: RenderPlan) => Promise<void>;
  /** The plate under a segment, composed at the first call; null where no other segment shares the picture. */
  readonly find: (run: SegmentRun) => Promise<FfmpegInput> | null;
  /** Says that a segment is done with its plate; the last one deletes it. */
  readonly release: (segment: Segment) => Promise<void>;
};

/** Counts which pictures two or more segments still to be rendered share, and composes those on demand. */
export function openPlates(ports: RenderPorts, artefacts: Artefacts): Plates {
  const waiting = new Map<string, Set<string>>();
  const shared = new Set<string>();
  const made = new Map<string, Promise<FfmpegInput>>();

  return {
    expect: async (plan) => {
      for (const { key, picture } of plan.segments) {
        const segments = waiting.get(picture.key) ?? new Set();
        if (segments.has(key) || (await ports.cache.has(key))) continue;
        segments.add(key);
        waiting.set(picture.key, segments);
        if (segments.size > 1) shared.add(picture.key);
      }
    },
    find: (run) => {
      const { key } = run.segment.picture;
      if (!shared.has(key)) return null;
      const plate = made.get(key) ?? compose(run, ports, artefacts);
      made.set(key, plate);
      return plate;
    },
    release: async ({ key, picture }) => {
      const segments = waiting.get(picture.key);
      if (!segments?.delete(key) || segments.size > 0) return;
      waiting.delete(picture.key);
      made.delete(picture.key);
      await rm(platePath(ports, picture.key), { force: true });
    },
  };
}

async function compose(run: SegmentRun, ports: RenderPorts, artefacts: Artefacts): Promise<FfmpegInput> {
  const { plan, segment, order } = run;
  const { picture, frames } = segment;
  const inputs = await pictureInputs(run, ports, artefacts);
  const path = platePath(ports, picture.key);
  const options = [
    ...['-map', `[${picture.label}]`, '-an', '-frames:v', String(frames)],
    // Told as it is read back: raw frames of another format would be read as a picture of noise.
    ...['-c:v', 'rawvideo', '-pix_fmt', 'yuv420p', '-f', 'rawvideo'],
  ];
  const job = { inputs, filterGraph: picture.filters.join(';'), outputs: [{ options, path }] };
  await artefacts.slot(order, () => runFfmpeg(job, { tools: ports.tools, signal: ports.signal }));
  return { options: rawPicture(plan.size), path };
}

function platePath(ports: RenderPorts, key: string): string {
  return join(ports.workFolder, `${key}.yuv`);
}

/** Raw video has no header: size, format and colour are told. */
function rawPicture({ width, height }: PictureSize): readonly string[] {
  return ['-f', 'rawvideo', '-pixel_format', 'yuv420p', '-video_size', `${width}x${height}`, '-framerate', '30'];
}
