/** Energies that `findBeats` reads: this many a second in each band. */
export const ENERGY_RATE = 200;

/** Beats of a piece of music. */
export type Beats = {
  /** Beats a minute. */
  readonly tempo: number;
  /** Seconds from the start of what was heard. */
  readonly times: readonly number[];
};

/** Slower and faster than this, people count every half or second beat; beats a minute. */
const SLOWEST = 58;
const FASTEST = 180;
/** A hit rises within this many steps. */
const RISE = 3;
/** A beat is put on the hit that lies this near to the even grid, seconds. */
const SNAP = 0.04;
/** How much stronger hits are on the grid than elsewhere, at the least: else there is no beat to speak of. */
const LEAST_STRENGTH = 2;
/** The least rise of a beat, over all bands: a steady tone wavers by less than a tenth of it. */
const LEAST_RISE = 0.3;
/** Quiet bands count too: 50 dB under the loudest moment still rises. */
const RANGE = 300;
/** Hits half-way between beats that are this strong are beats as well. */
const HALF_BEATS = 0.8;

/**
 * The beats of a piece, by its energy in a few bands at 200 values a second; null where none is clear. Hits are where the
 * energy rises (spectral flux over bands); the tempo is where their autocorrelation peaks, and the first beat where a grid
 * of that tempo meets the strongest hits.
 */
export function findBeats(bands: readonly (readonly number[] | Float32Array)[]): Beats | null {
  const hits = hitStrengths(bands);
  const period = hits.length > 0 ? findPeriod(hits) : null;
  if (period === null) return null;
  const { phase, mean } = findPhase(hits, period);
  const everywhere = hits.reduce((sum, value) => sum + value, 0) / hits.length;
  if (mean < LEAST_RISE || mean / everywhere < LEAST_STRENGTH) return null;
  const times: number[] = [];
  // A beat at the very start is heard as no hit, since nothing was before it.
  const first = phase - period > -SNAP * ENERGY_RATE ? phase - period : phase;
  for (let at = first; at < hits.length; at += period) {
    times.push(Math.max(0, snapped(hits, at, mean / 2)) / ENERGY_RATE);
  }
  return { tempo: Math.round((60 * ENERGY_RATE * 10) / period) / 10, times };
}

/** How much louder each step is than a little before, over all bands; quiet passages count by their own measure. */
function hitStrengths(bands: readonly (readonly number[] | Float32Array)[]): Float32Array {
  const steps = Math.min(...bands.map(({ length }) => length));
  const hits = new Float32Array(Number.isFinite(steps) ? steps : 0);
  let loudest = Number.MIN_VALUE;
  for (const band of bands) for (const value of band) loudest = Math.max(loudest, value);
  for (const band of bands) {
    const level = (step: number): number => Math.log1p((RANGE * (band[step] ?? 0)) / loudest);
    for (let step = 0; step < hits.length; step += 1) {
      // What sounds already when it starts is no hit.
      const before = level(Math.max(0, step - RISE));
      hits[step] = (hits[step] ?? 0) + Math.max(0, level(step) - before);
    }
  }
  return hits;
}

/** Steps from beat to beat, to a fraction of one. */
function findPeriod(hits: Float32Array): number | null {
  const shortest = Math.floor((60 * ENERGY_RATE) / FASTEST);
  const longest = Math.ceil((60 * ENERGY_RATE) / SLOWEST);
  // A rhythm cannot be told from less than four beats.
  if (hits.length < longest * 4) return null;
  const wide = smoothed(hits);
  const likeness = (lag: number): number => {
    let sum = 0;
    for (let step = lag; step < wide.length; step += 1) sum += (wide[step] ?? 0) * (wide[step - lag] ?? 0);
    return sum / (wide.length - lag);
  };
  let best = { lag: 0, score: 0 };
  for (let lag = shortest; lag <= longest; lag += 1) {
    // People tap near 120 a minute where half and double would fit as well.
    const octaves = Math.log2((60 * ENERGY_RATE) / lag / 120);
    const score = likeness(lag) * Math.exp(-0.5 * (octaves / 0.8) ** 2);
    if (score > best.score) best = { lag, score };
  }
  return best.lag === 0 ? null : refined(best.lag, wide);
}

/** A lag to a fraction of a step: over many beats a rounded one would drift away from the music. */
function refined(lag: number, hits: Float32Array): number {
  let best = { period: lag, sum: -1 };
  for (let period = lag - 1; period <= lag + 1; period += 0.02) {
    const { mean } = findPhase(hits, period);
    if (mean > best.sum) best = { period, sum: mean };
  }
  const { period } = best;
  const half = findPhase(hits, period / 2);
  const isTwice = half.mean > best.sum * HALF_BEATS && (60 * ENERGY_RATE * 2) / period <= FASTEST + 1;
  return isTwice ? period / 2 : period;
}

/** Where the first beat lies, in steps, and how strong hits are on that grid. */
function findPhase(hits: Float32Array, period: number): { readonly phase: number; readonly mean: number } {
  let best = { phase: 0, mean: -1 };
  for (let phase = 0; phase < period; phase += 1) {
    let sum = 0;
    let count = 0;
    for (let at = phase; at < hits.length; at += period) {
      sum += hits[Math.round(at)] ?? 0;
      count += 1;
    }
    if (sum / count > best.mean) best = { phase, mean: sum / count };
  }
  return best;
}

/** Hits a little wider, so that music played by people correlates too. */
function smoothed(hits: Float32Array): Float32Array {
  return hits.map((_, step) => {
    let sum = 0;
    for (let near = -4; near <= 4; near += 1) sum += (hits[step + near] ?? 0) * (5 - Math.abs(near));
    return sum;
  });
}

/** The strongest hit near a place on the grid, if it has the least strength; else the place itself. */
function snapped(hits: Float32Array, at: number, least: number): number {
  const reach = Math.round(SNAP * ENERGY_RATE);
  let best = { step: at, strength: least };
  for (let step = Math.max(0, Math.round(at) - reach); step <= Math.round(at) + reach; step += 1) {
    const strength = hits[step] ?? 0;
    if (strength > best.strength * 1.001) best = { step, strength };
  }
  return best.step;
}
