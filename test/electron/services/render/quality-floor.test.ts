import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { outputSize } from '../../../../electron/services/plan-variants.ts';
import { frames } from '../../../../shared/base/units.ts';
import { softwareEncoder } from '../../../../shared/render/encoder.ts';
import { planWindow } from '../../../../shared/render/plan-render.ts';
import type { EncoderSettings, Quality } from '../../../../shared/render/render-plan.ts';
import { openRenderBench } from './render-bench.ts';
import { benchTimeline } from './small-plan.ts';

const run = promisify(execFile);
const bench = await openRenderBench();
afterAll(() => bench.close());

const FLOORS = JSON.parse(readFileSync(path.join(import.meta.dirname, 'quality-floors.json'), 'utf8'));
const FOOTAGE = path.join(import.meta.dirname, '../../../../assets/samples/kettle.fifteen/media/pour.mp4');

/** The same encoder at a rate factor that loses next to nothing. */
function nearLossless(quality: Quality): EncoderSettings {
  const { options, ...rest } = softwareEncoder(quality);
  const finer = options.map((option, at) => (options[at - 1] === '-crf' ? '1' : option));
  return { ...rest, id: `near-lossless-${quality}`, options: finer };
}

/** Least and mean similarity of the frames of two videos of one size. */
async function similarity(made: string | undefined, reference: string | undefined) {
  const inputs = ['-i', made ?? '', '-i', reference ?? ''];
  const { stdout } = await run('ffmpeg', ['-v', 'error', ...inputs, '-lavfi', 'ssim=stats_file=-', '-f', 'null', '-']);
  const values = [...stdout.matchAll(/All:([\d.]+)/g)].map((match) => Number(match[1]));
  return { least: Math.min(...values), mean: values.reduce((sum, value) => sum + value, 0) / values.length };
}

describe('quality', () => {
  it('stays above its floor against a nearly lossless render: scene, transition and caption', async () => {
    const facts = await bench.add(FOOTAGE);
    if (facts.kind !== 'video') throw new Error('the sample clip is a video');
    const sample = benchTimeline(bench);
    const scenes = sample.scenes.map((scene) =>
      scene.media.facts.kind === 'image' ? scene : { ...scene, media: { ...scene.media, facts } },
    );
    const window = { from: frames(300), frames: frames(30) };
    const plan = (quality: Quality, encoder: EncoderSettings) =>
      planWindow(
        { timeline: { ...sample, scenes }, size: outputSize(quality, '9:16'), encoder, window },
        bench.planPorts,
      );
    const qualities = ['draft', 'standard', 'high'] as const;
    const jobs = qualities.flatMap((quality) => [
      { id: quality, plan: plan(quality, softwareEncoder(quality)) },
      { id: `near-${quality}`, plan: plan(quality, nearLossless(quality)) },
    ]);
    const { files, failures } = await bench.render(jobs);
    expect(failures).toEqual(new Map());
    const found = await Promise.all(
      qualities.map(async (quality) => ({
        quality,
        ...(await similarity(files.get(quality), files.get(`near-${quality}`))),
      })),
    );
    expect(found.filter(({ quality, least }) => !(least >= FLOORS.ssim[quality]))).toEqual([]);
  });
});
