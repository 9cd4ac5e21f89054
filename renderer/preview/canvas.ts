import type { CSSProperties } from 'react';

/** The output canvas, px. */
export const CANVAS = { width: 1080, height: 1920 } as const;

/** A rectangle, px on the canvas. */
export type CanvasRect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where footage lies that has no window. */
export const WHOLE_CANVAS: CanvasRect = { x: 0, y: 0, ...CANVAS };

/** Where a rectangle of the canvas lies on the stage. The stage runs from left to right in every language. */
export function placeOnStage({ x, y, width, height }: CanvasRect): CSSProperties {
  return {
    insetInlineStart: `${(x / CANVAS.width) * 100}%`,
    insetBlockStart: `${(y / CANVAS.height) * 100}%`,
    inlineSize: `${(width / CANVAS.width) * 100}%`,
    blockSize: `${(height / CANVAS.height) * 100}%`,
  };
}

/** The same rectangle somewhere else. */
export function shifted(rect: CanvasRect, by: { readonly x: number; readonly y: number }): CanvasRect {
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y };
}
