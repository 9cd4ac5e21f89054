import type { CaptionChoice } from '../../shared/campaign/choices-schema.ts';
import { type Span, sceneAt, sceneSpans } from '../../shared/template/retime.ts';
import type { Template } from '../../shared/template/template-schema.ts';

/** Frames of every film. */
const VARIANT_FRAMES = 450;

/** Shorter captions cannot be read, and could not be taken hold of again; frames. */
export const MIN_CAPTION_FRAMES = 10;

/** The same length from another frame on, inside the film. */
export function moveSpan({ frames }: Span, from: number): Span {
  return { from: Math.round(Math.min(VARIANT_FRAMES - frames, Math.max(0, from))), frames };
}

/** Another start; the end stays. */
export function trimStart({ from, frames }: Span, start: number): Span {
  const end = from + frames;
  const next = Math.round(Math.min(end - MIN_CAPTION_FRAMES, Math.max(0, start)));
  return { from: next, frames: end - next };
}

/** Another end; the start stays. */
export function trimEnd({ from }: Span, end: number): Span {
  return { from, frames: Math.round(Math.min(VARIANT_FRAMES, Math.max(from + MIN_CAPTION_FRAMES, end))) - from };
}

/** A time as the document keeps it: by the scene that it begins in, so that it moves with that scene. */
export function timingOf({ scenes, canvas }: Template, { from, frames }: Span): NonNullable<CaptionChoice['timing']> {
  const scene = sceneAt(sceneSpans(scenes, canvas.frames), from);
  return { scene: scene.id, from: from - scene.from, frames };
}
