import { FRAME_RATE } from '../../shared/base/units.ts';

/** Frames of every variant. */
export const VARIANT_FRAMES = 450;

/** `03:12`: seconds and frames, as cutting rooms write it. */
export function frameTime(frame: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(frame / FRAME_RATE))}:${pad(frame % FRAME_RATE)}`;
}

export function clampFrame(frame: number): number {
  return Math.min(VARIANT_FRAMES - 1, Math.max(0, Math.round(frame)));
}
