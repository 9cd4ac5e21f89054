import type { PictureSize, SpriteUse } from '../../../shared/render/render-plan.ts';
import { type FfmpegInput, runFfmpeg } from '../../ffmpeg/run.ts';
import type { Artefacts } from './artefacts.ts';
import { pictureInputs } from './picture-inputs.ts';
import type { RenderPorts } from './render-ports.ts';
import { segmentGraph } from './segment-job.ts';
import type { SegmentRun } from './segment-run.ts';
import type { SpritePool } from './sprite-pool.ts';

/** A composed picture on disk, and how many of a segment's sprites, from the lowest on, it shows already. */
export type Plate = { readonly input: FfmpegInput; readonly laid: number };

export type PlateContext = { readonly ports: RenderPorts; readonly artefacts: Artefacts; readonly sprites: SpritePool };

/** Where a plate goes and when its process may run; gives its path. */
export type StorePlate = (make: (path: string) => Promise<void>) => Promise<string>;

/** Composes the picture of a segment with its lowest sprites as raw frames. */
export async function composePlate(
  { run, under, store }: { readonly run: SegmentRun; readonly under: readonly SpriteUse[]; readonly store: StorePlate },
  { ports, artefacts, sprites }: PlateContext,
): Promise<Plate> {
  const { plan } = run;
  const segment = { ...run.segment, sprites: under };
  const { picture, frames } = segment;
  const inputs = await pictureInputs(run, ports, artefacts);
  return sprites.use({ plan, segment }, async (files) => {
    const graph = segmentGraph(segment, { inputs, filters: picture.filters, label: picture.label }, files);
    const options = [
      ...['-map', `[${graph.label}]`, '-an', '-frames:v', String(frames)],
      // Told as it is read back: raw frames of another format would be read as a picture of noise.
      ...['-c:v', 'rawvideo', '-pix_fmt', 'yuv420p', '-f', 'rawvideo'],
    ];
    const job = { inputs: graph.inputs, filterGraph: graph.filters.join(';') };
    const path = await store(async (target) => {
      await runFfmpeg({ ...job, outputs: [{ options, path: target }] }, { tools: ports.tools, signal: ports.signal });
    });
    return { input: plateInput(path, plan.size), laid: under.length };
  });
}

/** Raw video has no header: size, format and colour are told. `skip` is the number of frames to begin after. */
export function plateInput(path: string, { width, height }: PictureSize, skip = 0): FfmpegInput {
  const size = `${width}x${height}`;
  const format = ['-f', 'rawvideo', '-pixel_format', 'yuv420p', '-video_size', size, '-framerate', '30'];
  const bytes = (width * height * 3) / 2;
  return { options: skip === 0 ? format : [...format, '-skip_initial_bytes', String(skip * bytes)], path };
}
