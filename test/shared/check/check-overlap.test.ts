import { describe, expect, it } from 'vitest';
import { frames } from '../../../shared/base/units.ts';
import { checkOverlap, type ShownSpan } from '../../../shared/check/check-overlap.ts';
import { shippedScope } from '../../setup/rules.ts';

const SCOPE = shippedScope('de-DE');

function shown(caption: string, [from, length]: [number, number], y: number): ShownSpan {
  const bounds = { x: 64, y, width: 400, height: 100 };
  return { caption, span: { from: frames(from), frames: frames(length) }, states: [{ bounds }] };
}

describe('caption-overlap', () => {
  it('names two captions that lie over each other, and when', () => {
    const found = checkOverlap([shown('hook', [0, 60], 200), shown('price', [40, 80], 299)], SCOPE);
    expect(found).toMatchObject([
      { rule: 'caption-overlap', severity: 'warning', subject: 'hook', frames: { from: 40, frames: 20 } },
    ]);
    expect(found[0]?.message).toBe('Captions "hook" and "price" lie over each other.');
  });

  it('is silent where they share a place at different times, or a time at different places', () => {
    const one = shown('hook', [0, 60], 200);
    expect(checkOverlap([one, shown('price', [60, 60], 200), shown('badge', [0, 60], 300)], SCOPE)).toEqual([]);
  });
});
