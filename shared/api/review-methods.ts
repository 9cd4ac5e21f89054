import { z } from 'zod';
import { method } from './method.ts';

/** Names of variants (`product/market`) by what was decided on their videos; the shape of `ReviewState`. */
const reviewStateSchema = z.object({
  approved: z.array(z.string()),
  rejected: z.array(z.string()),
  outdated: z.array(z.string()),
  unknown: z.array(z.string()),
});

const campaignId = z.object({ campaign: z.string() });

/** Finished videos, looked at by others on a page without a server. */
export const reviewMethods = {
  /** `finished`: every variant that has a video. */
  'review.state': method(campaignId, reviewStateSchema.extend({ finished: z.array(z.string()) })),
  /** Writes the page beside the videos. Fails with `file-missing` where there is no video yet. */
  'review.write': method(
    campaignId.extend({ language: z.string() }),
    z.object({ file: z.string(), videos: z.number(), failed: z.number() }),
  ),
  /** Takes decisions in that were exported from the page; of each variant the newest counts. */
  'review.import': method(
    campaignId.extend({ window: z.string().min(8).max(80), files: z.array(z.string()).min(1).max(100) }),
    reviewStateSchema.extend({ decisions: z.number() }),
  ),
} as const;
