import { describe, expect, it } from 'vitest';
import { footageAt } from '../../../renderer/preview/footage-at.ts';
import type { Footage } from '../../../shared/api/variant-methods.ts';

function piece(slot: string, area: Footage['area']): Footage {
  return { scene: 'two', slot, path: null, trimStart: 0, area };
}

const upper = piece('upper', { x: 20, y: 20, width: 1040, height: 930 });
const lower = piece('lower', { x: 20, y: 970, width: 1040, height: 930 });
const whole = piece('whole', null);
const small = piece('small', { x: 700, y: 100, width: 300, height: 500 });

describe('footageAt', () => {
  it.each([
    ['a window', [upper, lower], { x: 500, y: 1200 }, 'lower'],
    ['a window over footage that fills the frame', [whole, small], { x: 800, y: 300 }, 'small'],
    ['that footage beside the window', [whole, small], { x: 100, y: 300 }, 'whole'],
    ["the scene's own footage between windows", [upper, lower], { x: 500, y: 960 }, 'upper'],
  ] as const)('finds %s', (_what, [first, ...more], point, slot) => {
    const scene = { id: 'two', from: 0, frames: 90, transition: 'cut', footage: [first, ...more] } satisfies Parameters<
      typeof footageAt
    >[0];
    expect(footageAt(scene, point).slot).toBe(slot);
  });
});
