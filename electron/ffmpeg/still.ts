import { type StillSpec, stillFilters } from '../../shared/render/still-filters.ts';
import { safeOptions } from './media-input.ts';
import { pictureDemuxer } from './probe-signature.ts';
import { type FfmpegInput, type RunSettings, runFfmpeg } from './run.ts';

export type StillFile = {
  readonly spec: StillSpec;
  /** The photo. */
  readonly source: string;
  /** The file to write: one raw frame. */
  readonly target: string;
};

/** Decodes a photo once and keeps it upright, cropped or fitted and in the canvas's colours, ready to be moved. */
export async function prepareStill({ spec, source, target }: StillFile, settings: RunSettings): Promise<void> {
  const demuxer = pictureDemuxer(spec.facts.picture.codec);
  const options = demuxer ? ['-f', demuxer] : safeOptions();
  await runFfmpeg(
    {
      inputs: [{ options: [...options, '-noautorotate'], path: source }],
      filterGraph: stillFilters(spec).join(';'),
      outputs: [{ options: ['-map', '[still]', '-frames:v', '1', '-c:v', 'rawvideo', '-f', 'rawvideo'], path: target }],
    },
    settings,
  );
}

/** The prepared frame as an input: raw video has no header, so size and format are told. */
export function preparedStillInput({ size }: StillSpec, path: string): FfmpegInput {
  const format = ['-f', 'rawvideo', '-pixel_format', 'yuv420p', '-video_size', `${size.width}x${size.height}`];
  return { options: [...format, '-framerate', '30'], path };
}
