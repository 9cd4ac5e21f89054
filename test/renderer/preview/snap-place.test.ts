import { describe, expect, it } from 'vitest';
import { snapPlace } from '../../../renderer/preview/snap-place.ts';

const BOUNDS = { x: 100, y: 200, width: 400, height: 100 };
const ZONE = [
  [60, 150],
  [930, 1480],
] as const;

function moved(x: number, y: number, within = 10) {
  return snapPlace({
    bounds: BOUNDS,
    by: { x, y },
    others: [{ x: 0, y: 900, width: 300, height: 80 }],
    zone: ZONE,
    within,
    canvas: { width: 1080, height: 1920 },
  });
}

describe('snapPlace', () => {
  it('leaves alone what is near nothing', () => {
    expect(moved(77, 33)).toEqual({ by: { x: 77, y: 33 }, guides: { x: null, y: null } });
  });

  it('jumps to the safe zone, the middle and other captions, by any edge', () => {
    expect([moved(-36, -45), moved(238, 0), moved(425, 33)]).toEqual([
      { by: { x: -40, y: -50 }, guides: { x: 60, y: 150 } },
      { by: { x: 240, y: 0 }, guides: { x: 540, y: null } },
      { by: { x: 430, y: 33 }, guides: { x: 930, y: null } },
    ]);
    expect(moved(0, 605).guides.y).toBe(900);
  });

  it('never leaves the canvas, and shows no line that it did not reach', () => {
    expect([moved(-500, -500, 0), moved(5000, 5000, 0)].map(({ by }) => by)).toEqual([
      { x: -100, y: -200 },
      { x: 580, y: 1620 },
    ]);
  });
});
