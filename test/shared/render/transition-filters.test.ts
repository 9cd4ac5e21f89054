import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { transitionFilters, transitionFrames } from '../../../shared/render/transition-filters.ts';
import type { Transition } from '../../../shared/template/template-schema.ts';

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
      outgoing: 'a',
      incoming: 'b',
      output: 'v',
    };
    expect(() => transitionFilters(request)).toThrow('a cut has no filter');
  });
});
