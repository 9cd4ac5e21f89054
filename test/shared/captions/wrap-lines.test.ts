import { describe, expect, it } from 'vitest';
import { balancedLines, greedyLines, type UnitRow } from '../../../shared/captions/wrap-lines.ts';

function row(widths: readonly number[], changes: Partial<UnitRow> = {}): UnitRow {
  const none = widths.map(() => 0);
  return { widths, gaps: none, forced: widths.map(() => false), penalties: none, ...changes };
}

describe('greedyLines', () => {
  it('fills each line as far as it goes', () => {
    expect(greedyLines(row([40, 40, 40]), 100)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ]);
  });

  it('gives nothing where a unit is wider than the line', () => {
    expect(greedyLines(row([40, 120]), 100)).toBe(null);
  });

  it('breaks where the author did', () => {
    expect(greedyLines(row([10, 10], { forced: [true, false] }), 100)?.length).toBe(2);
  });
});

describe('balancedLines', () => {
  it('makes lines as equal as can be without adding one', () => {
    expect(balancedLines(row([30, 30, 30, 10]), 95)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ]);
  });

  it('moves a break to a better place nearby', () => {
    const penalties = [0, 5, 0, 0];
    expect(balancedLines(row([26, 8, 22, 30]), 80)?.[0]).toEqual({ from: 0, to: 2 });
    expect(balancedLines(row([26, 8, 22, 30], { penalties }), 80)?.[0]).toEqual({ from: 0, to: 3 });
  });

  it('gives no line for no unit', () => {
    expect(balancedLines(row([]), 100)).toEqual([]);
  });
});
