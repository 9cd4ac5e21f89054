import { FRAME_RATE } from '../base/units.ts';
import { filmAt, type RampLeg, rampLegs } from '../timeline/speed-ramp.ts';
import type { PlacedMedia } from '../timeline/timeline.ts';

/** A window on a scene: first frame within the scene, and how many. It may reach beyond the scene's end. */
export type SceneWindow = { readonly from: number; readonly frames: number };

/** A run through the clip. Frames are counted at 30 a second of the film from the clip's trim on. */
export type ClipPiece = {
  /** Frame at which reading starts; earlier than `from` near the clip's end (see `SPARE_FRAMES`). */
  readonly base: number;
  readonly from: number;
  readonly frames: number;
  /** How much longer it lasts in the film than by itself: 1 is the clip's own speed, 2 half of it, 0.5 twice. */
  readonly stretch: number;
  /** Number of frames that repeat for ever, or null. */
  readonly repeat: number | null;
  /** Where the speed changes over the scene, in place of `stretch`; null where it does not. */
  readonly legs: readonly RampLeg[] | null;
};

/**
 * Reading starts this much before the clip's end at the latest, so that there is always a frame to hold, even when
 * a file lasts a little less than it says.
 */
const SPARE_FRAMES = 30;

/** Up to this many canvas frames (about 190 MB at 1080x1920) are kept in memory to repeat; longer clips are opened again. */
const REPEAT_IN_MEMORY = 60;

/** The most that a short clip is slowed, on top of its chosen speed; beyond it the last frame is held. */
const MAX_STRETCH = 2;

/** A clip in its scene, and the window of the scene that is wanted, frames. */
export type PieceRequest = {
  readonly media: Pick<PlacedMedia, 'facts' | 'trimStart' | 'whenShort' | 'speed' | 'ramp'>;
  readonly sceneFrames: number;
  readonly window: SceneWindow;
};

/** The runs through a clip that, one after the other, give exactly the window's frames. */
export function clipPieces({ media, sceneFrames, window }: PieceRequest): readonly ClipPiece[] {
  const length = clipFrames(media);
  const legs = rampLegs(media.ramp, { sceneFrames, speed: media.speed });
  if (legs) {
    const shown = Math.round(filmAt(legs, length * media.speed));
    return [{ ...onePiece({ length: shown, stretch: slowest(legs), ...window }), legs }];
  }
  if (media.whenShort !== 'loop' || length >= sceneFrames) {
    const slowed = clipStretch(media, sceneFrames);
    return [onePiece({ length: Math.round(length * slowed), stretch: slowed / media.speed, ...window })];
  }
  const stretch = 1 / media.speed;
  const phase = window.from % length;
  if (length <= REPEAT_IN_MEMORY)
    return [{ base: 0, from: phase, frames: window.frames, stretch, repeat: length, legs: null }];
  const pieces: ClipPiece[] = [];
  let from = phase;
  let left = window.frames;
  while (left > 0) {
    const count = Math.min(left, length - from);
    pieces.push(onePiece({ length, stretch, from, frames: count }));
    left -= count;
    from = 0;
  }
  return pieces;
}

function slowest(legs: readonly RampLeg[]): number {
  return Math.max(...legs.map(({ stretch }) => stretch));
}

/** Whole frames of the film that a clip gives from its trim on at its speed; at least one. */
export function clipFrames({ facts, trimStart, speed }: Pick<PlacedMedia, 'facts' | 'trimStart' | 'speed'>): number {
  if (facts.kind === 'image') return 1;
  return Math.max(1, Math.round(((facts.duration - clampedTrim({ facts, trimStart })) * FRAME_RATE) / speed));
}

/** A trim that leaves something to show, seconds. */
export function clampedTrim({ facts, trimStart }: Pick<PlacedMedia, 'facts' | 'trimStart'>): number {
  if (facts.kind === 'image') return 0;
  return Math.max(0, Math.min(trimStart, facts.duration - 0.1));
}

/** How much longer a clip lasts in its scene than at its speed: 1, or up to 2 for clips that may be slowed. */
export function clipStretch(media: PieceRequest['media'], sceneFrames: number): number {
  if (media.whenShort !== 'slow') return 1;
  return Math.min(MAX_STRETCH, Math.max(1, sceneFrames / clipFrames(media)));
}

function onePiece(piece: SceneWindow & { readonly length: number; readonly stretch: number }): ClipPiece {
  const { from, frames, length, stretch } = piece;
  // A slowed clip gives more frames for the same time of its own.
  const spare = Math.ceil(SPARE_FRAMES * Math.max(1, stretch));
  return { base: Math.min(from, Math.max(0, length - spare)), from, frames, stretch, repeat: null, legs: null };
}
