import type { ContentHash, Frames } from '../base/units.ts';
import type { SpriteSpec } from '../timeline/sprite-spec.ts';
import type { TimelineSound } from '../timeline/timeline.ts';
import type { StillSpec } from './still-filters.ts';

/** A source of pictures for a segment's graph. Options go before `-i`. Nothing here names a path on a machine. */
export type PlanInput =
  | { readonly kind: 'media'; readonly media: ContentHash; readonly options: readonly string[] }
  | { readonly kind: 'still'; readonly still: ContentHash }
  /** A sprite of one picture, as large as the output: the mat of a layout. */
  | { readonly kind: 'sprite'; readonly sprite: ContentHash };

/** A filter graph that gives `[label]`: exactly the segment's frames of the picture under the sprites. */
export type PictureGraph = {
  /** Hash of everything that decides these frames; variants with equal keys share one composed picture. */
  readonly key: ContentHash;
  readonly inputs: readonly PlanInput[];
  readonly filters: readonly string[];
  readonly label: string;
};

/** A sprite within a segment: cels before `from` have passed already when the segment starts. */
export type SpriteUse = {
  readonly sprite: ContentHash;
  /** Frame of the segment at which the sprite starts; negative when it started in an earlier segment. */
  readonly from: number;
  readonly frames: Frames;
};

/** A run of frames rendered by itself and cached by `key`. */
export type Segment = {
  readonly key: ContentHash;
  readonly from: Frames;
  readonly frames: Frames;
  /** What is on screen, for people: `hook`, `hook > feature-1`. */
  readonly title: string;
  readonly picture: PictureGraph;
  readonly sprites: readonly SpriteUse[];
};

/** The sound of the whole variant: mixed once as PCM, encoded once. */
export type SoundPlan = {
  readonly key: ContentHash;
  readonly sounds: readonly TimelineSound[];
  readonly frames: Frames;
};

/** How much time and space a render may take; see `encoder.ts` for what each means. */
export type Quality = 'draft' | 'standard' | 'high';

/** The cover: one frame of a segment as a picture. No part of the plan's key, as the video does not change with it. */
export type CoverPlan = {
  readonly key: ContentHash;
  /** Number of the segment that holds the frame. */
  readonly segment: number;
  /** The frame within that segment. */
  readonly frame: number;
};

/** Width and height of the output, px, even. */
export type PictureSize = { readonly width: number; readonly height: number };

/** How pictures are encoded; part of every segment's key. */
export type EncoderSettings = {
  /** Codec and quality, e.g. `libx264-standard`. */
  readonly id: string;
  /** Options of the output, the codec among them. */
  readonly options: readonly string[];
  /** What an encoder needs that reads pictures from a device's own memory; null for all others. */
  readonly device: EncoderDevice | null;
};

/** How a device is opened (options before all inputs) and how pictures get there (the graph's last filter). */
export type EncoderDevice = { readonly globalOptions: readonly string[]; readonly upload: string };

/** All that a worker needs to make one variant's file, as plain JSON. Media are named by content hash. */
export type RenderPlan = {
  readonly version: 1;
  /** Hash over the segments, the sound and the join: equal keys give equal files. */
  readonly key: ContentHash;
  readonly size: PictureSize;
  readonly frames: Frames;
  readonly encoder: EncoderSettings;
  readonly segments: readonly Segment[];
  readonly sprites: Readonly<Record<string, SpriteSpec>>;
  readonly stills: Readonly<Record<string, StillSpec>>;
  readonly sound: SoundPlan;
  /** Null where no cover is wanted: previews. */
  readonly cover: CoverPlan | null;
};
