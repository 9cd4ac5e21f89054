import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENERGY_RATE } from '../../shared/timeline/find-beats.ts';
import { mediaInput } from './media-input.ts';
import { type RunSettings, runFfmpeg } from './run.ts';

const SAMPLE_RATE = 22_000;
/** Drums and bass, voices and chords, cymbals and clicks; Hz. */
const BANDS = ['lowpass=f=160', 'highpass=f=160,lowpass=f=2500', 'highpass=f=2500'] as const;

/**
 * Weights of a moment and of its neighbours. A 200th of a second holds less than a swing of a low note, so the energy of a
 * steady tone seems to flutter, and beats were found in tones of 82 to 700 Hz and in a chord; with these in none.
 */
const WINDOW = [1, 2, 3, 2, 1] as const;

/** The part of a sound that is heard: from where, and for how long, seconds. */
export type HeardPart = { readonly from: number; readonly seconds: number };

/** The energy of a sound in three bands, 200 values a second each. */
export async function soundEnergy(
  file: string,
  { from, seconds }: HeardPart,
  settings: RunSettings,
): Promise<readonly Float32Array[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-beats-'));
  try {
    const target = path.join(folder, 'bands');
    const mono = `[0:a:0]aresample=${SAMPLE_RATE},aformat=channel_layouts=mono,asplit=${BANDS.length}`;
    const split = `${mono}${BANDS.map((_, index) => `[s${index}]`).join('')}`;
    const bands = BANDS.map((band, index) => `[s${index}]${band}[b${index}]`);
    const join = `${BANDS.map((_, index) => `[b${index}]`).join('')}amerge=inputs=${BANDS.length}[bands]`;
    await runFfmpeg(
      {
        inputs: [mediaInput(file, ['-vn', '-ss', String(from), '-t', String(seconds)])],
        filterGraph: [split, ...bands, join].join(';'),
        outputs: [{ options: ['-map', '[bands]', '-c:a', 'pcm_f32le', '-f', 'f32le'], path: target }],
      },
      settings,
    );
    const bytes = await readFile(target);
    return energies(new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Root mean square of each band about each 200th of a second. */
function energies(samples: Float32Array): readonly Float32Array[] {
  const step = SAMPLE_RATE / ENERGY_RATE;
  const steps = Math.floor(samples.length / BANDS.length / step);
  return BANDS.map((_, band) => {
    const powers = Float32Array.from({ length: steps }, (_value, index) => {
      let sum = 0;
      for (let at = index * step; at < (index + 1) * step; at += 1)
        sum += (samples[at * BANDS.length + band] ?? 0) ** 2;
      return sum / step;
    });
    return powers.map((_value, index) => Math.sqrt(weightedMean(powers, index)));
  });
}

function weightedMean(powers: Float32Array, index: number): number {
  let sum = 0;
  let weights = 0;
  for (const [place, weight] of WINDOW.entries()) {
    const power = powers[index + place - Math.floor(WINDOW.length / 2)];
    if (power === undefined) continue;
    sum += weight * power;
    weights += weight;
  }
  return sum / weights;
}
