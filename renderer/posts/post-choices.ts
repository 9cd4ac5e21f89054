import { type CreatorInfo, isPublicAccount } from '../../shared/publish/creator-info.ts';
import type { DirectRequest, PostMode, PostRequest } from '../../shared/publish/post-request.ts';
import type { TextKey } from '../i18n/en.ts';

/** What the user has chosen so far. Nothing that TikTok's audit wants chosen has a value before it is. */
export type PostChoices = {
  readonly mode: PostMode;
  readonly caption: string;
  readonly privacy: DirectRequest['privacy'] | null;
  readonly allowComment: boolean;
  readonly allowDuet: boolean;
  readonly allowStitch: boolean;
  readonly isDisclosed: boolean;
  readonly yourBrand: boolean;
  readonly brandedContent: boolean;
  readonly isAiGenerated: boolean;
  readonly coverMs: number | null;
};

/** As the form opens: everything off, no audience. */
export function firstChoices(mode: PostMode, caption: string): PostChoices {
  return {
    mode,
    caption,
    privacy: null,
    allowComment: false,
    allowDuet: false,
    allowStitch: false,
    isDisclosed: false,
    yourBrand: false,
    brandedContent: false,
    isAiGenerated: false,
    coverMs: null,
  };
}

/** Choices of a post that is to be chosen again. The audience is asked anew: it may not be offered any more. */
export function choicesOf(request: PostRequest): PostChoices {
  const first = firstChoices(request.mode, request.caption);
  if (request.mode === 'inbox') return first;
  const { disclosure, mode: _, ...same } = request;
  const { yourBrand = false, brandedContent = false } = disclosure ?? {};
  return { ...first, ...same, privacy: null, isDisclosed: disclosure !== null, yourBrand, brandedContent };
}

/** The choices without what the account has switched off since they were made: the form shows those as off. */
export function offeredOf(choices: PostChoices, creator: CreatorInfo | null): PostChoices {
  if (!creator) return choices;
  return {
    ...choices,
    allowComment: choices.allowComment && !creator.isCommentDisabled,
    allowDuet: choices.allowDuet && !creator.isDuetDisabled,
    allowStitch: choices.allowStitch && !creator.isStitchDisabled,
  };
}

/** The request that these choices make; null while the audience is open. */
export function requestOf(choices: PostChoices): PostRequest | null {
  const { mode, caption, privacy, isDisclosed, yourBrand, brandedContent, ...rest } = choices;
  if (mode === 'inbox') return { mode, caption };
  if (privacy === null) return null;
  return { ...rest, mode, caption, privacy, disclosure: isDisclosed ? { yourBrand, brandedContent } : null };
}

type ReasonKey = Extract<TextKey, `posts.reason-${string}` | 'posts.branded-private'>;

type Facts = {
  readonly creator: CreatorInfo | null;
  readonly isAudited: boolean;
  readonly seconds: number;
  readonly maxUtf16: number;
};

/** Why it cannot be published yet: the first thing that is open, in the form's order; null when all is chosen. */
export function blockerOf(choices: PostChoices, { creator, isAudited, seconds, maxUtf16 }: Facts): ReasonKey | null {
  if (choices.mode === 'inbox') return null;
  if (creator && seconds > creator.maxDurationSeconds) return 'posts.reason-too-long';
  if (choices.caption.length > maxUtf16) return 'posts.reason-caption';
  if (choices.privacy === null) return 'posts.reason-privacy';
  if (choices.isDisclosed && !choices.yourBrand && !choices.brandedContent) return 'posts.reason-disclosure';
  if (isBrandedPrivate(choices)) return 'posts.branded-private';
  if (!isAudited && creator && isPublicAccount(creator)) return 'posts.reason-unaudited';
  return null;
}

/** TikTok refuses branded content that only its owner sees; the form lets neither be chosen while the other is. */
function isBrandedPrivate({ isDisclosed, brandedContent, privacy }: PostChoices): boolean {
  return isDisclosed && brandedContent && privacy === 'SELF_ONLY';
}

/** How TikTok will label the video; null without a disclosure. */
export function labelOf({ isDisclosed, yourBrand, brandedContent }: PostChoices) {
  if (!isDisclosed || !(yourBrand || brandedContent)) return null;
  return brandedContent ? 'posts.label-paid' : 'posts.label-promotional';
}

/** What the user agrees to by posting. */
export function declarationOf({ isDisclosed, brandedContent }: PostChoices) {
  return isDisclosed && brandedContent ? 'posts.agree-branded' : 'posts.agree-music';
}
