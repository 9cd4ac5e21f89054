import { z } from 'zod';
import { chunkPlanSchema } from './chunk-plan.ts';
import { offeredOptionsSchema } from './creator-info.ts';
import { problemSchema } from './error-table.ts';
import { postRequestSchema } from './post-request.ts';

/**
 * Where a post stands. `prepared` waits for the user's click or the chosen time, `asking` for a new choice.
 * `init-sent`: the opening request may have left. `uploading`: TikTok named the upload. `closing`: the last piece may
 * have left; from here on nothing opens a second upload by itself. `processing`: TikTok has every byte.
 * Ends: `delivered` (in the inbox), `published`, `failed`, `unknown` (nobody can tell; the user looks).
 */
export const postStateSchema = z.enum([
  'prepared',
  'paused',
  'asking',
  'queued',
  'init-sent',
  'uploading',
  'closing',
  'processing',
  'delivered',
  'published',
  'failed',
  'unknown',
]);

/** The file as it was when the post was prepared; it must be the same when it is sent. */
const postVideoSchema = z.object({
  file: z.string(),
  bytes: z.int().positive(),
  mtimeMs: z.number(),
  seconds: z.number(),
  mimeType: z.enum(['video/mp4', 'video/quicktime', 'video/webm']),
});

/** One post with all choices captured and its durable state. Times are ms since 1970. Holds no secret. */
export const postSchema = z.object({
  schema: z.literal('fifteen/post'),
  version: z.literal(1),
  id: z.string(),
  /** `open_id` of the account. */
  account: z.string(),
  campaign: z.object({ folder: z.string(), name: z.string(), template: z.string() }),
  product: z.string(),
  market: z.string(),
  hook: z.string().nullable(),
  video: postVideoSchema,
  request: postRequestSchema,
  /** What TikTok offered the account when the choices were made; null where it was not asked (offline, inbox). */
  offered: offeredOptionsSchema.nullable(),
  createdAt: z.number(),
  /** Time that the user chose; null waits for a click. */
  sendAt: z.number().nullable(),
  /** When the user released it or its time came; null before. */
  releasedAt: z.number().nullable(),
  state: postStateSchema,
  /** Uploads opened for this release, those without an answer included. */
  inits: z.int().nonnegative(),
  /** TikTok's handle; kept for good, as it alone tells what became of the post. */
  publishId: z.string().nullable(),
  issuedAt: z.number().nullable(),
  plan: chunkPlanSchema.nullable(),
  /** Bytes that TikTok confirmed; always a border of the plan. */
  confirmedBytes: z.int().nonnegative(),
  /** When the last byte left. */
  sentAt: z.number().nullable(),
  /** TikTok's own word for it at the last look. */
  tiktokStatus: z.string().nullable(),
  /** When to look again; null when there is nothing more to learn. */
  nextPollAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  problem: problemSchema.nullable(),
  /** Id of the public video as text: it has more digits than a number keeps. */
  videoId: z.string().nullable(),
  /** Uploads of earlier tries. */
  earlier: z.array(z.object({ publishId: z.string(), state: postStateSchema, endedAt: z.number() })),
});

export type Post = z.infer<typeof postSchema>;
export type PostVideo = z.infer<typeof postVideoSchema>;
export type PostState = z.infer<typeof postStateSchema>;
