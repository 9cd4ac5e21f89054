import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentHash, frames } from '../../../../shared/base/units.ts';
import { softwareEncoder } from '../../../../shared/render/encoder.ts';
import { planRender, planWindow } from '../../../../shared/render/plan-render.ts';
import type { EncoderSettings, RenderPlan } from '../../../../shared/render/render-plan.ts';
import type { Timeline, TimelineScene } from '../../../../shared/timeline/timeline.ts';
import { sampleSprite, sampleTimeline } from '../../../shared/render/sample-timeline.ts';
import { openRenderBench, sha256 } from './render-bench.ts';

const SMALL = { width: 270, height: 480 };
const STANDARD = softwareEncoder('standard');
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

/** The sample timeline on the bench's own clip and still, with other words in its second caption. */
function timeline(words = 'two'): Timeline {
  const sample = sampleTimeline();
  const scenes = sample.scenes.map((scene): TimelineScene => {
    const facts = scene.media.facts.kind === 'image' ? bench.still : bench.clip;
    return { ...scene, media: { ...scene.media, facts } };
  });
  return {
    ...sample,
    scenes,
    sprites: sample.sprites.map((sprite) => (sprite.id === 'two' ? sampleSprite(words, 200, 60) : sprite)),
  };
}

function plan(words?: string, encoder = STANDARD): RenderPlan {
  return planRender({ timeline: timeline(words), size: SMALL, encoder }, bench.planPorts);
}

function hashesOf(file: string | undefined): readonly string[] {
  const args = ['-v', 'error', '-i', file ?? '', '-an', '-f', 'framemd5', '-'];
  const out = execFileSync('ffmpeg', args, { encoding: 'utf8', timeout: 60_000 });
  return out.split('\n').flatMap((line) => (line.startsWith('0,') ? [line.split(',').at(-1)?.trim() ?? ''] : []));
}

function digest(file: string | undefined): string {
  return sha256(readFileSync(file ?? ''));
}

describe('renderPlans', () => {
  it('joins segments without a lost, repeated or changed frame', async () => {
    const whole = plan(undefined, LOSSLESS);
    const { files } = await bench.render([{ id: 'joined', plan: whole }]);
    const joined = hashesOf(files.get('joined'));
    expect(joined).toHaveLength(450);
    for (const from of [0, 149, 150, 155, 159, 160, 199, 204, 259, 300, 305, 449]) {
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
    expect(shared.files.size).toBe(3);
    expect(digest(shared.files.get('two'))).toBe(digest(alone.files.get('a')));
    expect(digest(shared.files.get('zwei'))).not.toBe(digest(alone.files.get('a')));
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
