import type { CreatorInfo } from '../../shared/publish/creator-info.ts';

/** What every one of several accounts allows: choices made once for all of them must hold for each. Null for none. */
export function mergeCreators(creators: readonly CreatorInfo[]): CreatorInfo | null {
  const [first] = creators;
  if (!first) return null;
  return {
    ...first,
    privacyOptions: first.privacyOptions.filter((option) =>
      creators.every((each) => each.privacyOptions.includes(option)),
    ),
    isCommentDisabled: creators.some((each) => each.isCommentDisabled),
    isDuetDisabled: creators.some((each) => each.isDuetDisabled),
    isStitchDisabled: creators.some((each) => each.isStitchDisabled),
    maxDurationSeconds: Math.min(...creators.map((each) => each.maxDurationSeconds)),
  };
}
