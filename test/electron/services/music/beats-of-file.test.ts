import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { composeBed, WARM, waveFile } from '../../../../assets/samples/make/music.ts';
import { makeMedia } from '../../../setup/make-media.ts';
import { callCli } from '../../hosts/cli/run-cli.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-beats-'));
afterAll(() => rm(folder, { recursive: true }));

const ask = (file: string) =>
  callCli(['music', 'beats', file, '--json'], { FIFTEEN_CACHE: path.join(folder, 'cache') });

describe('music beats', () => {
  it('finds the beat of music with drums, bass and chords within 20 ms', async () => {
    const file = path.join(folder, 'warm.wav');
    await writeFile(file, waveFile(composeBed(WARM)));
    const [found] = (await ask(file)).events() as [{ tempo: number; beats: readonly number[] }];
    expect(found.tempo).toBeCloseTo(120, 0);
    const expected = Array.from({ length: 30 }, (_, beat) => beat * 0.5);
    const worst = Math.max(...expected.map((time) => Math.min(...found.beats.map((each) => Math.abs(each - time)))));
    expect(worst).toBeLessThanOrEqual(0.02);
  });

  it('tells no beat in a held tone', async () => {
    const file = await makeMedia('held.wav', ['-f', 'lavfi', '-i', 'sine=f=300:d=16']);
    expect((await ask(file)).events()).toEqual([{ event: 'beats', file, tempo: null, beats: [] }]);
  });

  it('says what to do about a file without sound', async () => {
    const file = await makeMedia('mute.mp4', ['-f', 'lavfi', '-i', 'testsrc=s=64x64:d=1', '-pix_fmt', 'yuv420p']);
    const { stderr, stdout, code } = await ask(file);
    expect(code).not.toBe(0);
    expect(stderr + stdout).toContain('has no sound. Choose a sound file');
  });
});
