import { z } from 'zod';

const count = z.int().positive();

/** A stretch of a polling schedule: asks every so often until the post has that age, both in seconds. */
const pollStepSchema = z.object({ everySeconds: count, untilSeconds: count });

/** TikTok's limits with their sources and dates, as shipped in `assets/tiktok/limits.json`. */
export const publishLimitsSchema = z.object({
  schema: z.literal('fifteen/tiktok-limits'),
  version: z.literal(1),
  sources: z.array(z.object({ what: z.string(), where: z.string(), checkedOn: z.iso.date() })).min(1),
  /** How a file is cut for the upload, bytes: pieces that take a fast line `targetSeconds`, between two sizes. */
  chunks: z.object({
    wholeFileMaxBytes: count,
    targetBytes: count,
    targetSeconds: count,
    maxTargetBytes: count,
    maxCount: count,
  }),
  file: z.object({
    warnBytes: count,
    maxBytes: count,
    minEdge: count,
    maxEdge: count,
    minRate: count,
    maxRate: count,
    codecs: z.array(z.string()).min(1),
    inboxMaxSeconds: count,
  }),
  caption: z.object({ maxUtf16: count }),
  /** `budgetSeconds`: age of an upload address after which no chunk is begun; `maxInits`: uploads opened for one click. */
  upload: z.object({ urlSeconds: count, budgetSeconds: count, maxInits: count, backOffSeconds: z.array(count).min(1) }),
  /** Calls a minute and token that the client allows itself. */
  perMinute: z.object({ creatorInfo: count, init: count, inboxInit: count, status: count, display: count }),
  caps: z.object({ directPerDay: count, inboxPerDay: count, unauditedUsersPerDay: count }),
  polling: z.object({
    processing: z.array(pollStepSchema).min(1),
    /** After the success: the user posts a delivered draft; a public post gets its id. */
    delivered: z.array(pollStepSchema).min(1),
    postId: z.array(pollStepSchema).min(1),
  }),
});

export type PublishLimits = z.infer<typeof publishLimitsSchema>;
export type PollStep = z.infer<typeof pollStepSchema>;
