import type { Frames, Seconds } from '../base/units.ts';
import type { Rect } from '../captions/laid-out-caption.ts';
import type { ImageFacts, MediaFacts, VideoFacts } from '../catalog/media-facts.ts';
import type { Focus, SpeedRamp } from '../catalog/product-schema.ts';
import type { Arrival } from '../template/layout-schema.ts';
import type { Motion } from '../template/schema-parts.ts';
import type { Transition } from '../template/template-schema.ts';
import type { MatSprite, SpriteSpec } from './sprite-spec.ts';

/** A sprite whatever the scale that it is drawn at. */
export type SpriteBody = SpriteSpec extends infer Spec
  ? Spec extends SpriteSpec
    ? Omit<Spec, 'scale'>
    : never
  : never;

/** A source on the picture track, ready to be cropped or fitted to the canvas. */
export type PlacedMedia = {
  readonly facts: VideoFacts | ImageFacts;
  readonly fit: 'contain-blur' | 'cover';
  readonly focus: Focus;
  readonly trimStart: Seconds;
  readonly whenShort: 'loop' | 'hold' | 'slow';
  /** Pan and zoom; used for stills only. */
  readonly motion: Motion;
  /** Of a clip: 1 as recorded, 2 twice as fast. */
  readonly speed: number;
  /** How a clip's speed changes over its scene; absent where it does not. */
  readonly ramp?: SpeedRamp;
  readonly volume: number;
  /** How far the music goes down while the clip's sound is heard, dB. */
  readonly duckDb: number;
};

/** Footage in a window of a scene, px on the canvas. */
export type PlacedPane = {
  readonly slot: string;
  readonly media: PlacedMedia;
  readonly area: Rect;
  /** It slides into its window; null where it is there from the scene's first frame. */
  readonly arrives: Arrival | null;
};

/** The panes of a scene from back to front, under the mat that is drawn around them. */
export type SceneLayout = { readonly panes: readonly PlacedPane[]; readonly mat: MatSprite };

/** A scene is visible from `from` for `frames`: its own time and the transition into the next one. */
export type TimelineScene = {
  readonly id: string;
  readonly slot: string;
  readonly from: Frames;
  readonly frames: Frames;
  /** Fills the canvas, or is under the panes of a layout whose mat is open; else the first of its panes. */
  readonly media: PlacedMedia;
  readonly layout: SceneLayout | null;
  /** How this scene comes in; it takes `transition.frames` from `from`. The first scene's is always a cut. */
  readonly transition: Transition;
};

/** A sprite on screen from `from` for `frames`, drawn over everything before it in the list. */
export type TimelineSprite = {
  readonly id: string;
  readonly from: Frames;
  readonly frames: Frames;
  readonly sprite: SpriteBody;
};

/** Sound heard from frame `from`; several tracks are mixed. */
export type TimelineSound = HeardSound &
  (
    | { readonly role: 'music' | 'clip' }
    /** `speech`: when somebody speaks, frames of the film. */
    | { readonly role: 'voice'; readonly speech: readonly { readonly from: number; readonly frames: number }[] }
  );

type HeardSound = {
  readonly facts: MediaFacts;
  readonly from: Frames;
  readonly frames: Frames;
  readonly trimStart: Seconds;
  readonly whenShort: 'loop' | 'hold' | 'slow';
  /** 1 as recorded; other speeds keep the pitch. */
  readonly speed: number;
  readonly volume: number;
  /** How far others go down while this is heard, dB: the music for clips, both for a voice; 0 for music. */
  readonly duckDb: number;
};

/** One variant as pure data: what is on screen at each frame, and what is heard. */
export type Timeline = {
  readonly frames: Frames;
  readonly canvas: { readonly width: number; readonly height: number };
  readonly scenes: readonly TimelineScene[];
  readonly sprites: readonly TimelineSprite[];
  readonly sounds: readonly TimelineSound[];
  /** Area inside which text stays, px, mirrored already for right-to-left markets. */
  readonly safeZone: Rect;
};
