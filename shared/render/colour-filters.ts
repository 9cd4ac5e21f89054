import type { PictureFacts } from '../catalog/media-facts.ts';
import type { Size } from './picture-geometry.ts';

/** Colour that shows through transparent pixels of photos and clips: a quiet studio grey. */
export const PLAIN_BACKGROUND = { red: 242, green: 242, blue: 242, hex: '0xf2f2f2' } as const;

/**
 * Says in every frame what it is by now, so that no later filter and no encoder guesses or converts again. The format too:
 * a fade behind it wants transparency, and ffmpeg would carry that all the way to the end, plates included.
 */
export const CANVAS_TAGS =
  'format=yuv420p,setsar=1,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709';

/** What to scale and to which size, px. */
export type ScaleRequest = {
  readonly picture: PictureFacts;
  readonly size: Size;
  readonly flags: 'bicubic' | 'lanczos';
  /** True when `flattenFilters` came before: the pixels are RGB by now. */
  readonly isFlattened: boolean;
};

/** Filters that bring source pixels to `size`, as 8-bit 4:2:0 in BT.709, limited range. HDR is tone-mapped. */
export function scaleFilters({ picture, size, flags, isFlattened }: ScaleRequest): readonly string[] {
  const target = `${size.width}:${size.height}:flags=${flags}`;
  const from = isFlattened ? '' : `:in_color_matrix=${picture.matrix}:in_range=${rangeName(picture)}`;
  if (picture.transfer === 'sdr' || isFlattened) {
    return [`scale=${target}${from}:out_color_matrix=bt709:out_range=tv`, 'format=yuv420p'];
  }
  const range = rangeName(picture);
  return [
    // Smaller first: the tone curve works in floating point and costs by the pixel.
    `scale=${target}:in_color_matrix=bt2020:in_range=${range}:out_color_matrix=bt2020:out_range=tv`,
    'format=yuv420p10le',
    ...toneMapFilters(picture.transfer),
  ];
}

/** A picture with transparency and the colour to lay it over, 0 to 255; labels are without brackets. */
export type FlattenRequest = {
  readonly input: string;
  readonly picture: PictureFacts;
  readonly background: { readonly red: number; readonly green: number; readonly blue: number };
  readonly output: string;
};

/** Filters that lay a picture with transparency over one colour, in RGB, before it is scaled. */
export function flattenFilters({ input, picture, background, output }: FlattenRequest): readonly string[] {
  const { red, green, blue } = background;
  const over = `${output}o`;
  const under = `${output}u`;
  // Scaled with its transparency, a cut-out would get a fringe of the colour that hides in its clear pixels.
  return [
    `[${input}]scale=in_color_matrix=${picture.matrix}:in_range=${rangeName(picture)},format=rgba,split[${over}][${under}]`,
    `[${under}]lutrgb=r=${red}:g=${green}:b=${blue}:a=255[${under}p]`,
    `[${under}p][${over}]overlay=format=rgb,format=rgb24[${output}]`,
  ];
}

/**
 * PQ or HLG in BT.2020 to BT.709. 203 cd/m2, the white of graphics and paper in HDR (ITU-R BT.2408), is 1.0 in linear
 * light and comes out at 89 %; the peak is 1,000 cd/m2, what phones and most graded films use, and fixed, because
 * the one that a file claims may change between two parts of one clip. Measured: 1, 18, 100, 203, 400 and 1,000 cd/m2
 * of PQ give 11, 36, 74, 89, 96 and 100 %.
 */
function toneMapFilters(transfer: 'pq' | 'hlg'): readonly string[] {
  const name = transfer === 'pq' ? 'smpte2084' : 'arib-std-b67';
  return [
    // As options of zscale ("matrixin=...") they fail: "no path between colorspaces" (5.1, zimg 3.0.4).
    `setparams=range=tv:color_primaries=bt2020:color_trc=${name}:colorspace=bt2020nc`,
    'zscale=transfer=linear:npl=203',
    'format=gbrpf32le',
    'zscale=primaries=bt709',
    'tonemap=tonemap=mobius:param=0.5:desat=0:peak=4.926',
    'zscale=transfer=bt709:matrix=bt709:range=limited',
    'format=yuv420p',
  ];
}

function rangeName({ range }: PictureFacts): 'tv' | 'pc' {
  return range === 'full' ? 'pc' : 'tv';
}
