import { describe, expect, it } from 'vitest';
import { peaksOf } from '../../../../electron/services/editor/waveform.ts';

describe('peaksOf', () => {
  it('gives the loudest of each run as a share of full scale, whatever its sign', () => {
    const samples = Uint8Array.from([0, 64, 1, 0, 128, 127, 255, 250]);
    expect(peaksOf(samples, 4)).toEqual([0.5, 1]);
    expect(peaksOf(samples, 3)).toEqual([0.5, 1, 0.05]);
    expect(peaksOf(new Uint8Array(), 4)).toEqual([]);
  });
});
