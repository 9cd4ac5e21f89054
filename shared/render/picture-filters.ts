import { FRAME_RATE } from '../base/units.ts';
import { type RampLeg, sourceAt } from '../timeline/speed-ramp.ts';
import type { PlacedMedia } from '../timeline/timeline.ts';
import { type ClipPiece, clampedTrim, clipPieces, type SceneWindow } from './clip-pieces.ts';
import { CANVAS_TAGS } from './colour-filters.ts';
import { fitFilters } from './fit-filters.ts';
import type { Size } from './picture-geometry.ts';

/** A window of a clip in its scene, frames, at an output size, px. */
export type ClipRequest = {
  readonly media: PlacedMedia;
  readonly sceneFrames: number;
  readonly window: SceneWindow;
  readonly size: Size;
  /** Number of the first input that the clip may use. */
  readonly input: number;
  readonly output: string;
};

/** The picture of a clip: the options of each input that opens it (more than one for a long loop), and filters. */
export type ClipPicture = { readonly inputs: readonly (readonly string[])[]; readonly filters: readonly string[] };

/** Common step of all time stamps: 30 and 1001/30000 s both fit, and a frame is exactly 3,000. */
const TICKS = 90_000;

/**
 * Seeks land this much before the wanted time, seconds: transport and program streams have no index of key frames,
 * and pictures before the next key frame would be missing.
 */
const SEEK_MARGIN = 2;

/**
 * The same for files that list their key frames: the seek lands on the last one before. They are listed in the order of
 * decoding, which runs ahead of what is shown by a few frames. Each second less is a second less to decode where a scene
 * ends under a transition.
 */
const LISTED_SEEK_MARGIN = 0.4;

/**
 * Filters that turn a clip into exactly the window's frames of `size`, labelled `[output]`: 30 a second from stamp 0
 * in steps of 1/30, 4:2:0 BT.709 limited, square pixels. Any window shows the very frames of the whole scene.
 */
export function clipPicture(request: ClipRequest): ClipPicture {
  const { media, output } = request;
  const pieces = clipPieces(request);
  const labels = pieces.map((_, index) => (pieces.length === 1 ? output : `${output}p${index}`));
  const filters = pieces.flatMap((piece, index) =>
    pieceFilters(request, piece, { index, label: labels[index] ?? output }),
  );
  const inputs = pieces.map((piece) => inputOptions(media, piece));
  if (pieces.length === 1) return { inputs, filters };
  const join = `${labels.map((label) => `[${label}]`).join('')}concat=n=${pieces.length}:v=1:a=0,settb=1/30,setpts=N[${output}]`;
  return { inputs, filters: [...filters, join] };
}

function pieceFilters(
  { media, size, input }: ClipRequest,
  piece: ClipPiece,
  { index, label }: { readonly index: number; readonly label: string },
): readonly string[] {
  const stamped = `[${input + index}:V]${stampFilters(media, piece).join(',')}[${label}s]`;
  const fitted = fitFilters({ media, size, flags: 'bicubic', input: `${label}s`, output: `${label}g` });
  return [stamped, ...fitted, `[${label}g]${[...countFilters(piece), CANVAS_TAGS].join(',')}[${label}]`];
}

/** Source time to 30 frames a second, counted from the piece's base. */
function stampFilters(media: PlacedMedia, { base, stretch, legs }: ClipPiece): readonly string[] {
  const trim = Math.round(clampedTrim(media) * TICKS);
  const shift = base * (TICKS / FRAME_RATE);
  // Whole ticks keep every window on the same grid; setpts cuts towards zero, floor does not.
  const plain = stretch === 1 ? `PTS-${trim + shift}` : `'floor((PTS-${trim})*${stretch.toFixed(9)})-${shift}'`;
  const stamps = legs ? `'floor(${rampStamp(legs, `(PTS-${trim})`)})-${shift}'` : plain;
  // start_time repeats the first frame where pictures start late, and drops what a seek gives too early.
  return [`settb=1/${TICKS}`, `setpts=${stamps}`, `fps=${FRAME_RATE}:start_time=0`];
}

/** Time in the film of a time in the clip, ticks: one line for each leg. */
function rampStamp(legs: readonly RampLeg[], source: string): string {
  const ticks = (frames: number): number => Math.round(frames * (TICKS / FRAME_RATE));
  return legs.reduceRight((after, leg, index) => {
    const line = `${ticks(leg.film)}+(${source}-${ticks(leg.source)})*${leg.stretch.toFixed(9)}`;
    const next = legs[index + 1];
    return next ? `if(lt(${source},${ticks(next.source)}),${line},${after})` : line;
  }, '');
}

/** Exactly the wanted frames: the last one is held where the clip ends early. */
function countFilters({ base, from, frames, repeat }: ClipPiece): readonly string[] {
  const hold = 'tpad=stop=-1:stop_mode=clone';
  const first = from - base;
  const window = `trim=start_frame=${first}:end_frame=${first + frames}`;
  const restamp = ['settb=1/30', 'setpts=N'];
  if (repeat === null) return [hold, window, ...restamp];
  return [hold, `trim=end_frame=${repeat}`, `loop=loop=-1:size=${repeat}`, 'setpts=N', window, ...restamp];
}

function inputOptions(media: PlacedMedia, { base, stretch, legs }: ClipPiece): readonly string[] {
  const start = clampedTrim(media) + (legs ? sourceAt(legs, base) : base / stretch) / FRAME_RATE;
  const isListed = media.facts.kind === 'video' && media.facts.listsKeyFrames;
  // Whole tenths: a trim that moves by a frame leaves most keys as they are.
  const seek = Math.floor((start - (isListed ? LISTED_SEEK_MARGIN : SEEK_MARGIN)) * 10) / 10;
  return [...decoderOptions(media), '-noautorotate', ...(seek < 1 ? [] : seekOptions(seek))];
}

/**
 * A seek that leaves time stamps as they are without one. The first two are options of the whole run, taken anywhere.
 * `-itsoffset` would do the same for one input, but transport streams then count a jump of more than 10 s as a
 * break and start from 0 again (ffmpeg_demux.c, ts_discontinuity_detect; seen with 5.1).
 * Not accurate, because the frame shown at a time often starts before it; the fps filter picks it.
 */
function seekOptions(seek: number): readonly string[] {
  return ['-copyts', '-start_at_zero', '-ss', String(seek), '-noaccurate_seek'];
}

/** ffmpeg's own VP8 and VP9 decoders leave transparency out; libvpx's do not. */
function decoderOptions({ facts }: PlacedMedia): readonly string[] {
  if (facts.kind !== 'video' || !facts.picture.hasAlpha) return [];
  if (facts.picture.codec === 'vp9') return ['-c:v', 'libvpx-vp9'];
  return facts.picture.codec === 'vp8' ? ['-c:v', 'libvpx'] : [];
}
