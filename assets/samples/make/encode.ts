import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import type { Scene } from './scenes.ts';

export type ClipJob = {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** A WAV file with the clip's sound, or null. */
  readonly sound: string | null;
  readonly target: string;
};

const TAGS = ['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'];

/** Draws a clip frame by frame at 30 a second into ffmpeg. */
export async function encodeClip({ scene, width, height, seconds, sound, target }: ClipJob): Promise<void> {
  const video = [
    '-f',
    'rawvideo',
    '-pixel_format',
    'rgba',
    '-video_size',
    `${width}x${height}`,
    '-framerate',
    '30',
    '-i',
    '-',
  ];
  const audio = sound ? ['-i', sound, '-c:a', 'aac', '-b:a', '96k', '-shortest'] : [];
  const picture = [
    '-vf',
    'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
    '-c:v',
    'libx264',
    '-preset',
    'slow',
    '-crf',
    '23',
    // A key frame each second, as phones write them: whoever starts in the middle decodes a second, not the clip.
    '-g',
    '30',
    ...TAGS,
  ];
  const child = spawn(
    'ffmpeg',
    ['-v', 'error', '-y', ...video, ...audio, ...picture, '-movflags', '+faststart', target],
    {
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  );
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext('2d');
  for (let frame = 0; frame < seconds * 30; frame += 1) {
    ctx.clearRect(0, 0, width, height);
    scene(ctx, frame / 30);
    if (!child.stdin.write(canvas.data())) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`ffmpeg ended with ${code} for ${target}`);
}

/** Draws a still as JPEG, or as PNG with transparency, by the target's ending. */
export async function encodeStill(
  scene: Scene,
  size: { width: number; height: number },
  target: string,
): Promise<void> {
  const canvas = createCanvas(size.width, size.height);
  scene(canvas.getContext('2d'), 0);
  await writeFile(target, target.endsWith('.png') ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 86));
}

/** Encodes a WAV file as AAC in MP4. */
export async function encodeSound(wav: string, target: string): Promise<void> {
  const child = spawn(
    'ffmpeg',
    ['-v', 'error', '-y', '-i', wav, '-c:a', 'aac', '-b:a', '160k', '-movflags', '+faststart', target],
    { stdio: 'inherit' },
  );
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`ffmpeg ended with ${code} for ${target}`);
}
