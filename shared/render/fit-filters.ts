import type { Orientation, PictureFacts } from '../catalog/media-facts.ts';
import type { PlacedMedia } from '../timeline/timeline.ts';
import { flattenFilters, PLAIN_BACKGROUND, scaleFilters } from './colour-filters.ts';
import { containSize, coverCrop, type Size, storedRect, storedSize } from './picture-geometry.ts';

/** A source to bring to the canvas; labels are without brackets. */
export type FitRequest = {
  readonly media: Pick<PlacedMedia, 'facts' | 'fit' | 'focus'>;
  readonly size: Size;
  readonly flags: 'bicubic' | 'lanczos';
  /** Label or stream that gives stored pixels, e.g. `0:V`; other labels are made from `output`. */
  readonly input: string;
  readonly output: string;
};

/** Filters that turn a source upright and bring it to `size`, cropped or over its own blurred picture. */
export function fitFilters(request: FitRequest): readonly string[] {
  const { media, size, input, output } = request;
  const { picture } = media.facts;
  const isFlattened = picture.hasAlpha;
  const flattened = isFlattened
    ? flattenFilters({ input, picture, background: PLAIN_BACKGROUND, output: `${output}f` })
    : [];
  const source = isFlattened ? `${output}f` : input;
  const inside = media.fit === 'contain-blur' ? containSize(picture, size) : size;
  const isWhole = size.width - inside.width < 4 && size.height - inside.height < 4;
  const target = isWhole ? size : inside;
  const crop = isWhole ? cropFilters(request, picture) : [];
  // Pixels are turned after they are scaled: most sources are larger than the canvas.
  const upright = [
    ...crop,
    ...scaleFilters({ picture, size: storedSize(target, picture.orientation), flags: request.flags, isFlattened }),
    ...orientationFilters(picture.orientation),
  ].join(',');
  if (isWhole) return [...flattened, `[${source}]${upright}[${output}]`];
  // A cut-out stands on the plain background; a blur of it would be a box around it.
  if (isFlattened) return [...flattened, `[${source}]${upright},${padFilter(inside, size)}[${output}]`];
  return blurredFilters(`[${source}]${upright}`, { inside, size, output });
}

/** Filters that turn stored pixels upright: mirrored first, then turned clockwise. */
function orientationFilters({ turn, isMirrored }: Orientation): readonly string[] {
  const mirror = isMirrored ? ['hflip'] : [];
  switch (turn) {
    case 0:
      return mirror;
    case 90:
      return [...mirror, 'transpose=clock'];
    case 180:
      return isMirrored ? ['vflip'] : ['hflip', 'vflip'];
    case 270:
      return [...mirror, 'transpose=cclock'];
  }
}

function cropFilters({ media, size }: FitRequest, picture: PictureFacts): readonly string[] {
  const rect = storedRect(coverCrop({ picture, focus: media.focus, size }), picture);
  const whole = storedSize(picture, picture.orientation);
  if (rect.width === whole.width && rect.height === whole.height) return [];
  return [`crop=${rect.width}:${rect.height}:${rect.x}:${rect.y}`];
}

type BlurRequest = { readonly inside: Size; readonly size: Size; readonly output: string };

/** The background is made at an eighth of the size: a wide blur costs next to nothing there and looks the same. */
function blurredFilters(upright: string, { inside, size, output }: BlurRequest): readonly string[] {
  const shape = size.width / size.height;
  const isWide = inside.width / inside.height > shape;
  const crop = isWide
    ? `crop=${even(inside.height * shape)}:${inside.height}`
    : `crop=${inside.width}:${even(inside.width / shape)}`;
  const small = `scale=${even(size.width / 8)}:${even(size.height / 8)}:flags=bilinear`;
  // A little darker and less colourful, so that the picture itself stands out.
  const dim = "lutyuv=y='16+(val-16)*0.72':u='128+(val-128)*0.85':v='128+(val-128)*0.85'";
  const blurred = [crop, small, 'gblur=sigma=6:steps=2', dim, `scale=${size.width}:${size.height}:flags=bicubic`];
  const x = evenOffset(size.width - inside.width);
  const y = evenOffset(size.height - inside.height);
  return [
    `${upright},split[${output}a][${output}b]`,
    `[${output}b]${blurred.join(',')}[${output}c]`,
    `[${output}c][${output}a]overlay=x=${x}:y=${y}:format=yuv420[${output}]`,
  ];
}

function padFilter(inside: Size, { width, height }: Size): string {
  const x = evenOffset(width - inside.width);
  const y = evenOffset(height - inside.height);
  return `pad=${width}:${height}:${x}:${y}:color=${PLAIN_BACKGROUND.hex}`;
}

/** Half of what is left over; never so much that the picture would leave the canvas. */
function evenOffset(rest: number): number {
  return Math.floor(rest / 4) * 2;
}

function even(value: number): number {
  return Math.max(Math.round(value / 2) * 2, 2);
}
