import { z } from 'zod';
import { privacySchema } from './creator-info.ts';

/** Promotion of the user's own business, of a third party, or both; null where the switch is off. */
const disclosureSchema = z.object({ yourBrand: z.boolean(), brandedContent: z.boolean() });

/** A post that TikTok publishes. No field has a default: TikTok's audit wants the user to choose each. */
const directRequestSchema = z.object({
  mode: z.literal('direct'),
  caption: z.string(),
  privacy: privacySchema,
  allowComment: z.boolean(),
  allowDuet: z.boolean(),
  allowStitch: z.boolean(),
  disclosure: disclosureSchema.nullable(),
  isAiGenerated: z.boolean(),
  /** Frame used as the cover; null takes the first. */
  coverMs: z.int().nonnegative().nullable(),
});

/** A draft in the user's inbox. Nothing but the video travels: the caption is kept for copying. */
const inboxRequestSchema = z.object({ mode: z.literal('inbox'), caption: z.string() });

/** All choices of one post, as the user made them. */
export const postRequestSchema = z.discriminatedUnion('mode', [directRequestSchema, inboxRequestSchema]);

export type PostRequest = z.infer<typeof postRequestSchema>;
export type DirectRequest = z.infer<typeof directRequestSchema>;
/** The two ways to TikTok. */
export type PostMode = PostRequest['mode'];
