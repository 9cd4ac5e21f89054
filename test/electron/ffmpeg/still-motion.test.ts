import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Motion } from '../../../shared/template/schema-parts.ts';
import { makeMedia, moving, rgbFrames } from '../../setup/make-media.ts';
import { place, renderPicture } from '../../setup/render-picture.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const SIZE = { width: 180, height: 320 };
const FRAMES = 60;
/** Each with the least similarity to its reference; the photo is full of fine lines, which show every tenth of a pixel. */
const MOTIONS: readonly (readonly [string, Motion, number])[] = [
  ['a pan to the right', { from: { zoom: 1.2, x: 0.44, y: 0.5 }, to: { zoom: 1.2, x: 0.56, y: 0.5 } }, 0.985],
  ['a pan upwards', { from: { zoom: 1.2, x: 0.5, y: 0.55 }, to: { zoom: 1.2, x: 0.5, y: 0.45 } }, 0.985],
  ['a slow zoom', { from: { zoom: 1, x: 0.5, y: 0.5 }, to: { zoom: 1.14, x: 0.5, y: 0.48 } }, 0.94],
];

function motionAt({ from, to }: Motion, frame: number): Motion['from'] {
  const between = (a: number, b: number) => a + ((b - a) * frame) / (FRAMES - 1);
  return { zoom: between(from.zoom, to.zoom), x: between(from.x, to.x), y: between(from.y, to.y) };
}

/** Not to the ends of the scale: sharp edges overshoot, and what is clipped there would look like movement. */
const [DARK, LIGHT] = [48, 208];

/** Where an edge between light and dark stands along a line of pixels, px: as much light as there is. */
function edge(line: readonly number[]): number {
  return line.reduce((sum, level) => sum + (level - DARK) / (LIGHT - DARK), 0);
}

function line(frame: Buffer, axis: 'x' | 'y'): readonly number[] {
  const { width, height } = SIZE;
  const at = (x: number, y: number) => frame[(y * width + x) * 3 + 1] ?? 0;
  return axis === 'x'
    ? Array.from({ length: width }, (_, x) => at(x, height / 2))
    : Array.from({ length: height }, (_, y) => at(width / 2, y));
}

/** How far the steps of a path are from the ideal one, root mean square, px; a constant distance is no jitter. */
function jitter(path: readonly number[], ideal: readonly number[]): number {
  const off = path.map((at, index) => at - (ideal[index] ?? 0));
  const mean = off.reduce((sum, value) => sum + value, 0) / off.length;
  return Math.sqrt(off.reduce((sum, value) => sum + (value - mean) ** 2, 0) / off.length);
}

/** Mean structural similarity of two RGB frames in their greens, in blocks of 8x8 (Wang et al. 2004). */
function similarity(a: Buffer, b: Buffer): number {
  const scores: number[] = [];
  for (let top = 0; top + 8 <= SIZE.height; top += 8)
    for (let left = 0; left + 8 <= SIZE.width; left += 8) scores.push(blockSimilarity(a, b, { left, top }));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function blockSimilarity(a: Buffer, b: Buffer, { left, top }: { left: number; top: number }): number {
  const sums = { a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
  for (let index = 0; index < 64; index += 1) {
    const at = ((top + (index >> 3)) * SIZE.width + left + (index & 7)) * 3 + 1;
    const [x = 0, y = 0] = [a[at], b[at]];
    sums.a += x / 64;
    sums.b += y / 64;
    sums.aa += (x * x) / 64;
    sums.bb += (y * y) / 64;
    sums.ab += (x * y) / 64;
  }
  const [c1, c2] = [6.5025, 58.5225];
  const variance = sums.aa - sums.a ** 2 + sums.bb - sums.b ** 2;
  const covariance = sums.ab - sums.a * sums.b;
  return ((2 * sums.a * sums.b + c1) * (2 * covariance + c2)) / ((sums.a ** 2 + sums.b ** 2 + c1) * (variance + c2));
}

/** The ideal frame: the photo at four times the size, cut at its whole pixels, brought down. */
async function reference(photo: string, { zoom, x, y }: Motion['from']): Promise<Buffer> {
  const whole = { width: SIZE.width * 4 * zoom, height: SIZE.height * 4 * zoom };
  const [width, height] = [SIZE.width * 4, SIZE.height * 4];
  const filters = [
    'crop=450:800',
    `scale=${Math.round(whole.width)}:${Math.round(whole.height)}:flags=lanczos:out_color_matrix=bt709:out_range=tv`,
    'format=yuv444p',
    `crop=${width}:${height}:${Math.round(whole.width * x - width / 2)}:${Math.round(whole.height * y - height / 2)}`,
    `scale=${SIZE.width}:${SIZE.height}:flags=bicubic,format=yuv420p`,
  ];
  const target = path.join(await temporaryFolder(), 'ideal.nut');
  await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', photo, '-vf', filters.join(), '-c:v', 'rawvideo', target]);
  const [frame] = await rgbFrames(target, SIZE);
  if (!frame) throw new Error('no reference frame');
  return frame;
}

describe('a moving still', () => {
  const scene = { size: SIZE, sceneFrames: FRAMES, window: { from: 0, frames: FRAMES } };

  it.each(MOTIONS)('keeps within 0.2 px of its path: %s', async (name, motion) => {
    const axis = motion.from.x === motion.to.x ? 'y' : 'x';
    const [wide, high] = axis === 'x' ? ['iw*0.6', 'ih'] : ['iw', 'ih*0.6'];
    const photo = await makeMedia('edge.png', [
      ...['-f', 'lavfi', '-i', 'color=0x303030:s=900x1600:d=0.1', '-frames:v', '1'],
      ...['-vf', `drawbox=x=0:y=0:w=${wide}:h=${high}:color=0xd0d0d0:t=fill`],
    ]);
    const frames = await renderPicture(photo, await place(photo, { motion }), scene);
    const length = axis === 'x' ? SIZE.width : SIZE.height;
    const ideal = frames.map((_, frame) => {
      const { zoom, ...middle } = motionAt(motion, frame);
      return length / 2 + (0.6 - middle[axis]) * length * zoom;
    });
    const path = frames.map((frame) => edge(line(frame, axis)));
    expect([name, Math.max(...path) - Math.min(...path) > 4]).toEqual([name, true]);
    expect(jitter(path, ideal)).toBeLessThan(0.2);
  });

  it.each(MOTIONS)('looks like a reference drawn at four times the size: %s', async (_, motion, least) => {
    const photo = await makeMedia('detailed.png', [...moving('450x800'), '-frames:v', '1']);
    const frames = await renderPicture(photo, await place(photo, { motion }), scene);
    for (const at of [0, 17, 31, 46, FRAMES - 1]) {
      const ideal = await reference(photo, motionAt(motion, at));
      expect([at, similarity(frames[at] ?? Buffer.alloc(0), ideal) > least]).toEqual([at, true]);
    }
  });
});
