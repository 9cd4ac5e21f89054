import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { contentHash, frames } from '../../../shared/base/units.ts';
import { overlayFilters } from '../../../shared/render/sprite-filters.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const run = promisify(execFile);
const SIZE = { width: 32, height: 16 };
const FRAME_BYTES = SIZE.width * SIZE.height;

type Shown = { readonly from: number; readonly holds: readonly number[] | null; readonly levels: readonly number[] };

/** The number of the picture that each of 30 frames shows, 0 for none; picture N is N times ten steps of grey. */
async function shownPictures({ from, holds, levels }: Shown, length: number): Promise<readonly number[]> {
  const file = path.join(await temporaryFolder(), 'cels.rgba');
  const cels = levels.map((level) =>
    Buffer.alloc(FRAME_BYTES * 4, Buffer.from([level * 25, level * 25, level * 25, 255])),
  );
  await writeFile(file, cels);
  const filters = overlayFilters({
    use: { sprite: contentHash('a'.repeat(64)), from, frames: frames(length) },
    holds,
    area: { x: 0, y: 0, ...SIZE },
    segmentFrames: 30,
    input: 1,
    base: 'v',
    output: 'o',
  });
  const { ffmpeg } = await findTools({ env: process.env });
  const raw = (format: string) => [
    '-f',
    'rawvideo',
    '-pixel_format',
    format,
    '-video_size',
    '32x16',
    '-framerate',
    '30',
  ];
  const { stdout } = await run(
    ffmpeg.path,
    [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'color=black:s=32x16:r=30:d=1', ...raw('rgba'), '-i', `file:${file}`],
      ...['-filter_complex', ['[0]format=yuv420p,settb=1/30,setpts=N[v]', ...filters].join(';'), '-map', '[o]'],
      ...['-frames:v', '30', '-f', 'rawvideo', '-pix_fmt', 'gray', '-'],
    ],
    { encoding: 'buffer', maxBuffer: 1 << 20 },
  );
  return Array.from({ length: 30 }, (_, frame) => Math.round((stdout[frame * FRAME_BYTES + 100] ?? 0) / 25));
}

const times = (count: number, level: number): readonly number[] => Array.from({ length: count }, () => level);

describe('a sprite over a segment', () => {
  it('shows every picture of its entrance when it comes in late, holds one, and goes', async () => {
    const seen = await shownPictures({ from: 8, holds: [1, 1, 1, 8, 1, 1], levels: [1, 2, 3, 4, 5, 6] }, 13);
    expect(seen).toEqual([...times(8, 0), 1, 2, 3, ...times(8, 4), 5, 6, ...times(9, 0)]);
  });

  it('goes on where an earlier segment left it', async () => {
    const seen = await shownPictures({ from: -4, holds: [2, 4, 6, 8], levels: [1, 2, 3, 4] }, 20);
    expect(seen).toEqual([2, 2, ...times(6, 3), ...times(8, 4), ...times(14, 0)]);
  });

  it('stands still for its time alone', async () => {
    const seen = await shownPictures({ from: 5, holds: null, levels: [7] }, 10);
    expect(seen).toEqual([...times(5, 0), ...times(10, 7), ...times(15, 0)]);
  });
});
