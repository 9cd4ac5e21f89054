import { FRAME_RATE } from '../base/units.ts';
import type { Rect } from '../captions/laid-out-caption.ts';
import type { SpriteBody } from '../timeline/timeline.ts';
import type { SpriteUse } from './render-plan.ts';

/** How long each picture of a sprite is held, frames; a still sprite is one picture held for ever. */
export function celFrames(sprite: SpriteBody): readonly number[] | null {
  return sprite.kind === 'caption' || sprite.kind === 'sticker' ? sprite.cels.map((cel) => cel.frames) : null;
}

/** One sprite over one segment; labels are without brackets. */
export type OverlayRequest = {
  readonly use: SpriteUse;
  readonly holds: readonly number[] | null;
  /** Where the drawn pictures lie on the output, px. */
  readonly area: Rect;
  /** Frames of the segment. */
  readonly segmentFrames: number;
  readonly input: number;
  readonly base: string;
  readonly output: string;
};

/**
 * Filters that lay one sprite over `[base]`. The sprite's input holds each different picture once;
 * time stamps hold it for as long as its cel says, so an animation costs one small raw file.
 */
export function overlayFilters(request: OverlayRequest): readonly string[] {
  const { use, area, segmentFrames, input, base, output } = request;
  const visible = visibleCels(use, request.holds, segmentFrames);
  const label = `s${input}`;
  const timing = visible ? [`trim=start_frame=${visible.first}:end_frame=${visible.last + 1}`] : [];
  const stamps = visible ? stampExpression(visible.starts) : '0';
  const from = Math.max(0, use.from);
  const to = Math.min(segmentFrames, use.from + use.frames) - 1;
  const always = from === 0 && to === segmentFrames - 1;
  // By time, half a frame wide: `n` counts the sprite's own pictures whenever one of them comes in, so that a caption that
  // starts at frame 8 would lose its pictures 1 to 7 (overlay of ffmpeg 5.1).
  const enable = always ? '' : `:enable='between(t,${halfFrames(from, -1)},${halfFrames(to, 1)})'`;
  return [
    // swscale takes RGB to BT.601 unless told: sale red would turn orange.
    `[${input}:v]${[...timing, 'settb=1/30', `setpts='${stamps}'`, 'scale=out_color_matrix=bt709:out_range=tv', 'format=yuva420p'].join(',')}[${label}]`,
    `[${base}][${label}]overlay=x=${area.x}:y=${area.y}:format=yuv420:eof_action=repeat${enable}[${output}]`,
  ];
}

/** Seconds of a point half a frame before or after a frame. */
function halfFrames(frame: number, side: 1 | -1): string {
  return ((frame + side / 2) / FRAME_RATE).toFixed(4);
}

type VisibleCels = { readonly first: number; readonly last: number; readonly starts: readonly number[] };

/** The cels that fall into the segment, with their starts in frames of the segment (the first may be before 0). */
function visibleCels(use: SpriteUse, holds: readonly number[] | null, segmentFrames: number): VisibleCels | null {
  if (!holds) return null;
  const all: { index: number; start: number }[] = [];
  let start = use.from;
  for (const [index, hold] of holds.entries()) {
    if (start + hold > 0 && start < segmentFrames) all.push({ index, start });
    start += hold;
  }
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last) return null;
  return { first: first.index, last: last.index, starts: all.map((cel) => Math.max(0, cel.start)) };
}

/** `setpts` expression that gives cel number N its start; runs of one-frame cels are one linear piece. */
export function stampExpression(starts: readonly number[]): string {
  const pieces: { upTo: number; shift: number }[] = [];
  for (const [index, start] of starts.entries()) {
    const last = pieces.at(-1);
    if (last && last.shift === start - index) last.upTo = index;
    else pieces.push({ upTo: index, shift: start - index });
  }
  return pieces.reduceRight(
    (rest, piece) => (rest === '' ? shifted(piece.shift) : `if(lte(N,${piece.upTo}),${shifted(piece.shift)},${rest})`),
    '',
  );
}

function shifted(shift: number): string {
  return shift === 0 ? 'N' : `N+${shift}`;
}
