import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ffmpegEnvironment } from '../../electron/ffmpeg/ffmpeg-environment.ts';
import { softwareEncoder } from '../../shared/render/encoder.ts';

const run = promisify(execFile);

/** Decodes a finished video into raw frames on disk (about 1.4 GB): what the encoder alone is timed with. */
export async function decodeFrames(ffmpeg: string, video: string, raw: string): Promise<void> {
  await run(ffmpeg, ['-v', 'error', '-y', '-i', video, '-an', '-pix_fmt', 'yuv420p', '-f', 'rawvideo', raw]);
}

/** The floor: the same frames, from raw, with the same encoder settings and the same way of taking memory, in one process. */
export async function pureEncode(ffmpeg: string, raw: string, target: string): Promise<void> {
  const input = [
    '-f',
    'rawvideo',
    '-pixel_format',
    'yuv420p',
    '-video_size',
    '1080x1920',
    '-framerate',
    '30',
    '-i',
    raw,
  ];
  await run(ffmpeg, ['-v', 'error', '-y', ...input, ...softwareEncoder('standard').options, '-f', 'mp4', target], {
    env: ffmpegEnvironment(process.env),
  });
}
