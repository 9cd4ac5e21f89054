import { FRAME_RATE, type Frames } from '../base/units.ts';

/** A caption's words and when they are on screen. */
export type Cue = { readonly from: Frames; readonly frames: Frames; readonly text: string };

/**
 * SubRip text of a variant's captions, in order of time. Blank lines inside a caption are left out, as one would end
 * the cue; captions without words make no cue. Lines end in LF and the file is UTF-8, which every player takes.
 */
export function writeSrt(cues: readonly Cue[]): string {
  const spoken = cues.map((cue) => ({ ...cue, text: cueText(cue.text) })).filter((cue) => cue.text !== '');
  return spoken
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, frames, text }, index) => `${index + 1}\n${timeCode(from)} --> ${timeCode(from + frames)}\n${text}\n`)
    .join('\n');
}

function cueText(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

/** Time of a frame's start as SubRip writes it: `00:00:03,500`. */
export function timeCode(frame: number): string {
  const milliseconds = Math.round((frame * 1000) / FRAME_RATE);
  const rest = String(milliseconds % 1000).padStart(3, '0');
  return `${clock(milliseconds, 3_600_000, 100)}:${clock(milliseconds, 60_000, 60)}:${clock(milliseconds, 1000, 60)},${rest}`;
}

function clock(milliseconds: number, unit: number, wrap: number): string {
  return String(Math.floor(milliseconds / unit) % wrap).padStart(2, '0');
}
