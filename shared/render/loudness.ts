/** Loudness that every variant is brought to, LUFS (what short-video players normalise to). */
export const TARGET_LUFS = -14;

/** Highest true peak of a finished file, dBTP: above it, players' own conversions clip. */
export const PEAK_LIMIT_DBTP = -1;

/** AAC moves peaks a little: the limiter stays this much under the limit, dB. */
const ENCODER_MARGIN = 0.6;

/** Faint noise is not blown up beyond this, dB. */
const MOST_GAIN = 20;

/** Below this there is nothing to hear, LUFS: the gate of BS.1770 itself. */
const SILENCE_LUFS = -70;

/** Loudness (LUFS) and true peak (dBTP) of a mix; null for silence. */
export type Loudness = { readonly integrated: number; readonly truePeak: number };

/** What brings a mix to its target: gain in dB, and the limit in dBTP. */
export type Mastering = {
  readonly gainDb: number;
  /** Ceiling for the limiter, dBTP; null when the gain alone keeps below it. */
  readonly ceilingDb: number | null;
};

/** What brings a measured mix to the target. `shortBy` is what earlier limiting took away, dB; `over` how far the encoded peak stood too high. */
export function masteringFor(
  measured: Loudness | null,
  { shortBy = 0, over = 0 }: { shortBy?: number; over?: number } = {},
): Mastering {
  if (!measured || measured.integrated < SILENCE_LUFS) return { gainDb: 0, ceilingDb: null };
  const gainDb = Math.min(MOST_GAIN, TARGET_LUFS - measured.integrated + shortBy);
  const ceiling = PEAK_LIMIT_DBTP - ENCODER_MARGIN - over;
  return { gainDb: rounded(gainDb), ceilingDb: measured.truePeak + gainDb > ceiling ? rounded(ceiling) : null };
}

/** The mastering as filters. The limiter works at four times the rate, where samples are true peaks. */
export function masteringFilters({ gainDb, ceilingDb }: Mastering): readonly string[] {
  const gain = gainDb === 0 ? [] : [`volume=${gainDb}dB`];
  if (ceilingDb === null) return gain;
  const limit = rounded(10 ** (ceilingDb / 20));
  return [...gain, 'aresample=192000', `alimiter=limit=${limit}:attack=5:release=80:level=0`, 'aresample=48000'];
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
