import type { FfmpegInput } from './run.ts';

/**
 * Demuxers that users' clips and sounds may be opened with. None of them opens another file or an address by itself;
 * hls, concat, dash, sdp, image2 (patterns), svg and subtitle formats are left out for that reason.
 */
const CLIP_FORMATS = [
  ...[
    'mov',
    'mp4',
    'm4a',
    '3gp',
    '3g2',
    'mj2',
    'matroska',
    'webm',
    'avi',
    'ogg',
    'mpeg',
    'mpegts',
    'mpegvideo',
    'm4v',
    'h264',
    'hevc',
  ],
  ...['flv', 'asf', 'gif', 'apng', 'dv', 'wav', 'w64', 'aiff', 'mp3', 'flac', 'aac'],
] as const;

/** Options under which ffmpeg and ffprobe open a file only as one of the known formats. */
export function safeOptions(): readonly string[] {
  return ['-format_whitelist', CLIP_FORMATS.join(',')];
}

/** A user's clip or sound as an input; a script or playlist dressed as one is refused by ffmpeg itself. */
export function mediaInput(path: string, options: readonly string[]): FfmpegInput {
  return { options: [...safeOptions(), ...options], path };
}
