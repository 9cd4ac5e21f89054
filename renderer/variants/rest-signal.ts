/** Hands out turns while the matrix stands still: what comes into view is drawn a few at a time, never during a scroll. */
export type RestSignal = {
  /** Calls back once, at rest; the function given takes the wait back. */
  readonly wait: (turn: () => void) => () => void;
  readonly set: (isResting: boolean) => void;
};

/** So many pictures are asked for in one frame: a screen full of them at once would hold up the next scroll. */
const TURNS_A_FRAME = 6;

export function createRestSignal(requestFrame: (run: () => void) => void): RestSignal {
  const waiting = new Set<() => void>();
  let isResting = true;
  let isServing = false;
  function serve(): void {
    isServing = false;
    if (!isResting) return;
    for (const turn of [...waiting].slice(0, TURNS_A_FRAME)) {
      waiting.delete(turn);
      turn();
    }
    serveSoon();
  }
  function serveSoon(): void {
    if (isServing || !isResting || waiting.size === 0) return;
    isServing = true;
    requestFrame(serve);
  }
  return {
    wait: (turn) => {
      waiting.add(turn);
      serveSoon();
      return () => void waiting.delete(turn);
    },
    set: (next) => {
      isResting = next;
      serveSoon();
    },
  };
}
