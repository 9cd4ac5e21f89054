import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { outgoingFrames, transitionFilters } from '../../../shared/render/transition-filters.ts';
import type { Transition } from '../../../shared/template/template-schema.ts';

const KINDS = ['crossfade', 'slide', 'wipe', 'zoom', 'whip'] as const;

function transition(kind: Transition['kind']): Transition {
  return { kind, frames: 12, direction: 'left' };
}

/** Hashes of the frames that a window of a transition and what follows gives. */
function frameHashes(kind: Transition['kind'], elapsed: number, count: number): readonly string[] {
  const chosen = transition(kind);
  const source = (name: string, from: number, frames: number, label: string) =>
    `${name}=s=216x384:r=30,trim=start_frame=${from}:end_frame=${from + frames},settb=1/30,setpts=N,format=yuv420p[${label}]`;
  const graph = [
    source('testsrc2', 100 + elapsed, outgoingFrames(chosen, elapsed, count), 'a'),
    source('testsrc', elapsed, count, 'b'),
    ...transitionFilters({ transition: chosen, elapsed, outgoing: 'a', incoming: 'b', output: 'v' }),
  ].join(';');
  const args = ['-loglevel', 'error', '-filter_complex', graph, '-map', '[v]', '-f', 'framemd5', '-'];
  const out = execFileSync('ffmpeg', args, { encoding: 'utf8', timeout: 20_000 });
  return out.split('\n').flatMap((line) => (line.startsWith('0,') ? [line.split(',').at(-1)?.trim() ?? ''] : []));
}

describe('transitionFilters', () => {
  it.each(KINDS)('%s gives every frame of its window once and then the incoming scene unchanged', (kind) => {
    const frames = frameHashes(kind, 0, 40);
    const after = frameHashes(kind, 12, 28);
    expect(frames).toHaveLength(40);
    expect(new Set(frames).size).toBe(40);
    expect(frames.slice(12)).toEqual(after);
  });

  it.each(KINDS)('%s shows the same frames from any window', (kind) => {
    const whole = frameHashes(kind, 0, 20);
    expect(frameHashes(kind, 5, 15)).toEqual(whole.slice(5));
    for (const frame of [0, 4, 11]) expect(frameHashes(kind, frame, 1)).toEqual([whole[frame]]);
  });

  it('never asks for more outgoing frames than there are incoming ones', () => {
    expect(outgoingFrames(transition('slide'), 0, 40)).toBe(14);
    expect(outgoingFrames(transition('slide'), 8, 40)).toBe(6);
    expect(outgoingFrames(transition('slide'), 3, 1)).toBe(1);
  });

  it('refuses a cut, which has no filter', () => {
    const request = { transition: transition('cut'), elapsed: 0, outgoing: 'a', incoming: 'b', output: 'v' };
    expect(() => transitionFilters(request)).toThrow('a cut has no filter');
  });
});
