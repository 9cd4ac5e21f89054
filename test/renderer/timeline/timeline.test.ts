import { describe, expect, it } from 'vitest';
import { stackCaptions } from '../../../renderer/timeline/stack-captions.ts';
import { waveformPath } from '../../../renderer/timeline/waveform-path.ts';

describe('stackCaptions', () => {
  it('uses as few rows as keep captions from covering each other', () => {
    const span = (from: number, frames: number) => ({ from, frames });
    const rows = stackCaptions([span(30, 20), span(0, 30), span(10, 30), span(40, 5), span(45, 5)]);
    expect(rows.map((row) => row.map(({ from }) => from))).toEqual([
      [0, 30],
      [10, 40, 45],
    ]);
  });
});

describe('waveformPath', () => {
  it('mirrors the peaks about the middle and repeats what is too short', () => {
    const path = waveformPath([0, 0.5]);
    expect(path.startsWith('M0 1L1 0.5L2 1L3 0.5')).toBe(true);
    expect(path.endsWith('L1 1.5L0 1Z')).toBe(true);
    expect(path.split('L')).toHaveLength(600);
  });

  it('draws nothing of nothing', () => {
    expect(waveformPath([])).toBe('');
  });
});
