import { describe, expect, it } from 'vitest';
import { type FfmpegProgress, readProgress } from '../../../electron/ffmpeg/run-progress.ts';

function read(...chunks: readonly string[]): readonly FfmpegProgress[] {
  const seen: FfmpegProgress[] = [];
  const reader = readProgress((progress) => seen.push(progress));
  for (const chunk of chunks) reader.push(chunk);
  return seen;
}

const BLOCK =
  'frame=30\nfps=12.5\nstream_0_0_q=-0.0\nbitrate=N/A\ntotal_size=48\nout_time_us=1000000\nout_time=00:00:01.000000\ndup_frames=0\nspeed=2.1x\nprogress=continue\n';

describe('readProgress', () => {
  it('reads blocks that arrive in any pieces', () => {
    const next = BLOCK.replace('frame=30', 'frame=60').replace('=1000000', '=2000000');
    const text = BLOCK + next;
    expect(read(text.slice(0, 7), text.slice(7, 150), text.slice(150))).toEqual([
      { frame: 30, seconds: 1 },
      { frame: 60, seconds: 2 },
    ]);
  });

  it('keeps quiet while nothing moves', () => {
    expect(read(BLOCK, BLOCK, BLOCK).length).toBe(1);
  });

  it('takes unknown and negative times for the start', () => {
    expect(
      read('frame=0\nout_time_us=N/A\nprogress=continue\nout_time_us=-9223372036854775807\r\nprogress=end\r\n'),
    ).toEqual([
      { frame: 0, seconds: 0 },
      { frame: 0, seconds: 0 },
    ]);
  });
});
