/** A run of frames of the film. */
export type Span = { readonly from: number; readonly frames: number };

/** A scene's own time, without the transition into the next one, frames. */
export type SceneSpan = Span & { readonly id: string };

/** Scenes before and after they were moved or trimmed; the same ids in both. */
export type SceneMove = { readonly before: readonly SceneSpan[]; readonly after: readonly SceneSpan[] };

/**
 * Where something goes when its scenes move. Its start keeps its distance from the start of the scene it begins in, its
 * end the distance from the end of the scene it ends in; both shrink where a scene got too short for them. Where its
 * last scene now comes before its first one, it keeps its length, cut at the end of the film.
 */
export function retime(span: Span, { before, after }: SceneMove): Span {
  const first = sceneAt(before, span.from);
  const last = sceneAt(before, span.from + span.frames - 1);
  const newFirst = sceneWithId(after, first.id);
  const newLast = sceneWithId(after, last.id);
  const head = span.from - first.from;
  const tail = endOf(last) - endOf(span);
  if (first.id === last.id) return within(newFirst, { head, tail, frames: span.frames });
  const from = newFirst.from + Math.min(head, newFirst.frames - 1);
  const isInOrder = newLast.from > newFirst.from;
  const end = isInOrder ? endOf(newLast) - Math.min(tail, newLast.frames - 1) : from + span.frames;
  return { from, frames: Math.min(end, filmEnd(after)) - from };
}

/** The scene on screen at a frame; the last one for frames after the end. */
export function sceneAt<Scene extends SceneSpan>(scenes: readonly Scene[], frame: number): Scene {
  const found = scenes.findLast((scene) => scene.from <= frame) ?? scenes[0];
  if (!found) throw new Error('a film has scenes');
  return found;
}

/** The frames of each scene until the next one starts. */
export function sceneSpans(
  scenes: readonly { readonly id: string; readonly from: number }[],
  filmFrames: number,
): readonly SceneSpan[] {
  return scenes.map(({ id, from }, index) => ({ id, from, frames: (scenes[index + 1]?.from ?? filmFrames) - from }));
}

/** At least this much of a caption is kept in a scene that got short; less where it was shorter, frames. */
const KEPT_FRAMES = 12;

function within(scene: Span, { head, tail, frames }: { head: number; tail: number; frames: number }): Span {
  const kept = Math.min(frames, KEPT_FRAMES, scene.frames);
  const room = scene.frames - kept;
  const share = head + tail > room ? room / (head + tail) : 1;
  const from = scene.from + Math.floor(head * share);
  return { from, frames: endOf(scene) - Math.floor(tail * share) - from };
}

function sceneWithId(scenes: readonly SceneSpan[], id: string): SceneSpan {
  const found = scenes.find((scene) => scene.id === id);
  if (!found) throw new Error(`there is no scene ${id}`);
  return found;
}

function filmEnd(scenes: readonly SceneSpan[]): number {
  return Math.max(...scenes.map(endOf));
}

function endOf({ from, frames }: Span): number {
  return from + frames;
}
