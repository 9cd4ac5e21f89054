import { type ContentHash, type Frames, frames, type Seconds, seconds } from '../base/units.ts';
import type { VoiceChoice } from '../campaign/voice-schema.ts';
import type { LaidOutCaption, Rect } from '../captions/laid-out-caption.ts';
import type { AudioFacts, VideoFacts } from '../catalog/media-facts.ts';
import type { Direction } from '../locale/market-schema.ts';
import type { Mat } from '../template/layout-schema.ts';
import type { Box } from '../template/schema-parts.ts';
import type { Sticker } from '../template/sticker-schema.ts';
import type { Panel, Template, TemplateCaption, TemplateScene } from '../template/template-schema.ts';
import { mirrored } from './mirror.ts';
import { placeLayout } from './scene-layout.ts';
import type { CaptionSprite } from './sprite-spec.ts';
import { stickerCels } from './sticker-cels.ts';
import type { PlacedMedia, Timeline, TimelineScene, TimelineSound, TimelineSprite } from './timeline.ts';

/** A caption with its layouts: one, or one per second for a countdown. An empty one has none and no sprite. */
export type CaptionLayouts = {
  readonly caption: TemplateCaption;
  readonly states: readonly LaidOutCaption[];
  readonly sprite: CaptionSprite | null;
};

/** A logo in its box as for left-to-right, and its frames. */
export type TimelineLogo = {
  readonly media: ContentHash;
  readonly box: Box;
  readonly from: number;
  readonly frames: number;
};

/** A variant with every choice made: fills, texts laid out, colours resolved. */
export type TimelineRequest = {
  readonly template: Template;
  /** Panels of the chosen style with colours resolved to hex. */
  readonly panels: readonly Panel[];
  /** The mat of the chosen style with colours resolved to hex; needed where a scene has a layout. */
  readonly mat: Mat | null;
  /** Stickers that the variant shows, with colours resolved to hex. */
  readonly stickers: readonly Sticker[];
  /** How many of five stars are filled. */
  readonly rating: number;
  /** What fills each media slot, by slot id. Every scene's slot must be there. */
  readonly media: ReadonlyMap<string, PlacedMedia>;
  readonly captions: readonly CaptionLayouts[];
  readonly logos: readonly TimelineLogo[];
  /** A sound that ends with the film. */
  readonly soundLogo: { readonly facts: AudioFacts | VideoFacts; readonly volume: number } | null;
  readonly music: { readonly facts: AudioFacts | VideoFacts; readonly trimStart: Seconds } | null;
  /** Somebody who speaks over the film, with what the file is. */
  readonly voice: { readonly facts: AudioFacts | VideoFacts; readonly choice: VoiceChoice } | null;
  readonly direction: Direction;
};

/** Puts one variant on its frames: scenes overlap for their transitions, sprites lie over them in reading order. */
export function buildTimeline(request: TimelineRequest): Timeline {
  const { template } = request;
  const length = frames(template.canvas.frames);
  const scenes = template.scenes.map((scene, index) => placeScene(request, scene, index));
  return {
    frames: length,
    canvas: { width: template.canvas.width, height: template.canvas.height },
    scenes,
    sprites: [
      ...panelSprites(request, length),
      ...stickerSprites(request),
      ...logoSprites(request),
      ...captionSprites(request),
    ],
    sounds: [
      ...musicSounds(request, length),
      ...clipSounds(scenes),
      ...closingSounds(request, length),
      ...voiceSounds(request, length),
    ],
    safeZone: safeArea(template, request.direction),
  };
}

/** The rectangle inside a template's safe-zone insets, px; sides are swapped for right-to-left markets. */
export function safeArea({ canvas, safeZone }: Pick<Template, 'canvas' | 'safeZone'>, direction: Direction): Rect {
  const start = direction === 'rtl' ? safeZone.right : safeZone.left;
  return {
    x: start,
    y: safeZone.top,
    width: canvas.width - safeZone.left - safeZone.right,
    height: canvas.height - safeZone.top - safeZone.bottom,
  };
}

function placeScene(request: TimelineRequest, scene: TemplateScene, index: number): TimelineScene {
  const { template, media, mat, direction } = request;
  const placed = media.get(scene.slot);
  if (!placed) throw new Error(`scene ${scene.id} has no media in slot ${scene.slot}`);
  const next = template.scenes[index + 1];
  const end = next ? next.from + transitionFrames(next) : template.canvas.frames;
  const cut = { kind: 'cut', frames: 0, direction: 'left' } as const;
  return {
    id: scene.id,
    slot: scene.slot,
    from: frames(scene.from),
    frames: frames(end - scene.from),
    media: placed,
    layout: placeLayout({ scene, media, mat, canvasWidth: template.canvas.width, direction }),
    transition: index === 0 || transitionFrames(scene) === 0 ? cut : scene.transition,
  };
}

function transitionFrames(scene: TemplateScene): number {
  return scene.transition.kind === 'cut' ? 0 : scene.transition.frames;
}

function panelSprites({ panels, template }: TimelineRequest, length: Frames): TimelineSprite[] {
  const { width, height } = template.canvas;
  return panels.map((panel, index) => {
    const id = `panel-${index + 1}`;
    if (panel.kind === 'frame') {
      const { top, right, bottom, left } = panel.insets;
      const window = { x: left, y: top, width: width - left - right, height: height - top - bottom };
      const sprite = { kind: 'frame', window, radiusPx: panel.radiusPx, colour: panel.colour } as const;
      return { id, from: frames(0), frames: length, sprite };
    }
    const y = panel.edge === 'top' ? 0 : height - panel.heightPx;
    const area = { x: 0, y, width, height: panel.heightPx };
    const { edge, colour, opacity } = panel;
    return { id, from: frames(0), frames: length, sprite: { kind: 'scrim', area, edge, colour, opacity } };
  });
}

/** Ticks, clocks and playback look the same in every script. */
const FIXED_SHAPES: readonly string[] = ['check', 'ring', 'stopwatch', 'play'];

function stickerSprites({ stickers, template, rating, direction }: TimelineRequest): TimelineSprite[] {
  return stickers.map(({ id, shape, box, colour, fill, strokePx, shadowPx, turnDegrees, ...sticker }) => {
    const count = frames(sticker.frames);
    const cels = stickerCels({ ...sticker, shape, frames: count, direction });
    const area = mirrored(box, template.canvas.width, direction);
    const look = {
      shape,
      area,
      isMirrored: direction === 'rtl' && !FIXED_SHAPES.includes(shape.kind),
      colour,
      fill: fill ?? null,
      strokePx,
      shadowPx,
    };
    const sprite = { kind: 'sticker', ...look, turnDegrees, rating, cels } as const;
    return { id, from: frames(sticker.from), frames: count, sprite };
  });
}

function logoSprites({ template, logos, direction }: TimelineRequest): TimelineSprite[] {
  return logos.map(({ media, box, from, frames: count }, index) => {
    // The place mirrors with the layout; the picture itself never does.
    const sprite = { kind: 'logo', media, box: mirrored(box, template.canvas.width, direction) } as const;
    return { id: index === 0 ? 'logo' : `logo-${index + 1}`, from: frames(from), frames: frames(count), sprite };
  });
}

function captionSprites({ captions }: TimelineRequest): TimelineSprite[] {
  return captions.flatMap(({ caption: { id, from, frames: length }, sprite }) =>
    sprite ? [{ id, from: frames(from), frames: frames(length), sprite }] : [],
  );
}

/** Music runs as recorded under the whole film. */
const BED = { whenShort: 'loop', speed: 1, volume: 1, duckDb: 0 } as const;

function musicSounds({ music }: TimelineRequest, length: Frames): TimelineSound[] {
  if (!music) return [];
  const { facts, trimStart } = music;
  return [{ role: 'music', facts, from: frames(0), frames: length, trimStart, ...BED }];
}

/** A longer one is no logo; frames. */
const MAX_SOUND_LOGO = 150;

/** The brand's notes end with the film; the music goes down for them as for a clip. */
function closingSounds({ soundLogo, template }: TimelineRequest, length: Frames): TimelineSound[] {
  if (!soundLogo) return [];
  const { facts, volume } = soundLogo;
  const count = frames(Math.min(MAX_SOUND_LOGO, Math.max(1, Math.round(facts.duration * template.canvas.fps))));
  const { duckDb } = template.sound;
  const span = { from: frames(length - count), frames: count, trimStart: seconds(0) };
  return [{ role: 'clip', facts, ...span, whenShort: 'hold', speed: 1, volume, duckDb }];
}

/** A voice is heard once; where it would outlast the film it is cut off, which a check tells. */
function voiceSounds({ voice, template }: TimelineRequest, length: Frames): TimelineSound[] {
  if (!voice) return [];
  const { facts, choice } = voice;
  const { start = 0, volume = 1 } = choice;
  const count = Math.min(length - start, Math.max(1, Math.round(facts.duration * template.canvas.fps)));
  const { duckDb } = template.sound;
  const span = { from: frames(start), frames: frames(count), trimStart: seconds(0) };
  const speech = (choice.speech ?? [{ from: 0, frames: count }])
    .filter(({ from }) => from < count)
    .map((each) => ({ from: start + each.from, frames: Math.min(each.frames, count - each.from) }));
  return [{ role: 'voice', facts, ...span, whenShort: 'hold', speed: 1, volume, duckDb, speech }];
}

function clipSounds(scenes: readonly TimelineScene[]): TimelineSound[] {
  return scenes.flatMap((scene, index) => {
    const { facts, trimStart, whenShort, speed, ramp, volume, duckDb } = scene.media;
    // Sound whose speed changes howls: a clip with a ramp is silent.
    if (facts.kind !== 'video' || !facts.sound || volume === 0 || ramp) return [];
    // A clip is heard until the next scene starts; the tail under a transition is picture only.
    const end = scenes[index + 1]?.from ?? frames(scene.from + scene.frames);
    const count = frames(end - scene.from);
    return [{ role: 'clip', facts, from: scene.from, frames: count, trimStart, whenShort, speed, volume, duckDb }];
  });
}
