import type { EncoderSettings, Quality } from './render-plan.ts';

/** BT.709, limited range, said in the stream so that no player guesses. */
const COLOUR_TAGS = [
  ...['-color_primaries', 'bt709'],
  ...['-color_trc', 'bt709'],
  ...['-colorspace', 'bt709'],
  ...['-color_range', 'tv'],
] as const;

const COMMON = [
  ...['-profile:v', 'high'],
  ...COLOUR_TAGS,
  // No library versions in the stream: the plan's key holds the ffmpeg version already.
  ...['-flags:v', '+bitexact', '-fflags', '+bitexact', '-map_metadata', '-1'],
  ...['-video_track_timescale', '15360'],
] as const;

const PRESETS: Readonly<Record<Quality, readonly string[]>> = {
  draft: ['-preset', 'ultrafast', '-crf', '27'],
  standard: ['-preset', 'veryfast', '-crf', '20'],
  high: ['-preset', 'medium', '-crf', '18'],
};

/** `ultrafast` leaves the 8x8 transform out, and x264 then writes Constrained Baseline whatever profile is asked for. */
const EXTRA: Readonly<Record<Quality, string>> = { draft: ':8x8dct=1', standard: '', high: '' };

/** Settings of the software encoder, the reproducible default. */
export function softwareEncoder(quality: Quality): EncoderSettings {
  return {
    id: `libx264-${quality}`,
    codec: 'libx264',
    setup: [],
    upload: null,
    options: [
      ...['-c:v', 'libx264', ...PRESETS[quality], '-pix_fmt', 'yuv420p'],
      // x264's frame threads alter its decisions: a fixed count gives the same bytes on every machine and any --jobs.
      ...['-threads', '2'],
      // Closed GOPs, so that segments join by copy; a key frame every 2 s at the least, so that players seek quickly.
      // Without sync-lookahead=0 the last frames differed in 6 of 40 runs of one command (x264 164, two threads, busy
      // machine); with it in none, for the same processor time.
      ...['-x264-params', `open-gop=0:keyint=60:sync-lookahead=0${EXTRA[quality]}`],
      ...COMMON,
    ],
  };
}

/** Constant-quality figure of each hardware family, near the software presets by eye; lower is better. */
const HARDWARE_QUALITY: Readonly<Record<Quality, number>> = { draft: 29, standard: 22, high: 19 };

/** Hardware encoders in the order in which they are tried. That one is listed by ffmpeg says nothing: each is tried for real. */
export function hardwareEncoders(quality: Quality): readonly EncoderSettings[] {
  const q = String(HARDWARE_QUALITY[quality]);
  const encoder = (codec: string, options: readonly string[]): EncoderSettings => ({
    id: `${codec}-${quality}`,
    codec,
    setup: [],
    upload: null,
    options: ['-c:v', codec, ...options, '-g', '60', ...COMMON],
  });
  return [
    // VideoToolbox's scale runs the other way: 1 to 100, higher is better.
    encoder('h264_videotoolbox', ['-q:v', String(100 - 2 * HARDWARE_QUALITY[quality]), '-pix_fmt', 'yuv420p']),
    encoder('h264_nvenc', [
      '-preset',
      'p4',
      '-rc',
      'vbr',
      '-cq',
      q,
      '-b:v',
      '0',
      '-forced-idr',
      '1',
      '-pix_fmt',
      'yuv420p',
    ]),
    encoder('h264_qsv', ['-global_quality', q, '-pix_fmt', 'nv12']),
    encoder('h264_amf', ['-rc', 'cqp', '-qp_i', q, '-qp_p', q, '-pix_fmt', 'yuv420p']),
    {
      ...encoder('h264_vaapi', ['-qp', q]),
      setup: ['-vaapi_device', '/dev/dri/renderD128'],
      // Frames live in main memory until here; VAAPI takes them only from its own.
      upload: 'format=nv12,hwupload',
    },
  ];
}
