import { readFileSync } from 'node:fs';
import { softwareEncoder } from '../../../../shared/render/encoder.ts';
import { planRender } from '../../../../shared/render/plan-render.ts';
import type { EncoderSettings, RenderPlan } from '../../../../shared/render/render-plan.ts';
import type { Timeline, TimelineScene } from '../../../../shared/timeline/timeline.ts';
import { sampleSprite, sampleTimeline } from '../../../shared/render/sample-timeline.ts';
import { type RenderBench, sha256 } from './render-bench.ts';

/** Small enough that a variant takes a second or two. */
export const SMALL = { width: 270, height: 480 } as const;
export const STANDARD = softwareEncoder('standard');

/** The sample timeline on the bench's own clip and still, with other words in its second caption. */
export function benchTimeline(bench: RenderBench, words = 'two'): Timeline {
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

export function smallPlan(bench: RenderBench, timeline: Timeline, encoder: EncoderSettings = STANDARD): RenderPlan {
  return planRender({ timeline, size: SMALL, encoder }, bench.planPorts);
}

export function digest(file: string | undefined): string {
  return sha256(readFileSync(file ?? ''));
}
