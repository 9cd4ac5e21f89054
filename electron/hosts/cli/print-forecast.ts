import { variantName } from '../../../shared/campaign/variant-ids.ts';
import type { RenderForecast } from '../../services/forecast-render.ts';
import type { Terminal } from './terminal.ts';

/** What a render would do and take, for people. What is not known is said to be unknown. */
export function printForecast(forecast: RenderForecast, { out: print, err, errColour }: Terminal): void {
  const { variants, waiting, current, failed, frames, newFrames, estimate, workBytes, freeBytes } = forecast;
  const { seconds, outputBytes, cacheBytes, runs } = estimate;
  for (const result of failed) err(`${errColour.red('would fail')} ${variantName(result)}  ${result.error?.message}`);
  print(`${variants} variants: ${waiting} to render, ${current} are there, ${failed.length} would fail`);
  if (waiting === 0) return;
  const reused = Math.round((1 - newFrames / frames) * 100);
  print(`  pictures  ${newFrames} new frames of ${frames}; ${reused} % are shared or in the cache`);
  print(`  time      ${seconds === null ? UNKNOWN : `about ${duration(seconds)}, by ${runs} earlier runs`}`);
  const space = [`videos ${size(outputBytes)}`, `cache ${size(cacheBytes)}`, `while it runs ${size(workBytes)}`];
  print(`  space     ${space.join(', ')}${freeBytes === null ? '' : ` (free: ${size(freeBytes)})`}`);
  const needed = (outputBytes ?? 0) + workBytes;
  if (freeBytes !== null && needed > freeBytes)
    err(errColour.yellow('The disk has less free space than the videos need.'));
}

const UNKNOWN = 'unknown: nothing was rendered here yet at this size with this encoder; --first 5 measures it';

function size(bytes: number | null): string {
  if (bytes === null) return 'unknown';
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
