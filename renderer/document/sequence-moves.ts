import { MIN_SCENE_FRAMES, type SequenceEntry } from '../../shared/campaign/choices-schema.ts';

type Sequence = readonly SequenceEntry[];

/** A scene at another place in the order; the same sequence where it stands there already or the place is none. */
export function moveScene(sequence: Sequence, scene: string, index: number): Sequence {
  const old = sequence.findIndex((each) => each.scene === scene);
  const moved = sequence[old];
  if (!moved || old === index || index < 0 || index >= sequence.length) return sequence;
  const rest = sequence.filter((each) => each !== moved);
  return [...rest.slice(0, index), moved, ...rest.slice(index)];
}

/** The border before a scene at another frame; both scenes keep their least length, the film its own. */
export function moveBorder(sequence: Sequence, index: number, frame: number): Sequence {
  const before = sequence[index - 1];
  const after = sequence[index];
  if (!before || !after) return sequence;
  const start = startOf(sequence, index - 1);
  const room = before.frames + after.frames;
  const frames = Math.min(room - MIN_SCENE_FRAMES, Math.max(MIN_SCENE_FRAMES, Math.round(frame) - start));
  if (frames === before.frames) return sequence;
  const lengths = new Map([
    [before, frames],
    [after, room - frames],
  ]);
  return sequence.map((each) => ({ ...each, frames: lengths.get(each) ?? each.frames }));
}

/** A scene longer or shorter by some frames: its end moves, of the last one its start. */
export function lengthenScene(sequence: Sequence, scene: string, by: number): Sequence {
  const index = sequence.findIndex((each) => each.scene === scene);
  if (index < 0) return sequence;
  const isLast = index === sequence.length - 1;
  const border = isLast ? index : index + 1;
  return moveBorder(sequence, border, startOf(sequence, border) + (isLast ? -by : by));
}

/** The frame at which the scene at an index starts. */
export function startOf(sequence: Sequence, index: number): number {
  return sequence.slice(0, index).reduce((sum, { frames }) => sum + frames, 0);
}

/** The place in the order at which a scene's middle comes nearest to a frame. */
export function indexAt(sequence: Sequence, scene: string, middle: number): number {
  const others = sequence.filter((each) => each.scene !== scene);
  const own = sequence.find((each) => each.scene === scene)?.frames ?? 0;
  const distances = sequence.map((_, index) => Math.abs(startOf(others, index) + own / 2 - middle));
  return distances.indexOf(Math.min(...distances));
}
