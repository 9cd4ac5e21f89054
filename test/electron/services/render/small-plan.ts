import { readFileSync } from 'node:fs';
import { frames } from '../../../../shared/base/units.ts';
import { softwareEncoder } from '../../../../shared/render/encoder.ts';
import { planRender } from '../../../../shared/render/plan-render.ts';
import type { EncoderSettings, RenderPlan } from '../../../../shared/render/render-plan.ts';
import type { Timeline, TimelineScene, TimelineSprite } from '../../../../shared/timeline/timeline.ts';
import { sampleSprite, sampleTimeline } from '../../../shared/render/sample-timeline.ts';
import { type RenderBench, sha256 } from './render-bench.ts';

/** Small enough that a variant takes a second or two. */
export const SMALL = { width: 270, height: 480 } as const;
const SCRIM: TimelineSprite = {
  id: 'scrim',
  sprite: {
    kind: 'scrim',
    area: { x: 0, y: 0, width: 1080, height: 400 },
    edge: 'top',
    colour: '#000000',
    opacity: 0.5,
  },
  from: frames(0),
  frames: frames(450),
};
export const STANDARD = softwareEncoder('standard');

/** The sample timeline on the bench's own clip and still, over a scrim, with other words in its second caption. */
export function benchTimeline(bench: RenderBench, words = 'two'): Timeline {
  const sample = sampleTimeline();
  const scenes = sample.scenes.map((scene): TimelineScene => {
    const facts = scene.media.facts.kind === 'image' ? bench.still : bench.clip;
    return { ...scene, media: { ...scene.media, facts } };
  });
  const captions = sample.sprites.map((sprite) => (sprite.id === 'two' ? sampleSprite(words, 200, 60) : sprite));
  return { ...sample, scenes, sprites: [SCRIM, ...captions] };
}

export function smallPlan(bench: RenderBench, timeline: Timeline, encoder: EncoderSettings = STANDARD): RenderPlan {
  return planRender({ timeline, size: SMALL, encoder }, bench.planPorts);
}

export function digest(file: string | undefined): string {
  return sha256(readFileSync(file ?? ''));
}
