import { createHash } from 'node:crypto';
import { contentHash } from '../../shared/base/units.ts';
import { softwareEncoder } from '../../shared/render/encoder.ts';
import { planRender } from '../../shared/render/plan-render.ts';
import { sampleSprite, sampleTimeline } from '../shared/render/sample-timeline.ts';
import type { Figure } from './measured.ts';

const VARIANTS = 10_000;

/** Plans as many variants as a large catalogue has; no media work. */
export function planFigure(): Figure {
  const ports = {
    hash: (text: string) => contentHash(createHash('sha256').update(text).digest('hex')),
    ffmpegVersion: '5.1',
    spriteIdentity: () => 'bench',
  };
  const size = { width: 1080, height: 1920 };
  const encoder = softwareEncoder('standard');
  const started = performance.now();
  for (let variant = 0; variant < VARIANTS; variant += 1) {
    const timeline = sampleTimeline({ sprites: [sampleSprite(`words ${variant}`, 4, 140)] });
    planRender({ timeline, size, encoder }, ports);
  }
  const value = (performance.now() - started) / 1000;
  return {
    name: `plan ${VARIANTS.toLocaleString('en')} variants`,
    value,
    unit: 's',
    target: 5,
    detail: 'pure, one thread',
  };
}
