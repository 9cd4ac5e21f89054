import type { EncoderSettings, Quality } from './render-plan.ts';

const PRESETS: Readonly<Record<Quality, readonly string[]>> = {
  draft: ['-preset', 'ultrafast', '-crf', '27'],
  standard: ['-preset', 'veryfast', '-crf', '20'],
  high: ['-preset', 'medium', '-crf', '18'],
};

/** BT.709, limited range, said in the stream so that no player guesses. */
export const COLOUR_TAGS = [
  ...['-color_primaries', 'bt709'],
  ...['-color_trc', 'bt709'],
  ...['-colorspace', 'bt709'],
  ...['-color_range', 'tv'],
] as const;

/** Settings of the software encoder, the reproducible default. */
export function softwareEncoder(quality: Quality): EncoderSettings {
  return {
    id: `libx264-${quality}`,
    options: [
      ...['-c:v', 'libx264', ...PRESETS[quality], '-profile:v', 'high', '-pix_fmt', 'yuv420p'],
      // x264's frame threads alter its decisions: a fixed count gives the same bytes on every machine and any --jobs.
      ...['-threads', '2'],
      // Closed GOPs, so that segments join by copy; a key frame every 2 s at the least, so that players seek quickly.
      ...['-x264-params', 'open-gop=0:keyint=60'],
      ...COLOUR_TAGS,
      // No library versions in the stream: the plan's key holds the ffmpeg version already.
      ...['-flags:v', '+bitexact', '-fflags', '+bitexact', '-map_metadata', '-1'],
      ...['-video_track_timescale', '15360'],
    ],
  };
}
