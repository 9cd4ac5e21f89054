import { FRAME_RATE } from '../base/units.ts';
import type { Rect } from '../captions/laid-out-caption.ts';
import type { Arrival } from '../template/layout-schema.ts';
import type { SceneWindow } from './clip-pieces.ts';
import { CANVAS_TAGS } from './colour-filters.ts';
import type { Size } from './picture-geometry.ts';

/** A pane's label, where it lies on the output, px, and how it comes. */
export type LaidPane = { readonly label: string; readonly area: Rect; readonly arrives: Arrival | null };

/** Panes over a ground, under a mat; labels are without brackets. */
export type LayoutRequest = {
  /** Label of footage that fills the frame under the panes; null for a plain colour. */
  readonly ground: string | null;
  /** Colour where no pane has arrived yet, `#rrggbb`. */
  readonly backdrop: string;
  readonly panes: readonly LaidPane[];
  /** Number of the input that holds the mat's one picture, as large as the output. */
  readonly matInput: number;
  readonly size: Size;
  readonly window: SceneWindow;
  readonly output: string;
};

/** Where a window of the canvas lies on an output of another size: even edges, never less than the window. */
export function paneArea(area: Rect, scale: number): Rect {
  const even = (value: number, round: (value: number) => number): number => round((value * scale) / 2) * 2;
  const [x, y] = [even(area.x, Math.floor), even(area.y, Math.floor)];
  const [right, bottom] = [even(area.x + area.width, Math.ceil), even(area.y + area.height, Math.ceil)];
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * Filters that lay panes over their ground and the mat over all, in 4:2:0: an opaque pane is copied, the mat costs 2 to
 * 3 ms a frame at 1080x1920.
 */
export function layoutFilters(request: LayoutRequest): readonly string[] {
  const { ground, panes, matInput, output, window } = request;
  const labels = panes.map((_, index) => `${output}l${index}`);
  const over = panes.map(({ label, area, arrives }, index) => {
    const base = index === 0 ? (ground ?? `${output}g`) : labels[index - 1];
    const { x, y } = arrives ? arrivingPlace(area, arrives, window) : { x: `${area.x}`, y: `${area.y}` };
    return `[${base}][${label}]overlay=x='${x}':y='${y}':format=yuv420[${labels[index]}]`;
  });
  const top = labels.at(-1) ?? ground ?? `${output}g`;
  return [
    ...(ground === null ? [groundFilter(request)] : []),
    ...over,
    // swscale takes RGB to BT.601 unless told.
    `[${matInput}:v]scale=out_color_matrix=bt709:out_range=tv,format=yuva420p[${output}m]`,
    `[${top}][${output}m]overlay=format=yuv420:eof_action=repeat,settb=1/30,setpts=N,${CANVAS_TAGS}[${output}]`,
  ];
}

function groundFilter({ backdrop, size, window, output }: LayoutRequest): string {
  const [y, u, v] = limitedBt709(backdrop);
  const still = `color=s=${size.width}x${size.height}:r=30,trim=end_frame=1,format=yuv420p,lutyuv=y=${y}:u=${u}:v=${v}`;
  return `${still},tpad=stop=${window.frames - 1}:stop_mode=clone,settb=1/30,setpts=N[${output}g]`;
}

/** Expressions of a pane's place while it slides in from the side opposite to its direction, with an ease-out. */
function arrivingPlace(area: Rect, { from, frames, direction }: Arrival, window: SceneWindow) {
  // By time stamps: `n` of overlay counts the frames of whichever input came last.
  const t = `clip((t*${FRAME_RATE}+${window.from - from + 1})/${frames},0,1)`;
  const left = `pow(1-${t},3)`;
  switch (direction) {
    case 'up':
      return { x: `${area.x}`, y: `${area.y}+${area.height}*${left}` };
    case 'down':
      return { x: `${area.x}`, y: `${area.y}-${area.height}*${left}` };
    case 'left':
      return { x: `${area.x}+${area.width}*${left}`, y: `${area.y}` };
    case 'right':
      return { x: `${area.x}-${area.width}*${left}`, y: `${area.y}` };
  }
}

/** `#rrggbb` as limited-range BT.709. */
function limitedBt709(hex: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const chroma = (difference: number, range: number): number => Math.round(128 + (224 * difference) / range);
  return [Math.round(16 + 219 * luma), chroma(b - luma, 1.8556), chroma(r - luma, 1.5748)];
}
