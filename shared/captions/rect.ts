import type { Rect } from './laid-out-caption.ts';

/** A box as it stands in a right-to-left layout: same size, the other side. All values in px. */
export function mirrorBox(box: Rect, canvasWidth: number): Rect {
  return { ...box, x: canvasWidth - box.x - box.width };
}

/** Smallest rectangle around all others; null for none. */
export function unionOf(rects: readonly Rect[]): Rect | null {
  const [first, ...rest] = rects;
  if (!first) return null;
  return rest.reduce((all, next) => {
    const x = Math.min(all.x, next.x);
    const y = Math.min(all.y, next.y);
    const right = Math.max(all.x + all.width, next.x + next.width);
    const bottom = Math.max(all.y + all.height, next.y + next.height);
    return { x, y, width: right - x, height: bottom - y };
  }, first);
}

/** How far a rectangle sticks out of another at its worst side, px; 0 where it lies inside. */
export function excessOver(inner: Rect, outer: Rect): number {
  const right = inner.x + inner.width - (outer.x + outer.width);
  const bottom = inner.y + inner.height - (outer.y + outer.height);
  return Math.max(0, outer.x - inner.x, outer.y - inner.y, right, bottom);
}
