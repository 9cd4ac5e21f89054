import { assertNever } from '../base/assert-never.ts';
import { resolveColour } from '../template/resolve-colour.ts';
import type { PlacedShape, Rect } from './laid-out-caption.ts';
import type { LayoutPlace } from './layout-request.ts';
import type { Stack } from './place-lines.ts';
import { unionOf } from './rect.ts';

/** Lines on the canvas without padding: left edge and width of each, and where their block begins. */
export type BackedLines = {
  readonly top: number;
  readonly stack: Stack;
  readonly extents: readonly { readonly x: number; readonly width: number }[];
};

/** The boxes, bars or pill behind a style's lines; none for plain text or a style without fill. */
export function backingShapes(place: LayoutPlace, lines: BackedLines): readonly PlacedShape[] {
  const { style, palette } = place;
  if (!style.fill || lines.extents.length === 0) return [];
  const fill = resolveColour(style.fill, palette);
  const rows = lineRects(place, lines);
  const toShape = (rect: Rect, radiusPx: number): PlacedShape => ({ kind: 'rounded-rect', ...rect, radiusPx, fill });
  switch (style.kind) {
    case 'plain-stroke':
      return [];
    case 'rounded-box':
      return mergedRows(rows, style.radiusPx).map((rect) => toShape(rect, style.radiusPx));
    case 'highlight-bar':
      return rows.map((rect) => toShape(rect, style.radiusPx));
    case 'badge': {
      const around = unionOf(rows);
      return around ? [toShape(around, style.radiusPx > 0 ? style.radiusPx : around.height / 2)] : [];
    }
    case 'price-tag':
    case 'countdown': {
      const around = unionOf(rows);
      return around ? [toShape(around, style.radiusPx)] : [];
    }
    default:
      return assertNever(style.kind);
  }
}

function lineRects({ style }: LayoutPlace, { top, stack, extents }: BackedLines): readonly Rect[] {
  return extents.map(({ x, width }, index) => {
    const baseline = top + (stack.baselines[index] ?? stack.ascent);
    return {
      x: x - style.paddingX,
      y: baseline - stack.ascent - style.paddingY,
      width: width + 2 * style.paddingX,
      height: stack.ascent + stack.descent + 2 * style.paddingY,
    };
  });
}

/**
 * Rows that touch exactly, so that they draw as one outline; edges nearer than a corner needs become one edge,
 * for a small step looks like a mistake.
 */
function mergedRows(rows: readonly Rect[], radiusPx: number): readonly Rect[] {
  const lefts = alignedEdges(
    rows.map((row) => row.x),
    radiusPx * 2,
    Math.min,
  );
  const rights = alignedEdges(
    rows.map((row) => row.x + row.width),
    radiusPx * 2,
    Math.max,
  );
  return rows.map((row, index) => {
    const above = rows[index - 1];
    const below = rows[index + 1];
    const top = above ? (above.y + above.height + row.y) / 2 : row.y;
    const bottom = below ? (row.y + row.height + below.y) / 2 : row.y + row.height;
    const left = lefts[index] ?? row.x;
    return { x: left, y: top, width: (rights[index] ?? left) - left, height: bottom - top };
  });
}

function alignedEdges(
  edges: readonly number[],
  near: number,
  outer: (a: number, b: number) => number,
): readonly number[] {
  const aligned = [...edges];
  for (let pass = 0; pass < edges.length; pass += 1) {
    for (let index = 1; index < aligned.length; index += 1) {
      const above = aligned[index - 1] ?? 0;
      const here = aligned[index] ?? 0;
      if (Math.abs(above - here) >= near) continue;
      aligned[index - 1] = outer(above, here);
      aligned[index] = outer(above, here);
    }
  }
  return aligned;
}
