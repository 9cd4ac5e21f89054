import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ffmpegEnvironment } from '../../../electron/ffmpeg/ffmpeg-environment.ts';
import { findTools } from '../../../electron/ffmpeg/locate.ts';

const run = promisify(execFile);

describe('ffmpegEnvironment', () => {
  it('keeps our surroundings, writes no report files and leaves memory settings of the user alone', () => {
    const made = ffmpegEnvironment({ HOME: '/home/a', FFREPORT: 'file=a.log' });
    expect(made).toMatchObject({ HOME: '/home/a', AV_LOG_FORCE_NOCOLOR: '1' });
    expect(made).not.toHaveProperty('FFREPORT');
    const own = ffmpegEnvironment({ GLIBC_TUNABLES: 'glibc.malloc.arena_max=2' });
    expect(own['GLIBC_TUNABLES']).toBe('glibc.malloc.arena_max=2');
  });

  it('is taken by ffmpeg without a word', async () => {
    const { ffmpeg } = await findTools({ env: process.env });
    const { stdout, stderr } = await run(
      ffmpeg.path,
      ['-v', 'error', '-f', 'lavfi', '-i', 'nullsrc', '-t', '1', '-f', 'null', '-'],
      {
        env: ffmpegEnvironment(process.env),
      },
    );
    expect([stdout, stderr]).toEqual(['', '']);
  });
});
