/** Peaks come at 20 a second: 300 for the whole video. */
const PEAKS = 300;

/** The outline of a sound in a box of 300 by 2, mirrored about its middle; music that is too short begins again. */
export function waveformPath(peaks: readonly number[]): string {
  if (peaks.length === 0) return '';
  const shown = Array.from({ length: PEAKS }, (_, index) => peaks[index % peaks.length] ?? 0);
  const upper = shown.map((peak, index) => `${index} ${round(1 - peak)}`);
  const lower = shown.map((peak, index) => `${index} ${round(1 + peak)}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
