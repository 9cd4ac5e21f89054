import { z } from 'zod';

/** Who may see a post, in TikTok's words. */
export const privacySchema = z.enum([
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
]);

/** What TikTok says of an account each time that the post screen opens; never kept. */
export const creatorInfoSchema = z.object({
  avatarUrl: z.string(),
  username: z.string(),
  nickname: z.string(),
  privacyOptions: z.array(privacySchema),
  isCommentDisabled: z.boolean(),
  isDuetDisabled: z.boolean(),
  isStitchDisabled: z.boolean(),
  maxDurationSeconds: z.number(),
});

export type CreatorInfo = z.infer<typeof creatorInfoSchema>;

/** An account that may post to everyone is a public one (inferred: TikTok offers private accounts `FOLLOWER_OF_CREATOR`). */
export function isPublicAccount({ privacyOptions }: CreatorInfo): boolean {
  return privacyOptions.includes('PUBLIC_TO_EVERYONE');
}
