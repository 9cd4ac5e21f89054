import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { probeMedia } from '../../../electron/ffmpeg/probe.ts';
import { runFfmpeg } from '../../../electron/ffmpeg/run.ts';
import { renderSound } from '../../../electron/ffmpeg/sound.ts';
import { readSummary } from '../../../electron/ffmpeg/sound-loudness.ts';
import { contentHash, frames, seconds } from '../../../shared/base/units.ts';
import type { TimelineSound } from '../../../shared/timeline/timeline.ts';
import { H264, makeMedia, moving } from '../../setup/make-media.ts';

const folder = await mkdtemp(join(tmpdir(), 'fifteen-sound-'));
afterAll(() => rm(folder, { recursive: true }));

const tools = await findTools({ env: process.env });

type Plain = Extract<TimelineSound, { readonly role: 'music' | 'clip' }>;
type Part = Partial<Omit<Plain, 'facts'>> & { readonly path: string };

/** Mixes files and gives what was measured, the file, and its samples as left and right. */
async function mixed(parts: readonly Part[]) {
  const paths = new Map(parts.map(({ path }, index) => [contentHash(String(index).padStart(64, '0')), path]));
  const sounds: TimelineSound[] = [];
  for (const [hash, path] of paths) {
    const facts = await probeMedia(path, hash, { tools });
    const { path: _, ...choice } = parts[sounds.length] ?? { path };
    sounds.push({
      role: 'clip',
      from: frames(0),
      frames: frames(450),
      trimStart: seconds(0),
      whenShort: 'hold',
      speed: 1,
      volume: 1,
      duckDb: 12,
      ...choice,
      facts,
    });
  }
  const target = join(folder, 'sound.m4a');
  const mediaPath = (hash: Parameters<typeof paths.get>[0]) => paths.get(hash) ?? '';
  const { loudness } = await renderSound({ plan: { sounds, frames: 450 }, target, mediaPath }, { tools });
  const raw = join(folder, 'raw');
  await runFfmpeg(
    {
      inputs: [{ options: [], path: target }],
      filterGraph: null,
      outputs: [{ options: ['-f', 'f32le', '-c:a', 'pcm_f32le', '-ac', '2'], path: raw }],
    },
    { tools },
  );
  const bytes = await readFile(raw);
  return { loudness, target, samples: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4), tools };
}

/** Level of a span of seconds in one channel, dB of full scale. */
function level(samples: Float32Array, [from, to]: readonly [number, number], channel = 0): number {
  let sum = 0;
  let count = 0;
  for (let index = Math.round(from * 48_000) * 2 + channel; index < Math.round(to * 48_000) * 2; index += 2) {
    sum += (samples[index] ?? 0) ** 2;
    count += 1;
  }
  return 10 * Math.log10(sum / count + 1e-12);
}

const tone = (name: string, source: string, options: readonly string[] = []) =>
  makeMedia(name, ['-f', 'lavfi', '-i', source, ...options]);

describe('renderSound', () => {
  it('brings quiet, loud and peaky sound to -14 LUFS with a true peak of at most -1 dBTP', async () => {
    const sources = [
      await tone('quiet.wav', 'sine=f=330:d=15,volume=0.5'),
      await tone('loud.flac', 'anoisesrc=d=15:a=1:c=white:seed=2,volume=3'),
      await tone('drum.wav', "aevalsrc='0.9*exp(-mod(t,0.5)*25)*sin(2*PI*120*t)+0.05*sin(2*PI*440*t)':d=15:s=48000"),
    ];
    for (const path of sources) {
      const { loudness } = await mixed([{ path, role: 'music', whenShort: 'loop' }]);
      expect([path, Math.abs((loudness?.integrated ?? 0) + 14) < 1, (loudness?.truePeak ?? 0) <= -1]).toEqual([
        path,
        true,
        true,
      ]);
    }
  });

  it('leaves silence silent, and blows faint noise up by 20 dB at most', async () => {
    expect((await mixed([])).loudness).toBe(null);
    const silent = await mixed([{ path: await tone('silent.wav', 'anullsrc=r=48000:d=5') }]);
    expect([silent.loudness, level(silent.samples, [0, 15])]).toEqual([null, -120]);
    const faint = await mixed([{ path: await tone('faint.wav', 'sine=f=997:d=15,volume=0.005') }]);
    expect(Math.round(faint.loudness?.integrated ?? 0)).toBeLessThan(-30);
  });

  it('is exactly 15 seconds, starts at 0, and leaves nothing else in the folder', async () => {
    const { samples, target, tools } = await mixed([
      { path: await tone('beep.mp3', 'sine=f=440:d=2'), frames: frames(45), from: frames(30) },
    ]);
    const video = join(folder, 'v.mp4');
    await runFfmpeg(
      {
        inputs: [
          { options: ['-f', 'lavfi'], path: 'testsrc2=s=64x64:r=30:d=15' },
          { options: [], path: target },
        ],
        filterGraph: null,
        outputs: [
          {
            options: ['-map', '0:v', '-map', '1:a', '-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'copy'],
            path: video,
          },
        ],
      },
      { tools },
    );
    const facts = await probeMedia(video, contentHash('f'.repeat(64)), { tools });
    expect([facts.kind !== 'image' && facts.duration]).toEqual([15]);
    expect(Math.abs(samples.length / 2 - 720_000)).toBeLessThanOrEqual(1024);
    expect([level(samples, [0, 0.9]) < -70, level(samples, [1.1, 2.4]) > -30, level(samples, [2.6, 15]) < -70]).toEqual(
      [true, true, true],
    );
    expect((await readdir(folder)).sort()).toEqual(['raw', 'sound.m4a', 'v.mp4']);
  });

  it('keeps sides apart and brings mono, 5.1 and odd rates to both', async () => {
    const sides = await mixed([{ path: await tone('sides.wav', "aevalsrc='sin(2*PI*300*t)|0':d=15:s=22050") }]);
    expect([level(sides.samples, [2, 4], 0) > -20, level(sides.samples, [2, 4], 1) < -60]).toEqual([true, true]);
    for (const [name, options] of [
      ['mono.wav', ['-ac', '1', '-ar', '8000']],
      ['six.mka', ['-af', 'aformat=channel_layouts=5.1', '-c:a', 'flac', '-ar', '96000']],
    ] as const) {
      const { samples } = await mixed([{ path: await tone(name, 'sine=f=300:d=15', options) }]);
      expect([
        name,
        Math.abs(level(samples, [2, 4], 0) - level(samples, [2, 4], 1)) < 1,
        level(samples, [2, 4]) > -30,
      ]).toEqual([name, true, true]);
    }
  });

  it('ducks music while a clip is heard, and lets it come back', async () => {
    const music = await tone('left.wav', "aevalsrc='0.2*sin(2*PI*300*t)|0':d=4:s=48000");
    const clip = await makeMedia('right.mov', [
      ...moving('64x64', { seconds: 3 }),
      '-f',
      'lavfi',
      '-i',
      "aevalsrc='0|0.2*sin(2*PI*500*t)':d=3:s=48000",
      ...H264,
      '-c:a',
      'pcm_s16le',
    ]);
    const { samples } = await mixed([
      { path: music, role: 'music', whenShort: 'loop' },
      { path: clip, from: frames(150), frames: frames(90) },
    ]);
    const before = level(samples, [2, 4.5]);
    expect(Math.round(level(samples, [5.5, 7.5]) - before)).toBe(-12);
    expect(Math.round(level(samples, [8.5, 13]) - before)).toBe(0);
    expect(level(samples, [14.97, 15]) - before).toBeLessThan(-20);
  });

  it('loops, holds and slows short clips as their pictures do', async () => {
    const clip = await makeMedia('short.mov', [
      ...moving('64x64', { seconds: 2 }),
      '-f',
      'lavfi',
      '-i',
      'sine=f=500:d=2:r=48000',
      ...H264,
      '-c:a',
      'pcm_s16le',
    ]);
    const heard = async (whenShort: 'loop' | 'hold' | 'slow') => {
      const { samples } = await mixed([{ path: clip, whenShort, frames: frames(150) }]);
      return [
        [0.5, 1.5],
        [2.5, 3.5],
        [4.2, 4.8],
        [5.2, 6],
      ].map((span) => level(samples, [span[0] ?? 0, span[1] ?? 0]) > -40);
    };
    expect([await heard('hold'), await heard('slow'), await heard('loop')]).toEqual([
      [true, false, false, false],
      [true, true, false, false],
      [true, true, true, false],
    ]);
  });

  it('lasts as long as its speed says', async () => {
    const clip = await makeMedia('speed.mov', [
      ...moving('64x64', { seconds: 4 }),
      '-f',
      'lavfi',
      '-i',
      'sine=f=500:d=4:r=48000',
      ...H264,
      '-c:a',
      'pcm_s16le',
    ]);
    const heard = async (speed: number) => {
      const { samples } = await mixed([{ path: clip, speed, frames: frames(300) }]);
      const spans = [0.5, 1.5, 2.5, 3.5, 4.5, 7.5].map((from) => [from, from + 0.3] as const);
      return spans.map((span) => level(samples, span) > -40);
    };
    expect([await heard(2), await heard(1), await heard(0.5)]).toEqual([
      [true, true, false, false, false, false],
      [true, true, true, true, false, false],
      [true, true, true, true, true, true],
    ]);
  });

  it('starts at the trim, to the sample', async () => {
    const path = await tone('step.flac', "aevalsrc='if(lt(t,2.5),0,0.5*sin(2*PI*1000*t))':d=6:s=48000");
    const { samples } = await mixed([{ path, trimStart: seconds(2), frames: frames(60) }]);
    const first = samples.findIndex((value) => Math.abs(value) > 0.05) / 2 / 48_000;
    expect(Math.abs(first - 0.5)).toBeLessThan(0.01);
  });
});

describe('readSummary', () => {
  it('reads the last summary and knows silence', () => {
    const text =
      '[Parsed_ebur128_0 @ 0x1] Summary:\n\n  Integrated loudness:\n    I:         -23.4 LUFS\n    Threshold: -33.9 LUFS\n\n  Loudness range:\n    LRA:         2.0 LU\n\n  True peak:\n    Peak:       -5.6 dBFS\n';
    expect(readSummary(`noise\n${text}`)).toEqual({ integrated: -23.4, truePeak: -5.6 });
    expect(readSummary(text.replace('-23.4', '-70.0').replace('-5.6', '-inf'))).toBe(null);
    expect(readSummary('')).toBe(null);
  });
});
