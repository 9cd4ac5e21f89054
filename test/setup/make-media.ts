// Edge-case clips, photos and sounds from ffmpeg's own test sources, made once and kept in the temporary folder.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Makes a file once with `args` for ffmpeg (everything before the output's path) and gives its path. */
export async function makeMedia(name: string, args: readonly string[], ffmpeg = 'ffmpeg'): Promise<string> {
  const folder = join(tmpdir(), 'fifteen-test-media');
  const key = createHash('sha256').update(JSON.stringify(args)).digest('hex').slice(0, 12);
  const path = join(folder, `${key}-${name}`);
  if (await stat(path).catch(() => null)) return path;
  await mkdir(folder, { recursive: true });
  // Several test processes may make the same file at once: each writes its own and the last rename wins.
  const part = join(folder, `${process.pid}-${key}-${name}`);
  await run(ffmpeg, ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y', ...args, part]);
  await rename(part, path);
  return path;
}

/** A source of four flat quarters: red, green (top), blue, yellow (bottom), left to right. */
export function quarters(
  size: string,
  { rate = 30, seconds = 1 }: { rate?: number; seconds?: number } = {},
): readonly string[] {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const half = `${Math.ceil(width / 2)}:h=${Math.ceil(height / 2)}`;
  const fill = (x: string, y: string, colour: string) => `drawbox=x=${x}:y=${y}:w=${half}:color=${colour}:t=fill`;
  const boxes = [fill('iw/2', '0', '0x00ff00'), fill('0', 'ih/2', '0x0000ff'), fill('iw/2', 'ih/2', '0xffff00')];
  const source = `color=c=0xff0000:s=${size}:r=${rate}:d=${seconds},format=gbrp,${boxes.join(',')}`;
  return ['-f', 'lavfi', '-i', source];
}

/** A moving source with a frame counter of sorts: every frame differs. */
export function moving(
  size: string,
  { rate = '30', seconds = 2 }: { rate?: string; seconds?: number } = {},
): readonly string[] {
  return ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${rate}:duration=${seconds}`];
}

export const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '12', '-pix_fmt', 'yuv420p'] as const;
/** RGB sources to tagged BT.709, so that colours can be compared exactly. */
export const H264_709 = [
  '-vf',
  'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
  ...H264,
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
] as const;

/** Copies an MP4 with another display matrix, as phones write it: rows a b, c d of the picture track's header. */
export async function withMatrix(
  source: string,
  name: string,
  [a, b, c, d]: readonly [number, number, number, number],
): Promise<string> {
  const bytes = await readFile(source);
  const header = bytes.indexOf('tkhd');
  // ISO 14496-12, 8.3.2: version 0 keeps the matrix 40 bytes after the version and flags.
  const matrix = header + 4 + 40;
  for (const [index, value] of [a, b, 0, c, d, 0].entries()) bytes.writeInt32BE(value * 65536, matrix + index * 4);
  const path = source.replace(/[^/\\]+$/, `${process.pid}-${name}`);
  await writeFile(path, bytes);
  return path;
}

/** Reads a file's pictures as raw RGB24 frames of `size`, converted as BT.709 limited. */
export async function rgbFrames(path: string, size: { width: number; height: number }): Promise<readonly Buffer[]> {
  const filter = 'scale=in_color_matrix=bt709:in_range=tv,format=rgb24';
  const args = ['-v', 'error', '-nostdin', '-i', path, '-vf', filter, '-f', 'rawvideo', '-'];
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 1 << 30 });
  const length = size.width * size.height * 3;
  return Array.from({ length: stdout.length / length }, (_, index) =>
    stdout.subarray(index * length, (index + 1) * length),
  );
}

/** The hashes in a file that the `framemd5` muxer wrote. */
export async function frameHashes(path: string): Promise<readonly string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line && !line.startsWith('#'));
  return lines.map((line) => line.split(',').at(-1)?.trim() ?? '');
}
