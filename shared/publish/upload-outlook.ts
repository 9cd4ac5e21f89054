import type { PublishLimits } from './limits.ts';

/** How long an upload takes at a measured speed and whether TikTok's hour is enough. */
export function uploadOutlook(input: {
  readonly bytes: number;
  readonly bytesPerSecond: number;
  readonly limits: PublishLimits;
}): { readonly seconds: number; readonly fits: boolean } {
  const seconds = input.bytes / Math.max(1, input.bytesPerSecond);
  return { seconds, fits: seconds <= input.limits.upload.budgetSeconds };
}
