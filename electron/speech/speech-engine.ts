/** A program of this machine that reads texts out. */
export type SpeechEngine = {
  readonly id: 'espeak-ng' | 'piper';
  /** Its voice for a language, such as `de` or a model's file name. Throws `bad-input` for a language that it cannot speak. */
  readonly voiceFor: (locale: string) => string;
  /** Speaks one line into a WAV file. */
  readonly speak: (line: SpokenLine) => Promise<void>;
};

export type SpokenLine = {
  readonly text: string;
  /** The market's language, BCP 47. */
  readonly locale: string;
  readonly target: string;
  readonly signal: AbortSignal;
};
