import type { ScriptLine } from '../captions/speech-script.ts';

/** The most that a line is hurried; faster is not understood. */
const MOST_TEMPO = 1.35;
/** A voice may end this much after its caption has left, frames. */
const LINGER = 15;
/** Two lines are this far apart at least, frames. */
const BREATH = 4;

/** A line of speech on the film: it starts at frame `from`, is hurried by `tempo`, and then lasts `frames`. */
export type PlacedSpeech = { readonly from: number; readonly tempo: number; readonly frames: number };

/**
 * Puts spoken lines at their captions. One that would run into the next is hurried, up to 1.35 times, and else holds the
 * next one up. `lengths` are the lines' own, in frames; `film` is the film's. `late` are the lines that end more
 * than half a second after their caption, or after the film, by index.
 */
export function placeSpeech(
  lines: readonly ScriptLine[],
  lengths: readonly number[],
  film: number,
): { readonly placed: readonly PlacedSpeech[]; readonly late: readonly number[] } {
  let free = 0;
  const placed = lines.map((line, index): PlacedSpeech => {
    const length = lengths[index] ?? 0;
    const from = Math.max(line.from, free);
    const next = lines[index + 1];
    const room = Math.max(1, (next ? next.from - BREATH : film) - from);
    const tempo = Math.min(MOST_TEMPO, Math.max(1, Math.ceil((length / room) * 100) / 100));
    const took = Math.ceil(length / tempo);
    free = from + took + BREATH;
    return { from, tempo, frames: took };
  });
  const late = placed.flatMap(({ from, frames }, index) => {
    const line = lines[index];
    return line && from + frames > Math.min(film, line.from + line.frames + LINGER) ? [index] : [];
  });
  return { placed, late };
}
