import type { Ratio } from '../base/ratio.ts';
import type { ContentHash, Frames } from '../base/units.ts';
import type { LaidOutCaption, Rect } from '../captions/laid-out-caption.ts';
import type { Mat, WindowFrame } from '../template/layout-schema.ts';
import type { StickerShape } from '../template/sticker-schema.ts';

/** How a part of a caption or a sticker stands in one frame; at rest opacity and scale are 1, offsets 0. */
export type Pose = {
  readonly opacity: number;
  /** Shift to the right, px at 1080 wide. */
  readonly offsetX: number;
  /** Downward shift, px at 1080 wide. */
  readonly offsetY: number;
  /** Size around the part's own centre. */
  readonly scale: number;
  /** Absent for 9:16: most films are, and their keys stay what they were. */
  readonly ratio?: Ratio;
};

/** One line's pose; `words` moves its words one by one and is null where the line moves as a whole. */
export type LinePose = { readonly whole: Pose; readonly words: readonly Pose[] | null };

/** A picture of a caption held for some frames. `state` picks the caption (a countdown has one per second). */
export type CaptionCel = {
  readonly frames: Frames;
  readonly state: number;
  readonly shapes: Pose;
  readonly lines: readonly LinePose[];
  /** The word whose turn it is, counted over all lines; a line that moves as a whole counts as one. */
  readonly lit: number | null;
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

/** One picture of a sticker: `progress` is how much of it is drawn, filled or counted, 0 to 1. */
export type StickerCel = { readonly frames: Frames; readonly pose: Pose; readonly progress: number };

/** A vector drawing with its animation; colours are hex. */
export type StickerSprite = {
  readonly kind: 'sticker';
  readonly shape: StickerShape;
  /** Already mirrored for right-to-left markets, where `isMirrored` turns the drawing round as well. */
  readonly area: Rect;
  readonly isMirrored: boolean;
  readonly colour: string;
  readonly fill: string | null;
  readonly strokePx: number;
  readonly shadowPx: number;
  readonly turnDegrees: number;
  /** How many of five stars are filled. */
  readonly rating: number;
  readonly cels: readonly StickerCel[];
};

/** An opening in a mat through which footage shows, turned clockwise. */
export type MatWindow = { readonly area: Rect; readonly frame: WindowFrame; readonly tiltDegrees: number };

/** The ground around footage with a window for each piece of it; it is drawn over the footage, all over the canvas. */
export type MatSprite = {
  readonly kind: 'mat';
  /** Colours in hex. `isOpen` leaves the ground out: footage shows there too. */
  readonly look: Omit<Mat, 'tiltDegrees'>;
  readonly isOpen: boolean;
  readonly windows: readonly MatWindow[];
};

/** A picture file scaled into a box without cropping, centred; never mirrored. */
export type LogoSprite = { readonly kind: 'logo'; readonly media: ContentHash; readonly box: Rect };

/**
 * Everything that decides a sprite's pixels, on the whole canvas; drawn at `scale` for smaller previews.
 * Two equal specs (as JSON) with equal fonts give equal pixels, so a spec's hash is its content key.
 */
export type SpriteSpec = (CaptionSprite | ScrimSprite | FrameSprite | StickerSprite | MatSprite | LogoSprite) & {
  readonly scale: number;
  /** Absent for 9:16: most films are, and their keys stay what they were. */
  readonly ratio?: Ratio;
};
