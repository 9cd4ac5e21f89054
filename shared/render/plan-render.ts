import { DEFAULT_RATIO, ratioOf } from '../base/ratio.ts';
import type { ContentHash, Frames } from '../base/units.ts';
import type { MatSprite, SpriteSpec } from '../timeline/sprite-spec.ts';
import type { Timeline, TimelineSprite } from '../timeline/timeline.ts';
import { planPicture } from './plan-picture.ts';
import type {
  CoverPlan,
  EncoderSettings,
  PictureSize,
  RenderPlan,
  Segment,
  SoundPlan,
  SpriteUse,
} from './render-plan.ts';
import { cutSegments, type FrameWindow } from './segment-cuts.ts';
import type { StillSpec } from './still-filters.ts';
import { spritesWithin } from './window-sprites.ts';

/** Raised when the meaning of a plan changes, so that no older cached file is taken for a new one. */
export const ENGINE_REVISION = 4;

/** What a plan needs from outside: a hash, and the identity of every engine that makes pixels or sound. */
export type PlanPorts = {
  readonly hash: (text: string) => ContentHash;
  readonly ffmpegVersion: string;
  /** Identity of fonts and text engine that draw a sprite, e.g. package versions. */
  readonly spriteIdentity: (sprite: SpriteSpec) => string;
  /** Keys of sprites that were planned before, by the very object and the scale; a batch shares most of them. */
  readonly spriteKeys?: WeakMap<object, Map<number, ContentHash>>;
};

/** A variant to plan, at an output size (px) and with one encoder. */
export type PlanRequest = {
  readonly timeline: Timeline;
  readonly size: PictureSize;
  readonly encoder: EncoderSettings;
};

/**
 * The render plan of one variant: pure, no path, no clock; equal requests give equal plans. `coverFrame` is the frame of
 * the timeline that becomes its cover; null: none.
 */
export function planRender(request: PlanRequest, ports: PlanPorts, coverFrame: number | null = null): RenderPlan {
  const { timeline, size, encoder } = request;
  const sprites: Record<string, SpriteSpec> = {};
  const stills: Record<string, StillSpec> = {};
  const placed = placeSprites(request, ports, sprites);
  const segments = cutSegments(timeline).map((window) =>
    planSegment({ request, ports, window, placed, stills, sprites }),
  );
  const sound = planSound(timeline, ports);
  const key = keyOf(ports, { segments: segments.map((segment) => segment.key), sound: sound.key });
  const cover = coverFrame === null ? null : planCover(segments, coverFrame, ports);
  return { version: 1, key, size, frames: timeline.frames, encoder, segments, sprites, stills, sound, cover };
}

/** Plans the frames of one window only, for previews: no sound, no neighbours, no pictures that it does not show. */
export function planWindow(
  { timeline: whole, size, encoder, window }: PlanRequest & { readonly window: FrameWindow },
  ports: PlanPorts,
): RenderPlan {
  const timeline = { ...whole, sprites: spritesWithin(whole.sprites, window) };
  const request = { timeline, size, encoder };
  const sprites: Record<string, SpriteSpec> = {};
  const stills: Record<string, StillSpec> = {};
  const placed = placeSprites(request, ports, sprites);
  const segment = planSegment({ request, ports, window, placed, stills, sprites });
  const sound = planSound({ ...timeline, sounds: [] }, ports);
  const parts = { segments: [segment], sprites, stills, sound, cover: null };
  return { version: 1, key: segment.key, size, frames: window.frames, encoder, ...parts };
}

type PlacedSprite = { readonly key: ContentHash; readonly from: Frames; readonly frames: Frames };

function placeSprites(
  { timeline, size }: PlanRequest,
  ports: PlanPorts,
  sprites: Record<string, SpriteSpec>,
): readonly PlacedSprite[] {
  const drawing = drawingOf(timeline, size);
  return timeline.sprites.map(({ sprite, from, frames }) => {
    return { key: placeSprite(sprite, drawing, { ports, sprites }), from, frames };
  });
}

type SpriteHome = { readonly ports: PlanPorts; readonly sprites: Record<string, SpriteSpec> };

/** How sprites are drawn on an output of this size. */
export function drawingOf({ canvas }: Pick<Timeline, 'canvas'>, { width }: PictureSize): Drawing {
  const scale = width / canvas.width;
  const ratio = ratioOf(canvas);
  return ratio === DEFAULT_RATIO ? { scale } : { scale, ratio };
}

type Drawing = Pick<SpriteSpec, 'scale' | 'ratio'>;

function placeSprite(sprite: TimelineSprite['sprite'], drawing: Drawing, { ports, sprites }: SpriteHome): ContentHash {
  const spec = { ...sprite, ...drawing } as SpriteSpec;
  const { scale } = drawing;
  const known = ports.spriteKeys?.get(sprite) ?? new Map<number, ContentHash>();
  const key = known.get(scale) ?? keyOf(ports, { spec, drawnBy: ports.spriteIdentity(spec) });
  ports.spriteKeys?.set(sprite, known.set(scale, key));
  sprites[key] = spec;
  return key;
}

type SegmentRequest = {
  readonly request: PlanRequest;
  readonly ports: PlanPorts;
  readonly window: FrameWindow;
  readonly placed: readonly PlacedSprite[];
  readonly stills: Record<string, StillSpec>;
  readonly sprites: Record<string, SpriteSpec>;
};

function planSegment({ request, ports, window, placed, stills, sprites }: SegmentRequest): Segment {
  const { timeline, size, encoder } = request;
  const drawing = drawingOf(timeline, size);
  const picture = planPicture({
    timeline,
    window,
    size,
    stills,
    placeSprite: (mat: MatSprite) => placeSprite(mat, drawing, { ports, sprites }),
    key: (content) => keyOf(ports, content),
  });
  const uses = placed.flatMap((sprite): SpriteUse[] => {
    const from = sprite.from - window.from;
    if (from >= window.frames || from + sprite.frames <= 0) return [];
    return [{ sprite: sprite.key, from, frames: sprite.frames }];
  });
  const key = keyOf(ports, { picture: picture.graph.key, sprites: uses, encoder });
  const { graph, title } = picture;
  return { key, from: window.from, frames: window.frames, title, picture: graph, sprites: uses };
}

function planCover(segments: readonly Segment[], coverFrame: number, ports: PlanPorts): CoverPlan {
  const segment = segments.findLastIndex(({ from }) => from <= coverFrame);
  const holder = segments[segment];
  if (!holder) throw new Error(`no segment at frame ${coverFrame}`);
  const frame = coverFrame - holder.from;
  return { key: keyOf(ports, { cover: holder.key, frame }), segment, frame };
}

function planSound(timeline: Timeline, ports: PlanPorts): SoundPlan {
  const { sounds, frames } = timeline;
  return { key: keyOf(ports, { sounds, frames }), sounds, frames };
}

function keyOf(ports: PlanPorts, content: unknown): ContentHash {
  return ports.hash(JSON.stringify([ENGINE_REVISION, ports.ffmpegVersion, content]));
}
