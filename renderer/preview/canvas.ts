import type { CSSProperties } from 'react';
import { type CanvasSize, canvasOf, DEFAULT_RATIO } from '../../shared/base/ratio.ts';
import { presentDocument } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import type { StudioState } from '../studio/studio-state.ts';

/** The canvas of the open campaign, px. */
export function currentCanvas(state: StudioState): CanvasSize {
  return canvasOf(presentDocument(state).campaign.ratio ?? DEFAULT_RATIO);
}

/** The canvas of the open campaign, px. */
export function useCanvas(): CanvasSize {
  return useStudioState(currentCanvas);
}

/** A rectangle, px on the canvas. */
export type CanvasRect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where footage lies that has no window. */
export function wholeCanvas(canvas: CanvasSize): CanvasRect {
  return { x: 0, y: 0, ...canvas };
}

/** Where a rectangle of the canvas lies on the stage. The stage runs from left to right in every language. */
export function placeOnStage({ x, y, width, height }: CanvasRect, canvas: CanvasSize): CSSProperties {
  return {
    insetInlineStart: `${(x / canvas.width) * 100}%`,
    insetBlockStart: `${(y / canvas.height) * 100}%`,
    inlineSize: `${(width / canvas.width) * 100}%`,
    blockSize: `${(height / canvas.height) * 100}%`,
  };
}

/** The same rectangle somewhere else. */
export function shifted(rect: CanvasRect, by: { readonly x: number; readonly y: number }): CanvasRect {
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y };
}
