import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PlacedShape } from '../../shared/captions/laid-out-caption.ts';

type Point = { readonly x: number; readonly y: number };

/** Fills shapes; rows of one fill that touch become one outline, rounded in its inner corners too. */
export function fillShapes(context: SKRSContext2D, shapes: readonly PlacedShape[]): void {
  for (const group of touchingGroups(shapes)) {
    const [first] = group;
    if (!first) continue;
    context.fillStyle = first.fill;
    traceOutline(context, outlineOf(group), first.radiusPx);
    context.fill();
  }
}

function touchingGroups(shapes: readonly PlacedShape[]): readonly (readonly PlacedShape[])[] {
  const groups: PlacedShape[][] = [];
  for (const shape of shapes) {
    const last = groups.at(-1)?.at(-1);
    const touches = last && Math.abs(last.y + last.height - shape.y) < 0.5 && last.fill === shape.fill;
    if (touches) groups.at(-1)?.push(shape);
    else groups.push([shape]);
  }
  return groups;
}

/** Corners of stacked rows, clockwise from the top left; straight runs have no corner. */
function outlineOf(rows: readonly PlacedShape[]): readonly Point[] {
  const right = rows.flatMap((row) => [
    { x: row.x + row.width, y: row.y },
    { x: row.x + row.width, y: row.y + row.height },
  ]);
  const left = rows.flatMap((row) => [
    { x: row.x, y: row.y },
    { x: row.x, y: row.y + row.height },
  ]);
  return [...withoutStraightRuns(right), ...withoutStraightRuns(left).toReversed()];
}

function withoutStraightRuns(side: readonly Point[]): readonly Point[] {
  return side.filter((point, index) => {
    const before = side[index - 1];
    const after = side[index + 1];
    return !before || !after || Math.abs(before.x - point.x) > 0.01 || Math.abs(after.x - point.x) > 0.01;
  });
}

function traceOutline(context: SKRSContext2D, points: readonly Point[], radiusPx: number): void {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? { x: 0, y: 0 };
  const start = midpoint(at(-1), at(0));
  context.beginPath();
  context.moveTo(start.x, start.y);
  for (const [index, corner] of points.entries()) {
    const before = at(index - 1);
    const after = at(index + 1);
    const radius = Math.min(radiusPx, distance(before, corner) / 2, distance(corner, after) / 2);
    context.arcTo(corner.x, corner.y, after.x, after.y, radius);
  }
  context.closePath();
}

function midpoint(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
