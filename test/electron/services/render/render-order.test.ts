import { afterAll, describe, expect, it } from 'vitest';
import { sampleSprite } from '../../../shared/render/sample-timeline.ts';
import { openRenderBench } from './render-bench.ts';
import { benchTimeline, smallPlan } from './small-plan.ts';

const bench = await openRenderBench();
afterAll(() => bench.close());

describe('a batch', () => {
  it('finishes its first videos while most others have not begun', async () => {
    const jobs = [1, 2, 3, 4, 5, 6].map((count) => {
      const timeline = benchTimeline(bench);
      const sprites = [sampleSprite(`words ${count}`, 0, 450)];
      return { id: `${count}`, plan: smallPlan(bench, { ...timeline, sprites }) };
    });
    const seen: string[] = [];
    const outcome = await bench.render(jobs, {
      jobs: 2,
      onPlan: (id) => seen.push(`begin ${id}`),
      onFinished: (id) => seen.push(`end ${id}`),
    });
    expect(outcome.failures).toEqual(new Map());
    const ends = seen.filter((each) => each.startsWith('end')).map((each) => Number(each.slice(4)));
    // Never more in work than processes and one more; so each comes out at most two places late.
    for (const [at, each] of seen.entries()) {
      const begun = seen.slice(0, at + 1).filter((other) => other.startsWith('begin')).length;
      const ended = seen.slice(0, at + 1).filter((other) => other.startsWith('end')).length;
      expect([each, begun - ended <= 3]).toEqual([each, true]);
    }
    expect(ends.map((end, at) => Math.abs(end - 1 - at) <= 2)).toEqual(Array(jobs.length).fill(true));
    expect(seen.indexOf('begin 6')).toBeGreaterThan(seen.findIndex((each) => each.startsWith('end')));
  });
});
