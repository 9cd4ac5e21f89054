import type { Finding } from '../check/finding.ts';
import { captionRoom } from './caption.ts';
import { type CreatorInfo, isPublicAccount } from './creator-info.ts';
import type { PublishLimits } from './limits.ts';
import { postFinding } from './post-finding.ts';
import type { DirectRequest, PostRequest } from './post-request.ts';

/** What a request is held against. `creator` is null where TikTok was not asked (inbox without the publish scope). */
export type RequestContext = {
  readonly creator: CreatorInfo | null;
  readonly isAudited: boolean;
  readonly durationSeconds: number;
  readonly limits: PublishLimits;
};

/** What TikTok would refuse, and what the audit forbids, in the order in which the screen shows it. Empty when all is well. */
export function checkRequest(request: PostRequest, context: RequestContext): readonly Finding[] {
  const duration = checkDuration(request, context);
  return request.mode === 'inbox' ? duration : [...duration, ...checkDirect(request, context)];
}

function checkDuration(request: PostRequest, { creator, durationSeconds, limits }: RequestContext): readonly Finding[] {
  const max =
    request.mode === 'inbox' ? limits.file.inboxMaxSeconds : (creator?.maxDurationSeconds ?? Number.POSITIVE_INFINITY);
  if (durationSeconds <= max) return [];
  return [
    postFinding(
      'post-duration',
      `The video lasts ${durationSeconds.toFixed(1)} s; this account may post up to ${max} s.`,
      'Export a shorter video or choose another account.',
    ),
  ];
}

function checkDirect(request: DirectRequest, context: RequestContext): readonly Finding[] {
  return [
    ...checkCaption(request, context.limits),
    ...(context.creator ? checkAgainstCreator(request, context.creator) : []),
    ...checkDisclosure(request),
    ...checkAudit(request, context),
  ];
}

function checkCaption({ caption }: DirectRequest, { caption: { maxUtf16 } }: PublishLimits): readonly Finding[] {
  const { used, left, fits } = captionRoom(caption, maxUtf16);
  if (fits) return [];
  return [
    postFinding(
      'post-caption-length',
      `The caption has ${used} characters; TikTok takes ${maxUtf16}.`,
      `Take out ${-left} characters. Emoji count as two or more.`,
    ),
  ];
}

function checkAgainstCreator(request: DirectRequest, creator: CreatorInfo): readonly Finding[] {
  const findings: Finding[] = [];
  if (!creator.privacyOptions.includes(request.privacy)) {
    findings.push(
      postFinding(
        'post-privacy-not-offered',
        `TikTok does not offer ${request.privacy} to this account now.`,
        'Choose again who may see the post.',
      ),
    );
  }
  const switches = [
    ['comments', request.allowComment, creator.isCommentDisabled],
    ['duets', request.allowDuet, creator.isDuetDisabled],
    ['stitches', request.allowStitch, creator.isStitchDisabled],
  ] as const;
  for (const [what, isWanted, isDisabled] of switches) {
    if (!isWanted || !isDisabled) continue;
    findings.push(
      postFinding(
        'post-interaction-disabled',
        `The account has ${what} switched off.`,
        `Untick ${what}, or allow them in TikTok's settings.`,
      ),
    );
  }
  return findings;
}

function checkDisclosure({ disclosure, privacy }: DirectRequest): readonly Finding[] {
  if (!disclosure) return [];
  if (!disclosure.yourBrand && !disclosure.brandedContent) {
    return [
      postFinding(
        'post-disclosure-empty',
        'You need to indicate if your content promotes yourself, a third party, or both.',
        'Tick "Your brand" or "Branded content", or switch the disclosure off.',
      ),
    ];
  }
  if (!disclosure.brandedContent || privacy !== 'SELF_ONLY') return [];
  return [
    postFinding(
      'post-branded-private',
      'Branded content visibility cannot be set to private.',
      'Choose another audience, or untick "Branded content".',
    ),
  ];
}

function checkAudit({ privacy }: DirectRequest, { creator, isAudited }: RequestContext): readonly Finding[] {
  if (isAudited) return [];
  const inbox = 'or send it to the inbox instead.';
  if (creator && isPublicAccount(creator)) {
    return [
      postFinding(
        'post-unaudited-public-account',
        'This app has not passed TikTok\'s audit, so TikTok refuses its posts to public accounts, "only me" included.',
        `Set the account itself to private in TikTok's settings, ${inbox}`,
      ),
    ];
  }
  if (privacy === 'SELF_ONLY') return [];
  return [
    postFinding(
      'post-unaudited-audience',
      'This app has not passed TikTok\'s audit, so its posts can be seen by "only me".',
      `Choose "only me", ${inbox}`,
    ),
  ];
}
