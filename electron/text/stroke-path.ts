import type { SKRSContext2D } from '@napi-rs/canvas';

export type Point = readonly [x: number, y: number];

/** Points along a curve; `at` gives one for each share of the way, 0 to 1. */
export function sampled(at: (share: number) => Point, count = 48): readonly Point[] {
  return Array.from({ length: count + 1 }, (_, index) => at(index / count));
}

/** The first share of a line, by length, with a last point of its own. */
export function firstPart(points: readonly Point[], share: number): readonly Point[] {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) * Math.min(1, Math.max(0, share));
  const part: Point[] = points.slice(0, 1);
  for (const [index, length] of lengths.entries()) {
    const from = points[index];
    const to = points[index + 1];
    if (!from || !to || left <= 0) break;
    const way = Math.min(1, left / length);
    part.push([from[0] + (to[0] - from[0]) * way, from[1] + (to[1] - from[1]) * way]);
    left -= length;
  }
  return part;
}

/** Strokes a line through points with round ends and corners. */
export function strokeLine(context: SKRSContext2D, points: readonly Point[], width: number): void {
  if (points.length < 2) return;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = width;
  tracePoints(context, points);
  context.stroke();
}

/** Fills a closed outline; `round` px of stroke in the same colour soften its corners. */
export function fillOutline(context: SKRSContext2D, points: readonly Point[], round = 0): void {
  tracePoints(context, points);
  context.closePath();
  if (round > 0) {
    context.lineJoin = 'round';
    context.lineWidth = round;
    context.stroke();
    // The edge has cast the shadow of both; a second one would lie on the edge itself.
    context.shadowColor = 'transparent';
  }
  context.fill();
}

function tracePoints(context: SKRSContext2D, points: readonly Point[]): void {
  context.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
