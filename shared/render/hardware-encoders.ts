import { STREAM_OPTIONS } from './encoder.ts';
import type { EncoderSettings, Quality } from './render-plan.ts';

/** H.264 encoders of graphics hardware, in the order in which they are tried: each platform has its own first. */
export const HARDWARE_ENCODERS = ['h264_videotoolbox', 'h264_nvenc', 'h264_qsv', 'h264_amf', 'h264_vaapi'] as const;

/** One of them, by ffmpeg's name. */
export type HardwareEncoder = (typeof HARDWARE_ENCODERS)[number];

/** What a user may ask for: the software encoder, the best of the machine, or one by name. */
export const ENCODER_CHOICES = ['auto', 'software', ...HARDWARE_ENCODERS] as const;

/** One of these. */
export type EncoderChoice = (typeof ENCODER_CHOICES)[number];

/** Constant quality, 0 (best) to 51, near what the software encoder gives at the same quality. */
const LEVEL: Readonly<Record<Quality, string>> = { draft: '30', standard: '22', high: '19' };

/** VideoToolbox knows a constant quality on Apple's own processors only; a bit rate holds on all. */
const BIT_RATE: Readonly<Record<Quality, string>> = { draft: '3M', standard: '10M', high: '18M' };

/** No B-frames and a key frame first: segments are closed and join by copy. */
const CLOSED = ['-g', '60', '-bf', '0'];

function ownOptions(name: HardwareEncoder, quality: Quality): readonly string[] {
  const level = LEVEL[quality];
  switch (name) {
    case 'h264_videotoolbox':
      return ['-b:v', BIT_RATE[quality], '-allow_sw', '0', '-pix_fmt', 'yuv420p', ...CLOSED];
    case 'h264_nvenc':
      return [
        ...['-preset', 'p4', '-tune', 'hq', '-rc', 'vbr', '-cq', level, '-b:v', '0'],
        ...['-pix_fmt', 'yuv420p', ...CLOSED],
      ];
    case 'h264_qsv':
      return ['-preset', 'medium', '-global_quality', level, '-pix_fmt', 'nv12', ...CLOSED];
    case 'h264_amf':
      // Older builds refuse -bf here; this encoder makes no B-frames unless told.
      return [
        ...['-usage', 'transcoding', '-quality', 'balanced', '-rc', 'cqp', '-qp_i', level, '-qp_p', level],
        ...['-pix_fmt', 'nv12', '-g', '60'],
      ];
    case 'h264_vaapi':
      return ['-rc_mode', 'CQP', '-qp', level, ...CLOSED];
  }
}

/** Settings of an encoder of the machine's graphics. Its output differs from machine to machine: never the default. */
export function hardwareEncoder(name: HardwareEncoder, quality: Quality): EncoderSettings {
  return {
    id: `${name}-${quality}`,
    options: ['-c:v', name, ...ownOptions(name, quality), ...STREAM_OPTIONS],
    // VAAPI takes pictures from the device's memory only. No path: ffmpeg finds the device of the machine it runs on.
    device:
      name === 'h264_vaapi'
        ? {
            globalOptions: ['-init_hw_device', 'vaapi=card', '-filter_hw_device', 'card'],
            upload: 'format=nv12,hwupload',
          }
        : null,
  };
}
