import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { transitionFilters, transitionFrames } from '../../../shared/render/transition-filters.ts';
import type { Transition } from '../../../shared/template/template-schema.ts';

const SIZE = { width: 216, height: 384 };
const KINDS = ['crossfade', 'slide', 'wipe', 'zoom', 'whip'] as const;

function transition(kind: Transition['kind']): Transition {
  return { kind, frames: 12, direction: 'left' };
}

function source(name: string, { from, count, label }: { from: number; count: number; label: string }): string {
  const trim = `trim=start_frame=${from}:end_frame=${from + count}`;
  return `${name}=s=216x384:r=30,${trim},settb=1/30,setpts=N,format=yuv420p[${label}]`;
}

/** Hashes of the frames that a window of a transition and what follows gives. */
function frameHashes(kind: Transition['kind'], elapsed: number, count: number): readonly string[] {
  const chosen = transition(kind);
  const left = transitionFrames(chosen, elapsed, count);
  return graphHashes([
    source('testsrc2', { from: 100 + elapsed, count: left, label: 'a' }),
    source('testsrc', { from: elapsed, count, label: 'b' }),
    ...transitionFilters({
      transition: chosen,
      elapsed,
      windowFrames: count,
      size: SIZE,
      outgoing: 'a',
      incoming: 'b',
      output: 'v',
    }),
  ]);
}

/** Hashes of the incoming scene by itself. */
function plainHashes(from: number, count: number): readonly string[] {
  return graphHashes([source('testsrc', { from, count, label: 'v' })]);
}

function graphHashes(graph: readonly string[]): readonly string[] {
  const args = ['-loglevel', 'error', '-filter_complex', graph.join(';'), '-map', '[v]', '-f', 'framemd5', '-'];
  const out = execFileSync('ffmpeg', args, { encoding: 'utf8', timeout: 20_000 });
  return out.split('\n').flatMap((line) => (line.startsWith('0,') ? [line.split(',').at(-1)?.trim() ?? ''] : []));
}

/** Luma of each frame from one plain grey to another, 50 to 200. */
function lumaFrames(chosen: Transition): readonly Buffer[] {
  const plain = (luma: number, label: string) =>
    `color=s=216x384:r=30,trim=end_frame=12,format=yuv420p,lutyuv=y=${luma}:u=128:v=128[${label}]`;
  const graph = [
    plain(50, 'a'),
    plain(200, 'b'),
    ...transitionFilters({
      transition: chosen,
      elapsed: 0,
      windowFrames: 12,
      size: SIZE,
      outgoing: 'a',
      incoming: 'b',
      output: 'v',
    }),
    '[v]extractplanes=y[y]',
  ];
  const args = ['-loglevel', 'error', '-filter_complex', graph.join(';'), '-map', '[y]', '-f', 'rawvideo', '-'];
  const bytes = execFileSync('ffmpeg', args, { timeout: 20_000, maxBuffer: 1 << 24 });
  const frame = SIZE.width * SIZE.height;
  return Array.from({ length: bytes.length / frame }, (_, index) => bytes.subarray(index * frame, (index + 1) * frame));
}

/** How much of each frame is the incoming picture. */
function incomingShares(chosen: Transition): readonly number[] {
  return lumaFrames(chosen).map((frame) => (frame.reduce((sum, luma) => sum + luma, 0) / frame.length - 50) / 150);
}

describe('transitionFilters', () => {
  it.each(KINDS)('%s gives every frame of its window once and then the incoming scene unchanged', (kind) => {
    const frames = frameHashes(kind, 0, 40);
    const after = plainHashes(12, 28);
    expect(frames).toHaveLength(40);
    expect(new Set(frames).size).toBe(40);
    expect(frames.slice(12)).toEqual(after);
  });

  it.each(KINDS)('%s shows the same frames from any window', (kind) => {
    const whole = frameHashes(kind, 0, 20);
    expect(frameHashes(kind, 5, 15)).toEqual(whole.slice(5));
    for (const frame of [0, 4, 11]) expect(frameHashes(kind, frame, 1)).toEqual([whole[frame]]);
  });

  // A whip is a slide, blurred, which loses a little at the picture's edge.
  it.each(['crossfade', 'slide', 'wipe', 'zoom'] as const)('%s is eased: slow, fast, slow', (kind) => {
    const shares = incomingShares(transition(kind));
    const expected = shares.map((_, index) => {
      const t = (index + 1) / 13;
      const way = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
      return kind === 'zoom' ? Math.max(0, (way - 0.35) / 0.65) : way;
    });
    // A slide moves by whole columns of colour (2 of 216 px), a mask rounds by one of 255 levels.
    for (const [index, share] of shares.entries()) expect(share).toBeCloseTo(expected[index] ?? Number.NaN, 1.6);
  });

  it.each(['slide', 'wipe', 'whip'] as const)('%s comes in from the side that its direction leaves', (kind) => {
    const sides = { left: [215, 192], right: [0, 192], up: [108, 383], down: [108, 0] } as const;
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const middle = lumaFrames({ kind, frames: 12, direction })[5] ?? Buffer.alloc(0);
      const isIncoming = Object.entries(sides).map(([side, [x, y]]) => [side, (middle[y * 216 + x] ?? 0) > 125]);
      const opposite = { left: 'right', right: 'left', up: 'down', down: 'up' }[direction];
      expect(Object.fromEntries(isIncoming)).toMatchObject({ [direction]: true, [opposite]: false });
    }
  });

  it('counts the frames of a window that are transition', () => {
    expect(transitionFrames(transition('slide'), 0, 40)).toBe(12);
    expect(transitionFrames(transition('slide'), 8, 40)).toBe(4);
    expect(transitionFrames(transition('slide'), 3, 1)).toBe(1);
  });

  it('refuses a cut, which has no filter', () => {
    const request = {
      transition: transition('cut'),
      elapsed: 0,
      windowFrames: 9,
      size: SIZE,
      outgoing: 'a',
      incoming: 'b',
      output: 'v',
    };
    expect(() => transitionFilters(request)).toThrow('a cut has no filter');
  });
});
