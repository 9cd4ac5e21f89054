/** A word, or in scripts without spaces a piece of one, as it was heard in a film; frames of the film. */
export type HeardWord = {
  readonly text: string;
  readonly from: number;
  readonly frames: number;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
};

/** Heard words as one line of text. */
export function heardText(words: readonly HeardWord[]): string {
  return words.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('');
}
