import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentHash, frames } from '../../../../shared/base/units.ts';
import { planRender, planWindow } from '../../../../shared/render/plan-render.ts';
import type { EncoderSettings, RenderPlan } from '../../../../shared/render/render-plan.ts';
import { openRenderBench } from './render-bench.ts';
import { benchTimeline, digest, SMALL, STANDARD, smallPlan } from './small-plan.ts';

/** Loses nothing, so that frames can be compared by hash. */
const LOSSLESS: EncoderSettings = {
  ...STANDARD,
  id: 'lossless',
  options: STANDARD.options.map((option, at, all) =>
    all[at - 1] === '-crf' ? '0' : option === 'high' ? 'high444' : option,
  ),
};

const bench = await openRenderBench();
afterAll(() => bench.close());

const timeline = (words?: string) => benchTimeline(bench, words);

function plan(words?: string, encoder = STANDARD): RenderPlan {
  return smallPlan(bench, timeline(words), encoder);
}

function hashesOf(file: string | undefined): readonly string[] {
  const args = ['-v', 'error', '-i', file ?? '', '-an', '-f', 'framemd5', '-'];
  const out = execFileSync('ffmpeg', args, { encoding: 'utf8', timeout: 60_000 });
  return out.split('\n').flatMap((line) => (line.startsWith('0,') ? [line.split(',').at(-1)?.trim() ?? ''] : []));
}

function pixels(args: readonly string[]): Uint8Array {
  const all = ['-v', 'error', ...args, '-frames:v', '1', '-f', 'rawvideo', '-'];
  return execFileSync('ffmpeg', all, { maxBuffer: 1 << 24 });
}

describe('renderPlans', () => {
  it('joins segments to the very frames of whole scenes rendered in one graph each', async () => {
    const whole = plan(undefined, LOSSLESS);
    const { files } = await bench.render([{ id: 'joined', plan: whole }], { cache: 'lossless' });
    const joined = hashesOf(files.get('joined'));
    expect(joined).toHaveLength(450);
    expect(whole.segments.map(({ from }) => from)).toEqual([0, 150, 200, 260, 300]);
    const single: string[] = [];
    for (const from of [0, 150, 300]) {
      const window = { from: frames(from), frames: frames(150) };
      const scene = planWindow({ timeline: timeline(), size: SMALL, encoder: LOSSLESS, window }, bench.planPorts);
      const rendered = await bench.render([{ id: 'scene', plan: scene }]);
      single.push(...hashesOf(rendered.files.get('scene')));
    }
    expect(joined).toEqual(single);
    // No frame stands twice where clips play, and the first is none of a late start's black ones.
    expect(joined.filter((hash, at) => (at < 150 || at > 310) && hash === joined[at - 1])).toEqual([]);
  });

  it('shows the same frame alone as within the video', async () => {
    const { files } = await bench.render([{ id: 'joined', plan: plan(undefined, LOSSLESS) }], { cache: 'lossless' });
    const joined = hashesOf(files.get('joined'));
    for (const from of [0, 155, 199, 204, 449]) {
      const window = { from: frames(from), frames: frames(1) };
      const single = planWindow({ timeline: timeline(), size: SMALL, encoder: LOSSLESS, window }, bench.planPorts);
      const rendered = await bench.render([{ id: 'one', plan: single }]);
      expect([from, ...hashesOf(rendered.files.get('one'))]).toEqual([from, joined[from]]);
    }
  });

  it('gives the same bytes with one process and with four, alone and over plates shared by others', async () => {
    const alone = await bench.render([{ id: 'a', plan: plan() }], { jobs: 1 });
    const jobs = ['two', 'zwei', 'deux'].map((words) => ({ id: words, plan: plan(words) }));
    const shared = await bench.render(jobs, { jobs: 4 });
    const inTurn = await bench.render(jobs, { jobs: 1 });
    expect(shared.files.size).toBe(3);
    for (const { id } of jobs) expect(digest(shared.files.get(id))).toBe(digest(inTurn.files.get(id)));
    expect(digest(shared.files.get('two'))).toBe(digest(alone.files.get('a')));
    expect(digest(shared.files.get('zwei'))).not.toBe(digest(alone.files.get('a')));
  });

  it('makes the cover from its very frame, in its colours', async () => {
    for (const frame of [0, 155, 449]) {
      const job = planRender({ timeline: timeline(), size: SMALL, encoder: STANDARD }, bench.planPorts, frame);
      const { files, covers } = await bench.render([{ id: 'a', plan: job }], { cache: 'covers' });
      const fromVideo = [
        '-i',
        files.get('a') ?? '',
        '-vf',
        `select=eq(n\\,${frame}),scale=in_color_matrix=bt709:in_range=tv,format=rgb24`,
      ];
      const [shown, cover] = [pixels(fromVideo), pixels(['-i', covers.get('a') ?? '', '-vf', 'format=rgb24'])];
      const difference = shown.reduce((sum, value, at) => sum + Math.abs(value - (cover[at] ?? 0)), 0) / shown.length;
      expect(cover.length).toBe(shown.length);
      // The frame itself differs by less than 1, its neighbours by more than 4, BT.709 read as BT.601 by more than 5.
      expect(difference).toBeLessThan(2);
    }
  });

  it('renders only what an edit touched', async () => {
    const before = await bench.render([{ id: 'before', plan: plan() }], { cache: 'edited' });
    expect(before.failures).toEqual(new Map());
    const { reused } = await bench.render([{ id: 'after', plan: plan('other') }], { cache: 'edited' });
    expect(reused.get('after')).toEqual([true, true, false, true, true]);
  });

  it('fails the variant whose source cannot be read and finishes the others', async () => {
    const broken = timeline();
    const [first, ...rest] = broken.scenes;
    if (!first) throw new Error('the sample has scenes');
    const missing = { ...bench.clip, hash: contentHash('f'.repeat(64)) };
    const scenes = [{ ...first, media: { ...first.media, facts: missing } }, ...rest];
    const bad = planRender({ timeline: { ...broken, scenes }, size: SMALL, encoder: STANDARD }, bench.planPorts);
    const outcome = await bench.render([
      { id: 'bad', plan: bad },
      { id: 'good', plan: plan() },
    ]);
    expect([...outcome.files.keys()]).toEqual(['good']);
    expect(outcome.failures.get('bad')?.code).toBe('ffmpeg-failed');
  });

  it('stops at once when cancelled, with no process and no partial file left', async () => {
    const controller = new AbortController();
    const running = bench.render([{ id: 'a', plan: plan() }], {
      cache: 'cancelled',
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(processesNaming(join(bench.folder, 'cancelled'))).toEqual([]);
    expect(readdirSync(join(bench.folder, 'cancelled', 'temporary'))).toEqual([]);
  });
});

function processesNaming(text: string): readonly string[] {
  const listed = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return listed.split('\n').filter((line) => line.startsWith('ffmpeg') && line.includes(text));
}
