import type { OfferedOptions } from '../../../shared/publish/creator-info.ts';
import type { Post } from '../../../shared/publish/post.ts';

/** What accounts were offered when the post screen asked last: the choices that follow are made on it. */
export type Offers = Map<string, OfferedOptions>;

/** What was offered when a request's choices were made; null where TikTok was not asked. */
export function offersFor(
  { account, request }: Pick<Post, 'account' | 'request'>,
  offers: ReadonlyMap<string, OfferedOptions>,
): OfferedOptions | null {
  const found = request.mode === 'direct' ? offers.get(account) : undefined;
  if (!found) return null;
  const { privacyOptions, isCommentDisabled, isDuetDisabled, isStitchDisabled } = found;
  return { privacyOptions, isCommentDisabled, isDuetDisabled, isStitchDisabled };
}
