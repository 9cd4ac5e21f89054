import { describe, expect, it } from 'vitest';
import { ENERGY_RATE, findBeats } from '../../../shared/timeline/find-beats.ts';

/** Energies with a hit at each of some times, seconds, that dies away. */
function hitsAt(times: readonly number[], seconds = 16): number[] {
  return Array.from({ length: seconds * ENERGY_RATE }, (_, step) => {
    const last = times.findLast((time) => Math.round(time * ENERGY_RATE) <= step);
    return last === undefined ? 0.001 : 0.001 + Math.exp(-(step / ENERGY_RATE - last) * 20);
  });
}

const grid = (tempo: number, offset: number): number[] =>
  Array.from({ length: 60 }, (_, index) => offset + (index * 60) / tempo).filter((time) => time < 16);

describe('findBeats', () => {
  it.each([
    [80, 0.31],
    [100, 0],
    [117.3, 0.12],
    [128, 0.4],
    [174, 0.05],
  ])('finds a grid of %s beats a minute that starts at %s s', (tempo, offset) => {
    const found = findBeats([hitsAt(grid(tempo, offset))]);
    expect(Math.abs((found?.tempo ?? 0) - tempo)).toBeLessThan(0.6);
    for (const time of grid(tempo, offset).filter((each) => each < 15.5)) {
      const nearest = Math.min(...(found?.times ?? []).map((each) => Math.abs(each - time)));
      expect(nearest).toBeLessThanOrEqual(0.02);
    }
  });

  it('finds none where nothing is hit, where hits have no rhythm, and in what is too short', () => {
    expect(findBeats([new Float32Array(16 * ENERGY_RATE)])).toBeNull();
    expect(findBeats([new Float32Array(16 * ENERGY_RATE).fill(0.4)])).toBeNull();
    expect(findBeats([hitsAt(grid(120, 0), 2)])).toBeNull();
    expect(findBeats([])).toBeNull();
  });
});
