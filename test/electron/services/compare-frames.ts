import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A frame of a video, counted from its start, and the picture that it is to be like. */
export type FramePair = { readonly video: string; readonly frame: number; readonly picture: string };

/** SSIM of each pair, the video scaled down to the picture, both as BT.709. One process for all: starting one costs more than comparing. */
export async function compareFrames(ffmpeg: string, pairs: readonly FramePair[]): Promise<readonly number[]> {
  const same = 'scale=540:960:flags=area:out_color_matrix=bt709:out_range=tv,format=yuv444p,setsar=1,setpts=0';
  const inputs = pairs.flatMap(({ video, picture }) => ['-i', video, '-i', picture]);
  const scaled = pairs.map(
    ({ frame }, index) =>
      `[${index * 2}:v]select=eq(n\\,${frame}),${same}[a${index}];[${index * 2 + 1}:v]${same}[b${index}]`,
  );
  const row = (side: 'a' | 'b'): string =>
    `${pairs.map((_, index) => `[${side}${index}]`).join('')}concat=n=${pairs.length},setpts=N/TB[${side}]`;
  const graph = [...scaled, row('a'), row('b'), '[a][b]ssim=stats_file=-'].join(';');
  const { stdout } = await run(ffmpeg, ['-v', 'error', ...inputs, '-lavfi', graph, '-f', 'null', '/dev/null']);
  const found = [...stdout.matchAll(/All:([\d.]+)/g)].map(([, value]) => Number(value));
  if (found.length !== pairs.length) throw new Error(`${pairs.length} pairs gave ${found.length} figures: ${stdout}`);
  return found;
}
