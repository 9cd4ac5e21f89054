import type { Choices } from '../../shared/campaign/choices.ts';
import type { SequenceEntry } from '../../shared/campaign/choices-schema.ts';
import { sequenceOf } from '../../shared/template/cut-template.ts';
import type { Span } from '../../shared/template/retime.ts';
import type { Template } from '../../shared/template/template-schema.ts';
import { moveSpan, timingOf, trimEnd, trimStart } from '../document/caption-moves.ts';
import { indexAt, moveBorder, moveScene, startOf } from '../document/sequence-moves.ts';
import { snapFrame, snapSpan } from './snap-frame.ts';

/** A drag as it stands: what it would choose, where it snapped to, and what is held. */
export type Draft = {
  readonly choices: Partial<Choices>;
  readonly snapped: number | null;
  readonly held: string;
};

/** Where a drag began. */
export type DragStart = {
  readonly cut: Template;
  readonly choices: Choices;
  readonly playhead: number;
  /** Beats of the music, frames of the film. */
  readonly beats: readonly number[];
};

export type DragStep = { readonly by: number; readonly perPixel: number };

/** As near as this a border jumps to what it is near to, px. */
const SNAP_PX = 7;

/** A scene held by its middle, to another place in the order; near the playhead, to the place that brings an end there. */
export function dragScene({ cut, playhead }: DragStart, scene: string, { by, perPixel }: DragStep): Draft {
  const sequence = sequenceOf(cut);
  const index = sequence.findIndex((each) => each.scene === scene);
  const frames = sequence[index]?.frames ?? 0;
  const from = startOf(sequence, index) + by;
  const near = snapSpan({ from, frames }, { targets: [playhead], within: SNAP_PX * perPixel });
  const places = sequence.map((_, place) => moveScene(sequence, scene, place));
  const atPlayhead = near.snapped === null ? -1 : places.findIndex((next) => edgesOf(next, scene).includes(playhead));
  const place = atPlayhead >= 0 ? atPlayhead : indexAt(sequence, scene, from + frames / 2);
  return {
    choices: { sequence: moveScene(sequence, scene, place) },
    snapped: atPlayhead >= 0 ? playhead : null,
    held: scene,
  };
}

function edgesOf(sequence: readonly SequenceEntry[], scene: string): readonly number[] {
  const index = sequence.findIndex((each) => each.scene === scene);
  return [startOf(sequence, index), startOf(sequence, index + 1)];
}

/** The border before a scene; it snaps to the playhead, to beats, to captions' ends and to whole seconds. */
export function dragBorder({ cut, playhead, beats }: DragStart, index: number, { by, perPixel }: DragStep): Draft {
  const sequence = sequenceOf(cut);
  const edges = cut.captions.flatMap(({ from, frames }) => [from, from + frames]);
  const wanted = startOf(sequence, index) + by;
  const { frame, snapped } = snapFrame(wanted, {
    targets: [playhead, Math.round(wanted / 30) * 30, ...edges, ...beats.map(Math.round)],
    within: SNAP_PX * perPixel,
  });
  const next = moveBorder(sequence, index, frame);
  return {
    choices: { sequence: next },
    snapped: startOf(next, index) === snapped ? snapped : null,
    held: `border ${index}`,
  };
}

/** A caption as a whole or by one of its ends; it snaps to scenes, the playhead and other captions. */
export function dragCaption(
  { cut, choices, playhead }: DragStart,
  { id, part }: { readonly id: string; readonly part: 'body' | 'start' | 'end' },
  { by, perPixel }: DragStep,
): Draft {
  const span = cut.captions.find((each) => each.id === id) ?? { from: 0, frames: 1 };
  const options = { targets: captionTargets(cut, id, playhead), within: SNAP_PX * perPixel };
  const { next, snapped } = draggedSpan(span, part, { by, options });
  const captions = { ...choices.captions, [id]: { ...choices.captions[id], timing: timingOf(cut, next) } };
  return { choices: { captions }, snapped, held: id };
}

type SnapOptions = Parameters<typeof snapFrame>[1];

function draggedSpan(
  span: Span,
  part: 'body' | 'start' | 'end',
  { by, options }: { by: number; options: SnapOptions },
) {
  if (part === 'body') {
    const { from, snapped } = snapSpan({ from: span.from + by, frames: span.frames }, options);
    return { next: moveSpan(span, from), snapped };
  }
  const edge = part === 'start' ? span.from : span.from + span.frames;
  const { frame, snapped } = snapFrame(edge + by, options);
  return { next: part === 'start' ? trimStart(span, frame) : trimEnd(span, frame), snapped };
}

function captionTargets({ scenes, captions, canvas }: Template, id: string, playhead: number): readonly number[] {
  const others = captions.filter((each) => each.id !== id).flatMap(({ from, frames }) => [from, from + frames]);
  return [playhead, canvas.frames, ...scenes.map(({ from }) => from), ...others];
}
