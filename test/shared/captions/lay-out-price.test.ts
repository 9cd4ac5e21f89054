import { describe, expect, it } from 'vitest';
import { layOutPrice } from '../../../shared/captions/lay-out-price.ts';
import type { LayoutPlace } from '../../../shared/captions/layout-request.ts';
import { evenMeasurer, market, place, style } from './layout-fixtures.ts';

function price(amount: string, was: string | null, changes: Partial<LayoutPlace> = {}) {
  return layOutPrice({ ...place(changes), amount, was }, evenMeasurer);
}

describe('layOutPrice', () => {
  it('puts the earlier price struck and half as large after the amount', () => {
    const lines = price('$39.90', '$59.90').caption?.lines ?? [];
    expect(lines.map(({ text, sizePx, isStruck }) => ({ text, sizePx, isStruck }))).toEqual([
      { text: '$39.90', sizePx: 100, isStruck: false },
      { text: '$59.90', sizePx: 50, isStruck: true },
    ]);
    expect(lines[1]?.x).toBeGreaterThan((lines[0]?.x ?? 0) + (lines[0]?.width ?? 0));
    expect(lines[1]?.baseline).toBe(lines[0]?.baseline);
  });

  it('mirrors the order in right-to-left markets', () => {
    const lines = price('٣٩٫٩٠ ر.س.', '٥٩٫٩٠ ر.س.', { market: market('ar-SA', 'Arab') }).caption?.lines ?? [];
    expect((lines[1]?.x ?? 0) + (lines[1]?.width ?? 0)).toBeLessThan(lines[0]?.x ?? 0);
  });

  it('goes under the amount when both would become too small side by side', () => {
    const box = { x: 40, y: 200, width: 420, height: 600 };
    const { caption, problems } = price('1.290.000', '1.990.000', { box });
    expect(problems).toEqual([]);
    expect(caption?.lines[1]?.baseline).toBeGreaterThan(caption?.lines[0]?.baseline ?? 0);
  });

  it('is never cut: a price too wide overflows and says so', () => {
    const box = { x: 490, y: 200, width: 100, height: 600 };
    const { caption, problems } = price('1.290.000.000', null, { box });
    expect(caption?.lines[0]?.text).toBe('1.290.000.000');
    expect(problems).toEqual([{ kind: 'overflow', neededPx: 325, availablePx: 100 }]);
  });

  it('stands alone without an earlier price', () => {
    const tag = style({ kind: 'price-tag', fill: 'sale', radiusPx: 20, paddingX: 20, paddingY: 20 });
    const { caption } = price('$9', null, { style: tag });
    expect(caption?.lines.map((line) => line.text)).toEqual(['$9']);
    expect(caption?.shapes.length).toBe(1);
  });

  it('is no caption without an amount', () => {
    expect(price(' ', '$5')).toEqual({ caption: null, problems: [] });
  });
});
