import type { SequenceEntry } from '../campaign/choices-schema.ts';

/** A cut is moved this far at the most: what a scene tells must still fit; frames. */
const REACH = 15;
/** No scene gets shorter than this; frames. */
const SHORTEST = 24;
/** The call to action is held for 2.5 s; frames. */
const LAST_SHORTEST = 75;

/**
 * A sequence whose cuts lie on beats, given as frames of the film: each cut goes to the beat nearest to it, half a second
 * away at the most; one without a beat in reach stays. Order and the film's length are kept.
 */
export function sequenceOnBeats(
  sequence: readonly SequenceEntry[],
  beats: readonly number[],
): readonly SequenceEntry[] {
  const film = sequence.reduce((sum, { frames }) => sum + frames, 0);
  const cuts = sequence.slice(1).map((_, index) => startOf(sequence, index + 1));
  const moved: number[] = [];
  for (const [index, cut] of cuts.entries()) {
    const earliest = (moved.at(-1) ?? 0) + SHORTEST;
    const isLast = index === cuts.length - 1;
    const latest = isLast ? film - LAST_SHORTEST : (cuts[index + 1] ?? film) - REACH - SHORTEST;
    const near = beats
      .map((beat) => Math.round(beat))
      .filter((beat) => Math.abs(beat - cut) <= REACH && beat >= earliest && beat <= latest);
    const nearest = near.toSorted((a, b) => Math.abs(a - cut) - Math.abs(b - cut))[0];
    moved.push(nearest ?? Math.max(cut, earliest));
  }
  const edges = [0, ...moved, film];
  return sequence.map((entry, index) => ({ ...entry, frames: (edges[index + 1] ?? film) - (edges[index] ?? 0) }));
}

function startOf(sequence: readonly SequenceEntry[], index: number): number {
  return sequence.slice(0, index).reduce((sum, { frames }) => sum + frames, 0);
}
