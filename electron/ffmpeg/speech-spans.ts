import { FRAME_RATE } from '../../shared/base/units.ts';
import type { SpeechSpan } from '../../shared/campaign/voice-schema.ts';
import { mediaInput } from './media-input.ts';
import { type RunSettings, runFfmpeg } from './run.ts';

/** Quieter than this is a pause: breath and the hum of a room lie below, dB. */
const PAUSE_DB = -38;
/** Shorter pauses are part of speaking, seconds. */
const PAUSE_SECONDS = 0.35;

/**
 * When somebody speaks in a sound file, in frames from its start; a file that is never silent is one span. `seconds` is the
 * file's length. Only the first 60 s are heard: no film is longer.
 */
export async function speechSpans(path: string, seconds: number, settings: RunSettings): Promise<SpeechSpan[]> {
  const heard: string[] = [];
  await runFfmpeg(
    {
      globalOptions: ['-loglevel', 'info'],
      inputs: [mediaInput(path, ['-vn', '-t', '60'])],
      filterGraph: `[0:a:0]silencedetect=n=${PAUSE_DB}dB:d=${PAUSE_SECONDS}[heard]`,
      outputs: [{ options: ['-map', '[heard]', '-f', 'null'], path: '-' }],
    },
    { ...settings, onMessage: (line) => heard.push(line) },
  );
  return spansBetween(readPauses(heard.join('\n')), Math.min(60, seconds));
}

type Pause = { readonly from: number; readonly to: number };

/** Pauses by silencedetect's messages, seconds; one that lasts to the end has no end. */
function readPauses(text: string): readonly Pause[] {
  const found: Pause[] = [];
  for (const [, kind, at] of text.matchAll(/silence_(start|end): (-?[\d.]+)/g)) {
    if (kind === 'start') found.push({ from: Math.max(0, Number(at)), to: Number.POSITIVE_INFINITY });
    else found[found.length - 1] = { from: found.at(-1)?.from ?? 0, to: Number(at) };
  }
  return found;
}

function spansBetween(pauses: readonly Pause[], seconds: number): SpeechSpan[] {
  const edges = [0, ...pauses.flatMap(({ from, to }) => [from, Math.min(to, seconds)]), seconds];
  const spans: SpeechSpan[] = [];
  for (let index = 0; index + 1 < edges.length; index += 2) {
    const from = Math.round((edges[index] ?? 0) * FRAME_RATE);
    const to = Math.round((edges[index + 1] ?? 0) * FRAME_RATE);
    if (to > from) spans.push({ from, frames: to - from });
  }
  return spans;
}
