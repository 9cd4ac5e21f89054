import type { Rect } from '../captions/laid-out-caption.ts';
import type { Direction } from '../locale/market-schema.ts';

/** Where a box of a template stands in a market: across the canvas's middle line where text runs from right to left. */
export function mirrored(box: Rect, canvasWidth: number, direction: Direction): Rect {
  return direction === 'rtl' ? { ...box, x: canvasWidth - box.x - box.width } : { ...box };
}
