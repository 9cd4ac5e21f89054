import type { EncoderSettings, Segment } from '../../../shared/render/render-plan.ts';
import { overlayFilters } from '../../../shared/render/sprite-filters.ts';
import type { FfmpegInput, FfmpegJob } from '../../ffmpeg/run.ts';
import type { SpriteFiles } from './sprite-pool.ts';

/** Where a segment's picture comes from: its own graph over real inputs, or a plate composed before. */
export type PictureSource = {
  readonly inputs: readonly FfmpegInput[];
  readonly filters: readonly string[];
  readonly label: string;
};

export type SegmentGraph = {
  readonly inputs: readonly FfmpegInput[];
  readonly filters: readonly string[];
  readonly label: string;
};

/** Lays a segment's sprites over its picture: one graph, inputs in the order that its labels count on. */
export function segmentGraph(segment: Segment, picture: PictureSource, sprites: SpriteFiles): SegmentGraph {
  const inputs = [...picture.inputs];
  const filters = [...picture.filters];
  let base = picture.label;
  for (const use of segment.sprites) {
    const sprite = sprites.get(use.sprite);
    // An empty sprite (a caption of spaces) has no ink and no file.
    if (!sprite) continue;
    const output = `o${inputs.length}`;
    filters.push(
      ...overlayFilters({
        use,
        holds: sprite.holds,
        area: sprite.area,
        segmentFrames: segment.frames,
        input: inputs.length,
        base,
        output,
      }),
    );
    inputs.push(sprite.input);
    base = output;
  }
  return { inputs, filters, label: base };
}

/** The run that encodes one segment: exactly its frames, no sound, time stamps from 0. */
export function segmentJob(
  graph: SegmentGraph,
  target: { readonly path: string; readonly frames: number; readonly encoder: EncoderSettings },
): FfmpegJob {
  const { device } = target.encoder;
  const label = device ? 'uploaded' : graph.label;
  const upload = device ? [`[${graph.label}]${device.upload}[${label}]`] : [];
  const frames = ['-map', `[${label}]`, '-an', '-frames:v', String(target.frames)];
  return {
    globalOptions: device?.globalOptions ?? [],
    inputs: graph.inputs,
    filterGraph: [...graph.filters, ...upload].join(';'),
    outputs: [{ options: [...frames, ...target.encoder.options, '-f', 'mp4'], path: target.path }],
  };
}
