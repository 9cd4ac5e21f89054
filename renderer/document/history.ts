/** Snapshots before and after the present. They share all that an edit left alone. */
export type History<Document> = {
  readonly past: readonly Document[];
  readonly present: Document;
  readonly future: readonly Document[];
  /** The gesture that made the present, as long as it lasts; its next edit joins this step. */
  readonly gesture: string | null;
};

/** As many steps as people go back; older ones are let go. */
export const MAX_STEPS = 200;

export function startHistory<Document>(present: Document): History<Document> {
  return { past: [], present, future: [], gesture: null };
}

/**
 * A new present. Edits of one gesture (a drag, typing in one field) are one step: name the gesture, and the edits
 * join until `endGesture`. Without a name every edit is a step of its own.
 */
export function record<Document>(
  history: History<Document>,
  next: Document,
  gesture: string | null = null,
): History<Document> {
  if (Object.is(next, history.present)) return history;
  if (gesture !== null && gesture === history.gesture) return { ...history, present: next, future: [] };
  return { past: [...history.past, history.present].slice(-MAX_STEPS), present: next, future: [], gesture };
}

/** The pointer went up or the field was left: what follows is another step. */
export function endGesture<Document>(history: History<Document>): History<Document> {
  return history.gesture === null ? history : { ...history, gesture: null };
}

export function undo<Document>(history: History<Document>): History<Document> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    gesture: null,
  };
}

export function redo<Document>(history: History<Document>): History<Document> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null };
}
