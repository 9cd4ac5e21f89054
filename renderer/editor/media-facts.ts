import type { MediaItem } from '../../shared/api/campaign-methods.ts';

/** The last part of a campaign path. */
export function fileName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** `0:08 · 1080×1920`, as far as it is known. */
export function mediaFacts({ seconds, width, height }: MediaItem): string {
  const length = seconds === null ? [] : [mediaLength(seconds)];
  const size = width === null || height === null ? [] : [`${width}×${height}`];
  return [...length, ...size].join(' · ');
}

/** `0:08`. */
export function mediaLength(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
