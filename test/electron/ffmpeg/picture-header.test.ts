import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPictureHeader } from '../../../electron/ffmpeg/picture-header.ts';
import { runFfprobe } from '../../../electron/ffmpeg/probe-run.ts';
import { probeSchema } from '../../../electron/ffmpeg/probe-schema.ts';
import { makeMedia, moving } from '../../setup/make-media.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const FACTS = ['codec_name', 'width', 'height', 'pix_fmt', 'color_range', 'color_space'] as const;

function picture(name: string, options: readonly string[]): Promise<string> {
  return makeMedia(name, [...moving('91x67'), '-frames:v', '1', ...options]);
}

async function byFfprobe(file: string) {
  const { json } = await runFfprobe(['-show_streams', '-i', file], { tools: { ffprobe: { path: 'ffprobe' } } });
  return probeSchema.parse(json).streams[0];
}

const facts = (stream: object | null | undefined) => FACTS.map((name) => stream && Reflect.get(stream, name));

describe('readPictureHeader', () => {
  it.each([
    ['420.jpg', ['-pix_fmt', 'yuvj420p']],
    ['422.jpg', ['-pix_fmt', 'yuvj422p']],
    ['444.jpg', ['-pix_fmt', 'yuvj444p']],
    ['rgb.png', ['-pix_fmt', 'rgb24']],
    ['alpha.png', ['-pix_fmt', 'rgba']],
    ['gray.png', ['-pix_fmt', 'gray']],
    ['gray-alpha.png', ['-pix_fmt', 'ya8']],
    ['palette.png', ['-pix_fmt', 'pal8']],
    ['lossy.webp', ['-c:v', 'libwebp', '-pix_fmt', 'yuv420p']],
  ])('tells of %s what ffprobe tells', async (name, options) => {
    const file = await picture(name, options);
    const own = await readPictureHeader(file);
    expect(own).not.toBeNull();
    expect(facts(own)).toEqual(facts(await byFfprobe(file)));
  });

  it.each([
    ['deep.png', ['-pix_fmt', 'rgb48be']],
    ['bits.png', ['-pix_fmt', 'monob']],
    ['wide-pixels.png', ['-vf', 'setsar=2']],
    ['wide-pixels.jpg', ['-vf', 'setsar=2']],
    ['lossless.webp', ['-c:v', 'libwebp', '-lossless', '1', '-pix_fmt', 'bgra']],
    ['still.bmp', []],
  ])('leaves %s to ffprobe', async (name, options) => {
    expect(await readPictureHeader(await picture(name, options))).toBeNull();
  });

  it.each(['420.jpg', 'rgb.png', 'lossy.webp'])('leaves %s to ffprobe where it is cut short', async (name) => {
    const whole = await readFile(await picture(name, name.endsWith('webp') ? ['-c:v', 'libwebp'] : []));
    const file = path.join(await temporaryFolder(), name);
    for (const length of [0, 1, 9, 20, whole.length >> 1, whole.length - 1]) {
      await writeFile(file, whole.subarray(0, length));
      expect([length, await readPictureHeader(file)]).toEqual([length, null]);
    }
  });
});
