import { type HeardWord, heardText } from './heard-word.ts';

/** A caption that speech may fill: what it says now and when, frames of the film. */
export type FillableCaption = {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly from: number;
  readonly frames: number;
};

/** A caption with what was said in its time. `words` are the frames, from its start, at which each word begins. */
export type SpeechCaption = {
  readonly caption: string;
  readonly key: string;
  readonly before: { readonly text: string; readonly from: number; readonly frames: number };
  readonly after: {
    readonly text: string;
    readonly from: number;
    readonly frames: number;
    readonly words: readonly number[];
  };
};

/** A pause that parts two sentences, frames. */
const PAUSE = 12;
/** A caption stays this long after its last word, frames. */
const LINGER = 10;
/** No caption is shorter than this: it would flash, frames. */
const SHORTEST = 24;
/** Signs that end a sentence or a part of one. */
const ENDS = /[.!?…:;。！？；،؟।,、，]$/u;

/**
 * Puts what was said into a film's captions, in their order: each phrase goes to the caption that was on screen when it
 * began, and that caption comes and goes with it. Captions during which nobody speaks stay as they are. No word is lost:
 * what is said before the first caption belongs to it.
 */
export function captionsFromSpeech(
  captions: readonly FillableCaption[],
  words: readonly HeardWord[],
  film: number,
): readonly SpeechCaption[] {
  const ordered = captions.toSorted((a, b) => a.from - b.from);
  const said = new Map<FillableCaption, HeardWord[]>();
  for (const phrase of phrasesOf(words)) {
    const start = phrase[0]?.from ?? 0;
    const caption = ordered.findLast(({ from }) => from <= start) ?? ordered[0];
    if (caption) said.set(caption, [...(said.get(caption) ?? []), ...phrase]);
  }
  const filled = [...said].toSorted(([a], [b]) => a.from - b.from);
  return filled.map(([caption, heard], index) => {
    const from = Math.max(0, Math.min(heard[0]?.from ?? 0, film - 1));
    const next = filled[index + 1]?.[1][0]?.from ?? film;
    const last = heard.at(-1);
    const end = Math.max((last ? last.from + last.frames : from) + LINGER, from + SHORTEST);
    const frames = Math.max(1, Math.min(end, next, film) - from);
    const starts = heard.filter(({ spaced }, at) => spaced || at === 0).map((word) => Math.max(0, word.from - from));
    const { id, key, text, from: wasFrom, frames: wasFrames } = caption;
    return {
      caption: id,
      key,
      before: { text, from: wasFrom, frames: wasFrames },
      after: { text: heardText(heard), from, frames, words: starts },
    };
  });
}

/** Runs of words between pauses and signs that end a part of a sentence. */
function phrasesOf(words: readonly HeardWord[]): readonly (readonly HeardWord[])[] {
  const phrases: HeardWord[][] = [];
  let before: HeardWord | undefined;
  for (const word of words) {
    const isApart = !before || ENDS.test(before.text) || word.from - (before.from + before.frames) >= PAUSE;
    if (isApart) phrases.push([word]);
    else phrases.at(-1)?.push(word);
    before = word;
  }
  return phrases;
}
