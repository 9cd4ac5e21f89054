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

/** What a choice depends on: where it changes between the choice and the sending, the user is asked again. */
export const offeredOptionsSchema = creatorInfoSchema.pick({
  privacyOptions: true,
  isCommentDisabled: true,
  isDuetDisabled: true,
  isStitchDisabled: true,
});

export type OfferedOptions = z.infer<typeof offeredOptionsSchema>;

/** True where an account is offered the same now as when the choices were made. */
export function offersTheSame(before: OfferedOptions, now: OfferedOptions): boolean {
  const listed = ({ privacyOptions, ...switches }: OfferedOptions) =>
    JSON.stringify(offeredOptionsSchema.parse({ ...switches, privacyOptions: [...privacyOptions].sort() }));
  return listed(before) === listed(now);
}

/** An account that may post to everyone is a public one (inferred: TikTok offers private accounts `FOLLOWER_OF_CREATOR`). */
export function isPublicAccount({ privacyOptions }: CreatorInfo): boolean {
  return privacyOptions.includes('PUBLIC_TO_EVERYONE');
}

/**
 * Stands in for the options of an account while TikTok cannot be asked, so that a post can be prepared: they are asked for
 * before it is sent. Before the audit nothing but "only me" is ever taken.
 */
export function unaskedCreator(isAudited: boolean): CreatorInfo {
  return {
    ...{ avatarUrl: '', username: '', nickname: '' },
    privacyOptions: isAudited ? [...privacySchema.options] : ['SELF_ONLY'],
    ...{ isCommentDisabled: false, isDuetDisabled: false, isStitchDisabled: false },
    maxDurationSeconds: Number.POSITIVE_INFINITY,
  };
}
