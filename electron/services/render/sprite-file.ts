import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rect } from '../../../shared/captions/laid-out-caption.ts';
import { celFrames } from '../../../shared/render/sprite-filters.ts';
import type { SpriteSpec } from '../../../shared/timeline/sprite-spec.ts';
import type { FfmpegInput } from '../../ffmpeg/run.ts';
import type { DrawnSprite } from '../../text/crop-pictures.ts';

/** A sprite on disk: each different picture once, as raw RGBA, which ffmpeg reads faster than any codec. */
export type SpriteFile = {
  readonly input: FfmpegInput;
  readonly area: Rect;
  readonly holds: readonly number[] | null;
};

/** Draws a sprite into the work folder; null when it has no ink. A half-written file goes with the folder. */
export async function writeSpriteFile(options: {
  readonly name: string;
  readonly spec: SpriteSpec;
  readonly folder: string;
  readonly draw: (spec: SpriteSpec) => Promise<DrawnSprite>;
}): Promise<SpriteFile | null> {
  const drawn = await options.draw(options.spec);
  const { x, y, width, height } = drawn;
  if (width === 0 || height === 0) return null;
  const path = join(options.folder, `${options.name}.rgba`);
  await writeFile(path, drawn.cels);
  const format = ['-f', 'rawvideo', '-pixel_format', 'rgba', '-video_size', `${width}x${height}`, '-framerate', '30'];
  return { input: { options: format, path }, area: { x, y, width, height }, holds: celFrames(options.spec) };
}
