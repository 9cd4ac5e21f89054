import type { CanvasSize } from '../../shared/base/ratio.ts';
import { type CanvasRect, shifted } from './canvas.ts';

export type Vector = { readonly x: number; readonly y: number };

/** How far something goes, and the lines that it lies on then, px on the canvas. */
export type SnappedMove = {
  readonly by: Vector;
  readonly guides: { readonly x: number | null; readonly y: number | null };
};

export type SnapRequest = {
  readonly bounds: CanvasRect;
  readonly by: Vector;
  readonly others: readonly CanvasRect[];
  /** Corners of the safe zone that is shown. */
  readonly zone: readonly (readonly [x: number, y: number])[];
  /** As near as this it jumps; 0 for no snapping. */
  readonly within: number;
  readonly canvas: CanvasSize;
};

/** A move that stays on the canvas and snaps to the safe zone's edges, the middle, and the edges of other captions. */
export function snapPlace({ bounds, by, others, zone, within, canvas }: SnapRequest): SnappedMove {
  const moved = shifted(bounds, by);
  const x = snapAxis([moved.x, moved.x + moved.width / 2, moved.x + moved.width], {
    targets: [
      canvas.width / 2,
      ...zone.map(([at]) => at),
      ...others.flatMap((other) => [other.x, other.x + other.width / 2, other.x + other.width]),
    ],
    within,
  });
  const y = snapAxis([moved.y, moved.y + moved.height / 2, moved.y + moved.height], {
    targets: [
      canvas.height / 2,
      ...zone.map(([, at]) => at),
      ...others.flatMap((other) => [other.y, other.y + other.height]),
    ],
    within,
  });
  const kept = {
    x: keepInside(by.x + x.shift, { from: bounds.x, length: bounds.width, room: canvas.width }),
    y: keepInside(by.y + y.shift, { from: bounds.y, length: bounds.height, room: canvas.height }),
  };
  return {
    by: kept,
    guides: { x: kept.x === by.x + x.shift ? x.guide : null, y: kept.y === by.y + y.shift ? y.guide : null },
  };
}

type AxisSnap = { readonly shift: number; readonly guide: number | null };

/** The smallest shift that brings one of the edges onto one of the targets. */
function snapAxis(
  edges: readonly number[],
  { targets, within }: { readonly targets: readonly number[]; readonly within: number },
): AxisSnap {
  const shifts = edges.flatMap((edge) => targets.map((guide) => ({ shift: guide - edge, guide })));
  const [nearest] = shifts.toSorted((one, other) => Math.abs(one.shift) - Math.abs(other.shift));
  return nearest && Math.abs(nearest.shift) <= within ? nearest : { shift: 0, guide: null };
}

type Side = { readonly from: number; readonly length: number; readonly room: number };

function keepInside(by: number, { from, length, room }: Side): number {
  return Math.round(Math.min(room - length - from, Math.max(-from, by)));
}
