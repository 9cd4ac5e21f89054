import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { FRAME_RATE, frames, seconds } from '../../../../shared/base/units.ts';
import type { Timeline, TimelineScene, TimelineSound } from '../../../../shared/timeline/timeline.ts';
import { makeMedia } from '../../../setup/make-media.ts';
import { openRenderBench } from './render-bench.ts';
import { benchTimeline, smallPlan } from './small-plan.ts';

const bench = await openRenderBench();
afterAll(() => bench.close());

const SAMPLE_RATE = 48_000;
/** Frames of each scene at which the clip flashes white and clicks, for one frame each. */
const EVENTS = [1, 75, 147];

/** Three scenes of the same clip with its own sound: events at the very start, in the middle, at the very end. */
async function flashing(): Promise<Timeline> {
  const at = EVENTS.map((frame) => `between(n,${frame},${frame})`).join('+');
  const heard = EVENTS.map((frame) => `between(t,${frame}/30,${frame + 1}/30)`).join('+');
  const clip = await makeMedia('flashes.mp4', [
    ...['-f', 'lavfi', '-i', 'color=c=black:size=270x480:rate=30:duration=6'],
    ...['-f', 'lavfi', '-i', `aevalsrc='(${heard})*0.5*sin(2*PI*1000*t)':sample_rate=${SAMPLE_RATE}:duration=6`],
    ...['-vf', `drawbox=color=white:thickness=fill:enable='${at}'`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '192k'],
  ]);
  const facts = await bench.add(clip);
  if (facts.kind !== 'video') throw new Error('the generated clip changed its kind');
  const sample = benchTimeline(bench);
  const scenes = [0, 150, 300].map((from, index): TimelineScene => {
    const scene = sample.scenes[index] ?? sample.scenes[0];
    if (!scene) throw new Error('the sample has scenes');
    const transition = { kind: 'cut', frames: 0, direction: 'left' } as const;
    const media = { ...scene.media, facts, volume: 1 };
    return { ...scene, from: frames(from), frames: frames(150), media, transition };
  });
  const sounds = scenes.map(({ from, frames: length }): TimelineSound => {
    const choice = { trimStart: seconds(0), whenShort: 'hold', speed: 1, volume: 1, duckDb: 0 } as const;
    return { role: 'clip', facts, from, frames: length, ...choice };
  });
  return { ...sample, scenes, sounds, sprites: [] };
}

/** Raw samples have no time stamps: both streams are filled from 0 on, so that a late start of one is seen. */
function decoded(file: string, args: readonly string[]): Buffer {
  return execFileSync('ffmpeg', ['-v', 'error', '-i', file, ...args, '-'], { maxBuffer: 1 << 28, timeout: 60_000 });
}

/** Frames that are white. */
function flashesOf(file: string): readonly number[] {
  const greys = decoded(file, ['-vf', 'fps=30:start_time=0,scale=1:1:flags=area,format=gray', '-f', 'rawvideo']);
  return [...greys].flatMap((grey, frame) => (grey > 128 ? [frame] : []));
}

/** Where a click begins, in frames: the first sample of each burst that is half as loud as the loudest. */
function clicksOf(file: string): readonly number[] {
  const bytes = decoded(file, [
    '-af',
    'aresample=async=1:first_pts=0',
    '-ac',
    '1',
    '-ar',
    String(SAMPLE_RATE),
    '-f',
    'f32le',
  ]);
  const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const loud = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 2;
  const clicks: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, sample] of samples.entries()) {
    if (Math.abs(sample) < loud) continue;
    if (at - last > SAMPLE_RATE / 20) clicks.push((at / SAMPLE_RATE) * FRAME_RATE);
    last = at;
  }
  return clicks;
}

describe('sound and picture', () => {
  it('stay together within one frame at the start, in the middle and at the end', async () => {
    const plan = smallPlan(bench, await flashing());
    const { files, failures } = await bench.render([{ id: 'flashes', plan }]);
    expect(failures).toEqual(new Map());
    const file = files.get('flashes') ?? '';
    const expected = [0, 150, 300].flatMap((from) => EVENTS.map((frame) => from + frame));
    expect(flashesOf(file)).toEqual(expected);
    const clicks = clicksOf(file);
    expect(clicks).toHaveLength(expected.length);
    const offsets = clicks.map((click, index) => click - (expected[index] ?? Number.NaN));
    expect(offsets.filter((offset) => !(Math.abs(offset) < 1))).toEqual([]);
  });
});
