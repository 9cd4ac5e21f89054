import type { Loudness } from '../../shared/render/loudness.ts';
import { safeOptions } from './media-input.ts';
import { type RunSettings, runFfmpeg } from './run.ts';

/** Measures what passes through it; the run's messages then end in a summary. */
export const LOUDNESS_FILTER = 'ebur128=peak=true:framelog=verbose';

/**
 * Of a run with that filter. The summary is a message of level info; a line for each 100 ms would push it out of the kept
 * tail, so those go to level verbose (`quiet` came with ffmpeg 5.2 and later).
 */
export const SUMMARY_OPTIONS = ['-loglevel', 'info'] as const;

/** Loudness and true peak of a sound file after EBU R 128; null where it is silent. */
export async function measureLoudness(path: string, settings: RunSettings): Promise<Loudness | null> {
  const { stderrTail } = await runFfmpeg(
    {
      globalOptions: SUMMARY_OPTIONS,
      inputs: [{ options: safeOptions(), path }],
      filterGraph: `[0:a:0]${LOUDNESS_FILTER}[heard]`,
      outputs: [{ options: ['-map', '[heard]', '-f', 'null'], path: '-' }],
    },
    settings,
  );
  return readSummary(stderrTail);
}

/** The figures of ebur128's summary: `I: -14.0 LUFS` and, further down, `Peak: -1.2 dBFS`. */
export function readSummary(text: string): Loudness | null {
  const summary = text.slice(Math.max(0, text.lastIndexOf('Summary:')));
  const integrated = Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]);
  const truePeak = Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1]);
  // -70 is the gate's floor: nothing was above it. Digital silence has a peak of -inf.
  if (!Number.isFinite(integrated) || !Number.isFinite(truePeak) || integrated <= -70) return null;
  return { integrated, truePeak };
}
