/** What a caption says, and when it is on screen; frames of the film. */
export type ScriptCaption = { readonly text: string; readonly from: number; readonly frames: number };

/** Words of a voice-over: the caption's, or those of several that come together, and when they are on screen. */
export type ScriptLine = ScriptCaption;

/** Captions that start this near to each other are read in one breath, frames. */
const TOGETHER = 20;
/** Pictures in a text that a voice would read out by name. */
const PICTURES = /(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|\u200D|\uFE0F)/gu;
/** `#summer` is spoken as a word. */
const MARKS = /[#_*|]/g;

/** The captions of a film as lines to speak, in their order. One that is all emoji is none. */
export function speechScript(captions: readonly ScriptCaption[]): readonly ScriptLine[] {
  const lines: ScriptLine[] = [];
  for (const { text, from, frames } of captions.toSorted((a, b) => a.from - b.from)) {
    const said = text.replace(PICTURES, ' ').replace(MARKS, ' ').replace(/\s+/g, ' ').trim();
    const last = lines.at(-1);
    if (said === '') continue;
    if (last && from - last.from < TOGETHER) {
      const end = Math.max(last.from + last.frames, from + frames);
      lines[lines.length - 1] = { text: joined(last.text, said), from: last.from, frames: end - last.from };
    } else lines.push({ text: said, from, frames });
  }
  return lines;
}

/** A pause between two captions, unless the first one ends a sentence by itself. */
function joined(one: string, other: string): string {
  return /[.!?…:;,。！？、،؟।]$/u.test(one) ? `${one} ${other}` : `${one}, ${other}`;
}
