import type { ContentHash } from '../base/units.ts';
import type { Timeline, TimelineScene, TimelineSound } from '../timeline/timeline.ts';
import { ENGINE_REVISION } from './plan-render.ts';
import type { RenderPlan, Segment } from './render-plan.ts';

/**
 * What decided a part's content, one short hash for each thing that a person or an update can change: `trim`,
 * `pixels of hook`. Kept beside a render, so that the next one can say why it renders a part again.
 */
export type PartContent = Readonly<Record<string, string>>;

/** A segment, or the sound, as a render leaves it for the next one to compare with. Frames of the variant. */
export type PartNote = {
  readonly title: string;
  readonly from: number;
  readonly frames: number;
  readonly key: string;
  readonly content: PartContent;
};

/** A planned variant, and what its plan was made with. */
export type NotesRequest = {
  readonly timeline: Timeline;
  readonly plan: RenderPlan;
  readonly ffmpegVersion: string;
  readonly hash: (text: string) => ContentHash;
};

/** Notes of every segment in order, the sound last. Equal keys mean equal content, part by part. */
export function partNotes(request: NotesRequest): readonly PartNote[] {
  const { plan, timeline } = request;
  const { key, sounds, frames } = plan.sound;
  const sound = { title: 'sound', from: 0, frames, key, content: short(soundContent(sounds), request) };
  const segments = plan.segments.map((segment): PartNote => {
    const content = { ...pictureContent(segment, timeline), ...spriteContent(segment, timeline) };
    const { title, from, frames } = segment;
    return { title, from, frames, key: segment.key, content: short({ ...content, ...madeFor(request) }, request) };
  });
  return [...segments, sound];
}

function pictureContent(segment: Segment, { scenes }: Timeline): Record<string, unknown> {
  const end = segment.from + segment.frames;
  const shown = scenes.filter(({ from, frames }) => from < end && from + frames > segment.from);
  const of = (pick: (scene: TimelineScene) => unknown): readonly unknown[] => shown.map(pick);
  return {
    source: of(({ media }) => media.facts.hash),
    trim: of(({ media: { facts, trimStart, speed, ramp, whenShort } }) =>
      facts.kind === 'image' ? null : [trimStart, speed, whenShort, ...(ramp ? [ramp] : [])],
    ),
    crop: of(({ media: { fit, focus } }) => [fit, focus]),
    motion: of(({ media: { facts, motion } }) => (facts.kind === 'image' ? motion : null)),
    frames: [segment.frames, ...of(({ from, frames }) => [segment.from - from, frames])],
    transition: shown.length > 1 ? shown.at(-1)?.transition : null,
    'filter graph': segment.picture.key,
  };
}

function spriteContent({ from, frames, sprites }: Segment, timeline: Timeline): Record<string, unknown> {
  const shown = timeline.sprites.filter((each) => each.from < from + frames && each.from + each.frames > from);
  return {
    ...Object.fromEntries(shown.map(({ id, sprite }) => [`pixels of ${id}`, sprite])),
    ...Object.fromEntries(shown.map((each) => [`time of ${each.id}`, [each.from - from, each.frames]])),
    'text engine': sprites.map(({ sprite }) => sprite),
  };
}

function soundContent(sounds: readonly TimelineSound[]): Record<string, unknown> {
  return {
    source: sounds.map(({ facts }) => facts.hash),
    trim: sounds.map(({ trimStart, speed, whenShort }) => [trimStart, speed, whenShort]),
    frames: sounds.map(({ from, frames }) => [from, frames]),
    level: sounds.map(({ volume, duckDb, ...sound }) => [
      volume,
      duckDb,
      ...(sound.role === 'voice' ? sound.speech : []),
    ]),
  };
}

function madeFor({ plan: { size, encoder } }: NotesRequest): Record<string, unknown> {
  return { size, encoder };
}

/** Twelve hex digits tell two states of one thing apart; a manifest of thousands stays small. */
function short(content: Record<string, unknown>, { hash, ffmpegVersion }: NotesRequest): PartContent {
  const all = { ...content, ffmpeg: ffmpegVersion, engine: ENGINE_REVISION };
  return Object.fromEntries(Object.entries(all).map(([part, value]) => [part, digest(value, hash)]));
}

function digest(value: unknown, hash: NotesRequest['hash']): string {
  return hash(JSON.stringify(value ?? null)).slice(0, 12);
}
