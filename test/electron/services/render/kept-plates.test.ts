import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createArtefacts } from '../../../../electron/services/render/artefacts.ts';
import { keptFrame, keptPlate, openKeptPlates, segmentAt } from '../../../../electron/services/render/kept-plates.ts';
import { renderPreviewFrame } from '../../../../electron/services/render/preview-frame.ts';
import type { RenderPorts } from '../../../../electron/services/render/render-ports.ts';
import { openSpritePool } from '../../../../electron/services/render/sprite-pool.ts';
import { frames } from '../../../../shared/base/units.ts';
import { planWindow } from '../../../../shared/render/plan-render.ts';
import { openRenderBench } from './render-bench.ts';
import { benchTimeline, digest, SMALL, STANDARD, smallPlan } from './small-plan.ts';

const bench = await openRenderBench();
afterAll(() => bench.close());

const plan = (words?: string) => smallPlan(bench, benchTimeline(bench, words));

/** Frames of every scene, of captions that come and go, and within transitions; the last comes twice, its plate is there. */
const SHOWN = [0, 30, 89, 100, 155, 205, 229, 300, 445, 449];

describe('plates kept for previews', () => {
  it('show each frame as its footage does, to the last byte', async () => {
    await bench.withPorts({ cache: 'frames' }, async (ports) => {
      for (const frame of SHOWN) {
        const fromFootage = await picture(frame, 'footage', ports);
        await keep(frame, ports);
        expect(digest(await picture(frame, 'plate', ports))).toBe(digest(fromFootage));
      }
    });
  });

  it('are not there before a scene was composed, and then for that scene alone', async () => {
    await bench.withPorts({ cache: 'scenes' }, async (ports) => {
      expect(await keptFrame(plan(), 100, ports.cache)).toBeNull();
      await keep(100, ports);
      expect(await keptFrame(plan(), 101, ports.cache)).not.toBeNull();
      // Other words lie over the same picture.
      expect(await keptFrame(plan('other'), 101, ports.cache)).not.toBeNull();
      expect(await keptFrame(plan(), 449, ports.cache)).toBeNull();
    });
  });

  it('give a clip the same bytes as its footage, and an edit without the footage', async () => {
    const jobs = (words: string) => [{ id: 'a', plan: plan(words) }];
    const kept = { cache: 'clips', plates: openKeptPlates };
    const first = await bench.render(jobs('two'), kept);
    expect(first.failures).toEqual(new Map());
    expect(digest(first.files.get('a'))).toBe(digest((await bench.render(jobs('two'))).files.get('a')));
    const edited = await bench.render(jobs('other'), { ...kept, mediaPath: () => '/gone' });
    expect(edited.failures).toEqual(new Map());
    expect(digest(edited.files.get('a'))).toBe(digest((await bench.render(jobs('other'))).files.get('a')));
  });
});

async function picture(frame: number, from: 'footage' | 'plate', ports: RenderPorts): Promise<string> {
  const window = { from: frames(frame), frames: frames(1) };
  const timeline = benchTimeline(bench);
  const alone = planWindow({ timeline, size: SMALL, encoder: STANDARD, window }, bench.planPorts);
  const target = path.join(ports.workFolder, `${from}-${frame}.png`);
  const plate = from === 'plate' ? await keptFrame(plan(), frame, ports.cache) : null;
  expect(plate === null).toBe(from === 'footage');
  await renderPreviewFrame(alone, { target, plate }, ports);
  return target;
}

async function keep(frame: number, ports: RenderPorts): Promise<void> {
  const run = { plan: plan(), segment: segmentAt(plan(), frame), order: 0, onFrame: () => undefined };
  await keptPlate(run, { ports, artefacts: createArtefacts(ports.cache, 2), sprites: openSpritePool(ports) });
}
