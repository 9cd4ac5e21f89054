import { rm } from 'node:fs/promises';
import type { ContentHash } from '../../shared/base/units.ts';
import {
  type Loudness,
  type Mastering,
  PEAK_LIMIT_DBTP,
  TARGET_LUFS,
  masteringFilters,
  masteringFor,
} from '../../shared/render/loudness.ts';
import { type SoundRequest, SAMPLE_RATE, soundGraph } from '../../shared/render/sound-filters.ts';
import { mediaInput } from './media-input.ts';
import { type RunSettings, runFfmpeg } from './run.ts';
import { measureLoudness } from './sound-loudness.ts';

export type SoundJob = {
  readonly plan: SoundRequest;
  /** The AAC file to write. */
  readonly target: string;
  readonly mediaPath: (hash: ContentHash) => string;
};

/** A finished sound: what it measures after encoding (null: silent), and every command that ran. */
export type RenderedSound = { readonly loudness: Loudness | null; readonly commands: readonly string[] };

/** How often mastering is corrected after measuring the encoded file. The second attempt nearly always holds. */
const ATTEMPTS = 4;

/** A loudness this near to the target needs no further attempt, LU. */
const TOLERANCE = 0.3;

/**
 * Mixes a variant's sound, brings it to -14 LUFS with a true peak of at most -1 dBTP, measured in the encoded file,
 * and leaves one AAC stream of exactly the plan's length.
 */
export async function renderSound({ plan, target, mediaPath }: SoundJob, settings: RunSettings): Promise<RenderedSound> {
  const mix = `${target}.mix.wav`;
  try {
    const graph = soundGraph(plan);
    const { command } = await runFfmpeg(
      {
        inputs: graph.inputs.map(({ media, options }) => mediaInput(mediaPath(media), options)),
        filterGraph: graph.filters.join(';'),
        outputs: [{ options: ['-map', '[mix]', '-c:a', 'pcm_f32le', '-f', 'wav'], path: mix }],
      },
      settings,
    );
    const mastered = await master({ mix, target, measured: await measureLoudness(mix, settings) }, settings);
    return { loudness: mastered.loudness, commands: [command, ...mastered.commands] };
  } finally {
    await rm(mix, { force: true });
  }
}

type MasterJob = { readonly mix: string; readonly target: string; readonly measured: Loudness | null };

/** Limiting costs loudness and encoding moves peaks: both are measured in the result and made good. */
async function master({ mix, target, measured }: MasterJob, settings: RunSettings): Promise<RenderedSound> {
  const commands: string[] = [];
  let mastering = masteringFor(measured);
  let correction = { shortBy: 0, over: 0 };
  for (let attempt = 1; ; attempt += 1) {
    commands.push(await encode({ mix, target, mastering }, settings));
    const loudness = measured && (await measureLoudness(target, settings));
    if (!loudness || !measured || attempt === ATTEMPTS) return { loudness, commands };
    const shortBy = TARGET_LUFS - loudness.integrated;
    const over = Math.max(0, loudness.truePeak - PEAK_LIMIT_DBTP);
    // Quiet sound at the most gain stays quiet, however often it is asked.
    const next = masteringFor(measured, {
      shortBy: correction.shortBy + (Math.abs(shortBy) > TOLERANCE ? shortBy : 0),
      over: over > 0 ? correction.over + over + 0.1 : correction.over,
    });
    if (next.gainDb === mastering.gainDb && next.ceilingDb === mastering.ceilingDb) return { loudness, commands };
    correction = {
      shortBy: correction.shortBy + (Math.abs(shortBy) > TOLERANCE ? shortBy : 0),
      over: over > 0 ? correction.over + over + 0.1 : correction.over,
    };
    mastering = next;
  }
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
