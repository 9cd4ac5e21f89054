import type { EncoderSettings, Quality } from './render-plan.ts';

/** BT.709, limited range, said in the stream so that no player guesses. */
const COLOUR_TAGS = [
  ...['-color_primaries', 'bt709'],
  ...['-color_trc', 'bt709'],
  ...['-colorspace', 'bt709'],
  ...['-color_range', 'tv'],
] as const;

/** Of every encoder: profile, colour, and nothing in the stream that differs from build to build. */
export const STREAM_OPTIONS = [
  ...['-profile:v', 'high'],
  ...COLOUR_TAGS,
  // No library versions in the stream: the plan's key holds the ffmpeg version already.
  ...['-flags:v', '+bitexact', '-fflags', '+bitexact', '-map_metadata', '-1'],
  ...['-video_track_timescale', '15360'],
] as const;

const PRESETS: Readonly<Record<Quality, { readonly preset: string; readonly crf: string }>> = {
  draft: { preset: 'ultrafast', crf: '27' },
  standard: { preset: 'veryfast', crf: '20' },
  high: { preset: 'medium', crf: '18' },
};

/** `ultrafast` leaves the 8x8 transform out, and x264 then writes Constrained Baseline whatever profile is asked for. */
const EXTRA: Readonly<Record<Quality, string>> = { draft: ':8x8dct=1', standard: '', high: '' };

/** Mean bit rates where a place asks for a least one, which constant quality misses on quiet pictures: twice the highest floor (2,500 kbit/s) and more. */
const HELD_KBPS: Readonly<Record<Quality, number>> = { draft: 5000, standard: 8000, high: 14_000 };

/** Settings of the software encoder, the reproducible default. `holdsRate`: at a mean rate, for places that ask for a least one. */
export function softwareEncoder(quality: Quality, holdsRate = false): EncoderSettings {
  const { preset, crf } = PRESETS[quality];
  const rate = holdsRate ? ['-b:v', `${HELD_KBPS[quality]}k`] : ['-crf', crf];
  return {
    id: `libx264-${quality}${holdsRate ? '-held' : ''}`,
    options: [
      ...['-c:v', 'libx264', '-preset', preset, ...rate, '-pix_fmt', 'yuv420p'],
      // x264's frame threads alter its decisions: a fixed count gives the same bytes on every machine and any --jobs.
      ...['-threads', '2'],
      // Closed GOPs, so that segments join by copy; a key frame every 2 s at the least, so that players seek quickly.
      // Without sync-lookahead=0 the last frames differed in 6 of 40 runs of one command (x264 164, two threads, busy
      // machine); with it in none, for the same processor time.
      ...['-x264-params', `open-gop=0:keyint=60:sync-lookahead=0${EXTRA[quality]}`],
      ...STREAM_OPTIONS,
    ],
    device: null,
  };
}
