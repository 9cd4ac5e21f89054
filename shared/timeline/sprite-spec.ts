import type { ContentHash, Frames } from '../base/units.ts';
import type { LaidOutCaption, Rect } from '../captions/laid-out-caption.ts';

/** How a part of a caption stands in one frame; the resting pose is opacity 1, offsetY 0, scale 1. */
export type Pose = {
  readonly opacity: number;
  /** Downward shift, px at 1080 wide. */
  readonly offsetY: number;
  /** Size around the part's own centre. */
  readonly scale: number;
};

/** One line's pose; `words` moves its words one by one and is null where the line moves as a whole. */
export type LinePose = { readonly whole: Pose; readonly words: readonly Pose[] | null };

/** A picture of a caption held for some frames. `state` picks the caption (a countdown has one per second). */
export type CaptionCel = {
  readonly frames: Frames;
  readonly state: number;
  readonly shapes: Pose;
  readonly lines: readonly LinePose[];
};

/** A caption with its whole animation, as a list of pictures with hold times. */
export type CaptionSprite = {
  readonly kind: 'caption';
  readonly states: readonly LaidOutCaption[];
  readonly cels: readonly CaptionCel[];
};

/** A gradient that darkens or tints one edge so that text on it stays readable. */
export type ScrimSprite = {
  readonly kind: 'scrim';
  readonly area: Rect;
  readonly edge: 'top' | 'bottom';
  readonly colour: string;
  readonly opacity: number;
};

/** A border of plain colour around a window with rounded corners. */
export type FrameSprite = {
  readonly kind: 'frame';
  readonly window: Rect;
  readonly radiusPx: number;
  readonly colour: string;
};

/** A picture file scaled into a box without cropping, centred; never mirrored. */
export type LogoSprite = { readonly kind: 'logo'; readonly media: ContentHash; readonly box: Rect };

/**
 * Everything that decides a sprite's pixels, at 1080x1920; drawn at `scale` for smaller previews.
 * Two equal specs (as JSON) with equal fonts give equal pixels, so a spec's hash is its content key.
 */
export type SpriteSpec = (CaptionSprite | ScrimSprite | FrameSprite | LogoSprite) & { readonly scale: number };
