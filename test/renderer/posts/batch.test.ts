import { describe, expect, it } from 'vitest';
import { batchPosts } from '../../../renderer/posts/batch-state.ts';
import { mergeCreators } from '../../../renderer/posts/merge-creators.ts';
import { firstChoices } from '../../../renderer/posts/post-choices.ts';
import type { CreatorInfo } from '../../../shared/publish/creator-info.ts';

const open: CreatorInfo = {
  avatarUrl: '',
  username: 'aurel',
  nickname: 'Aurel',
  privacyOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: false,
  isStitchDisabled: false,
  maxDurationSeconds: 600,
};
const secluded: CreatorInfo = {
  ...open,
  username: 'mina',
  privacyOptions: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  isDuetDisabled: true,
  maxDurationSeconds: 60,
};

describe('mergeCreators', () => {
  it('allows what every account allows', () => {
    expect(mergeCreators([open, secluded])).toEqual({
      ...open,
      privacyOptions: ['MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      isDuetDisabled: true,
      maxDurationSeconds: 60,
    });
    expect(mergeCreators([])).toBeNull();
  });
});

describe('batchPosts', () => {
  const draft = {
    file: 'a.mp4',
    bytes: 1,
    seconds: 15,
    width: 1080,
    height: 1920,
    text: '',
    hashtags: [],
    caption: '',
  };
  const items = [
    { product: 'kettle', market: 'de-DE', hook: null, account: 'aurel', draft, caption: 'Tee' },
    { product: 'kettle', market: 'fr-FR', hook: 'detail', account: 'mina', draft, caption: 'Thé' },
  ];

  it('gives each variant its caption, account and time', () => {
    const posts = batchPosts(items, { folder: '/c', choices: firstChoices('inbox', ''), times: [1, 2] });
    expect(posts).toEqual([
      {
        folder: '/c',
        product: 'kettle',
        market: 'de-DE',
        hook: null,
        account: 'aurel',
        sendAt: 1,
        request: { mode: 'inbox', caption: 'Tee' },
      },
      {
        folder: '/c',
        product: 'kettle',
        market: 'fr-FR',
        hook: 'detail',
        account: 'mina',
        sendAt: 2,
        request: { mode: 'inbox', caption: 'Thé' },
      },
    ]);
  });

  it('is nothing while a choice is open', () => {
    expect(batchPosts(items, { folder: '/c', choices: firstChoices('direct', ''), times: [] })).toBeNull();
  });
});
