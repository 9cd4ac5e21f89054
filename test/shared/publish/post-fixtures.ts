import { creatorInfoSchema } from '../../../shared/publish/creator-info.ts';
import type { Post } from '../../../shared/publish/post.ts';
import type { DirectRequest } from '../../../shared/publish/post-request.ts';

export const directRequest: DirectRequest = {
  mode: 'direct',
  caption: 'Meet the kettle #kettle',
  privacy: 'SELF_ONLY',
  allowComment: false,
  allowDuet: false,
  allowStitch: false,
  disclosure: null,
  isAiGenerated: false,
  coverMs: null,
};

export const privateCreator = creatorInfoSchema.parse({
  avatarUrl: 'https://example.com/a.jpg',
  username: 'aurel',
  nickname: 'Aurel',
  privacyOptions: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: true,
  isStitchDisabled: true,
  maxDurationSeconds: 180,
});

export const publicCreator = creatorInfoSchema.parse({
  ...privateCreator,
  privacyOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  isDuetDisabled: false,
  isStitchDisabled: false,
});

export function preparedPost(change: Partial<Post> = {}): Post {
  return {
    schema: 'fifteen/post',
    version: 1,
    id: 'post-1',
    account: 'open-1',
    campaign: { folder: '/campaigns/kettle.fifteen', name: 'Kettle', template: 'feature-trio' },
    product: 'kettle',
    market: 'de-DE',
    hook: null,
    video: {
      file: '/campaigns/kettle.fifteen/renders/kettle/de-DE.mp4',
      bytes: 4_000_000,
      mtimeMs: 1,
      seconds: 15,
      mimeType: 'video/mp4',
    },
    request: directRequest,
    offered: null,
    createdAt: 0,
    sendAt: null,
    releasedAt: null,
    state: 'prepared',
    inits: 0,
    publishId: null,
    issuedAt: null,
    plan: null,
    confirmedBytes: 0,
    sentAt: null,
    tiktokStatus: null,
    nextPollAt: null,
    endedAt: null,
    problem: null,
    videoId: null,
    earlier: [],
    ...change,
  };
}
