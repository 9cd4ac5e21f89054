import { createHash } from 'node:crypto';
import { contentHash } from '../../shared/base/units.ts';
import { softwareEncoder } from '../../shared/render/encoder.ts';
import { planRender } from '../../shared/render/plan-render.ts';
import { sampleSprite, sampleTimeline } from '../shared/render/sample-timeline.ts';
import type { Figure } from './measured.ts';

/** Variants of a large catalogue, and of smaller ones: the time for each must not grow with their number. */
const SIZES = [1000, 5000, 10_000] as const;

/** Plans as many variants as a large catalogue has; no media work. */
export function planFigures(): readonly Figure[] {
  planMany(SIZES[0]); // Compiled code from here on, for all sizes alike.
  const seconds = SIZES.map(planMany);
  const [least = Number.NaN] = seconds;
  const most = seconds.at(-1) ?? Number.NaN;
  const detail = SIZES.map((size, index) => `${size}: ${seconds[index]?.toFixed(2)} s`).join(', ');
  return [
    { name: 'plan 10,000 variants', value: most, unit: 's', target: 5, detail: 'pure, one thread' },
    { name: 'plan 10,000 over 10 x 1,000', value: most / (10 * least), unit: 'ratio', target: 1.2, detail },
  ];
}

function planMany(variants: number): number {
  const ports = {
    hash: (text: string) => contentHash(createHash('sha256').update(text).digest('hex')),
    ffmpegVersion: '5.1',
    spriteIdentity: () => 'bench',
  };
  const size = { width: 1080, height: 1920 };
  const encoder = softwareEncoder('standard');
  const started = performance.now();
  for (let variant = 0; variant < variants; variant += 1) {
    const timeline = sampleTimeline({ sprites: [sampleSprite(`words ${variant}`, 4, 140)] });
    planRender({ timeline, size, encoder }, ports);
  }
  return (performance.now() - started) / 1000;
}
