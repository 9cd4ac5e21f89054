import { rm } from 'node:fs/promises';
import type { ContentHash } from '../../shared/base/units.ts';
import {
  type Loudness,
  type Mastering,
  masteringFilters,
  masteringFor,
  PEAK_LIMIT_DBTP,
  TARGET_LUFS,
} from '../../shared/render/loudness.ts';
import { SAMPLE_RATE, type SoundRequest, soundGraph } from '../../shared/render/sound-filters.ts';
import { mediaInput } from './media-input.ts';
import { type RunSettings, runFfmpeg } from './run.ts';
import { LOUDNESS_FILTER, measureLoudness, readSummary, SUMMARY_OPTIONS } from './sound-loudness.ts';

export type SoundJob = {
  readonly plan: SoundRequest;
  /** The AAC file to write. */
  readonly target: string;
  readonly mediaPath: (hash: ContentHash) => string;
};

/** A finished sound: what it measures after encoding (null: silent), and every command that ran. */
export type RenderedSound = { readonly loudness: Loudness | null; readonly commands: readonly string[] };

/** How often the encoded file is made anew to come nearer to the loudness; the second one is nearly always good. */
const LOUDNESS_ATTEMPTS = 4;

/** How often in all, where the peak is still too high: the limit counts for more than the loudness. */
const ATTEMPTS = 8;

/** A limiter takes back part of each decibel it is given, so more than what is missing is asked for. */
const LIMITED_PUSH = 1.4;

/** A loudness this near to the target needs no further attempt, LU. */
const TOLERANCE = 0.3;

/**
 * Mixes a variant's sound, brings it to -14 LUFS with a true peak of at most -1 dBTP, measured in the encoded file,
 * and leaves one AAC stream of exactly the plan's length.
 */
export async function renderSound(
  { plan, target, mediaPath }: SoundJob,
  settings: RunSettings,
): Promise<RenderedSound> {
  const mix = `${target}.mix.wav`;
  try {
    const graph = soundGraph(plan);
    const { command, stderrTail } = await runFfmpeg(
      {
        globalOptions: SUMMARY_OPTIONS,
        inputs: graph.inputs.map(({ media, options }) => mediaInput(mediaPath(media), options)),
        // Measured on its way: a run of its own would read and start again for nothing.
        filterGraph: [...graph.filters, `[mix]${LOUDNESS_FILTER}[heard]`].join(';'),
        outputs: [{ options: ['-map', '[heard]', '-c:a', 'pcm_f32le', '-f', 'wav'], path: mix }],
      },
      settings,
    );
    const mastered = await master({ mix, target, measured: readSummary(stderrTail) }, settings);
    return { loudness: mastered.loudness, commands: [command, ...mastered.commands] };
  } finally {
    await rm(mix, { force: true });
  }
}

type MasterJob = { readonly mix: string; readonly target: string; readonly measured: Loudness | null };

/** Limiting costs loudness and encoding moves peaks: both are measured in the result and made good. */
async function master({ mix, target, measured }: MasterJob, settings: RunSettings): Promise<RenderedSound> {
  const commands: string[] = [];
  let correction = { shortBy: 0, over: 0 };
  let mastering = masteringFor(measured);
  for (let attempt = 1; ; attempt += 1) {
    commands.push(await encode({ mix, target, mastering }, settings));
    const loudness = measured && (await measureLoudness(target, settings));
    if (!loudness || attempt === ATTEMPTS) return { loudness, commands };
    correction = corrected(correction, { found: loudness, mastering, mayRaise: attempt < LOUDNESS_ATTEMPTS });
    const next = masteringFor(measured, correction);
    // Good already, or quiet sound at the most gain, which stays quiet however often it is asked.
    if (next.gainDb === mastering.gainDb && next.ceilingDb === mastering.ceilingDb) return { loudness, commands };
    mastering = next;
  }
}

type Correction = { readonly shortBy: number; readonly over: number };
type Attempt = { readonly found: Loudness; readonly mastering: Mastering; readonly mayRaise: boolean };

function corrected({ shortBy, over }: Correction, { found, mastering, mayRaise }: Attempt): Correction {
  const missing = (TARGET_LUFS - found.integrated) * (mastering.ceilingDb === null ? 1 : LIMITED_PUSH);
  const above = found.truePeak - PEAK_LIMIT_DBTP;
  return {
    shortBy: mayRaise && Math.abs(missing) > TOLERANCE ? shortBy + missing : shortBy,
    // A little more than the peak stood above the limit: the next encoding moves it again.
    over: above > 0 ? over + above + 0.1 : over,
  };
}

type EncodeJob = { readonly mix: string; readonly target: string; readonly mastering: Mastering };

async function encode({ mix, target, mastering }: EncodeJob, settings: RunSettings): Promise<string> {
  const filters = masteringFilters(mastering);
  const chain = [...(filters.length > 0 ? filters : ['anull'])].join(',');
  const { command } = await runFfmpeg(
    {
      inputs: [{ options: ['-f', 'wav'], path: mix }],
      filterGraph: `[0:a]${chain}[out]`,
      outputs: [
        {
          options: [
            ...['-map', '[out]', '-c:a', 'aac', '-b:a', '192k', '-ar', String(SAMPLE_RATE), '-ac', '2'],
            ...['-flags:a', '+bitexact', '-fflags', '+bitexact', '-map_metadata', '-1', '-f', 'ipod'],
          ],
          path: target,
        },
      ],
    },
    settings,
  );
  return command;
}
