import type { Orientation, PictureFacts } from '../../shared/catalog/media-facts.ts';
import { type ProbedStream, ratioOf } from './probe-schema.ts';

/** What the picture stream is; null where even its size or pixels are unknown, because its header is damaged. */
export function pictureFacts(
  stream: ProbedStream,
  orientation: Orientation,
  kind: 'video' | 'image',
): PictureFacts | null {
  const { width, height, pix_fmt: pixelFormat, codec_name: codec } = stream;
  if (!width || !height || !pixelFormat || pixelFormat === 'unknown' || !codec) return null;
  const isTurned = orientation.turn === 90 || orientation.turn === 270;
  const aspect = ratioOf(stream.sample_aspect_ratio) || 1;
  return {
    codec,
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    orientation,
    pixelFormat,
    hasAlpha: hasAlpha(pixelFormat) || stream.tags?.['alpha_mode'] === '1',
    range: rangeOf(stream, pixelFormat),
    matrix: matrixOf(stream, kind === 'image' ? 0 : height),
    transfer: transferOf(stream),
    sampleAspect: isTurned ? 1 / aspect : aspect,
  };
}

/** Formats with a place for transparency; a palette (pal8) may hold it too. */
function hasAlpha(pixelFormat: string): boolean {
  return /^(yuva|gbrap|rgba|bgra|argb|abgr|ya8|ya16|pal8|ayuv|vuya)/.test(pixelFormat);
}

function rangeOf({ color_range }: ProbedStream, pixelFormat: string): PictureFacts['range'] {
  if (color_range === 'pc' || color_range === 'jpeg') return 'full';
  const isAlwaysFull = /^(yuvj|rgb|bgr|argb|abgr|gbr|pal8|mono)/.test(pixelFormat);
  return isAlwaysFull ? 'full' : 'limited';
}

function matrixOf({ color_space }: ProbedStream, height: number): PictureFacts['matrix'] {
  switch (color_space) {
    case 'bt2020nc':
    case 'bt2020c':
      return 'bt2020';
    case 'bt709':
    case 'smpte240m':
      return 'bt709';
    case 'bt470bg':
    case 'smpte170m':
    case 'fcc':
      return 'bt601';
    default:
      // JPEG and WebP are BT.601 at any size; untagged footage follows the custom of its time.
      return height >= 720 ? 'bt709' : 'bt601';
  }
}

function transferOf({ color_transfer }: ProbedStream): PictureFacts['transfer'] {
  if (color_transfer === 'smpte2084') return 'pq';
  return color_transfer === 'arib-std-b67' ? 'hlg' : 'sdr';
}
