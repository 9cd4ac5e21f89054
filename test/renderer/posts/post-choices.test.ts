import { describe, expect, it } from 'vitest';
import {
  blockerOf,
  choicesOf,
  declarationOf,
  firstChoices,
  labelOf,
  offeredOf,
  type PostChoices,
  requestOf,
} from '../../../renderer/posts/post-choices.ts';
import type { CreatorInfo } from '../../../shared/publish/creator-info.ts';

const creator: CreatorInfo = {
  avatarUrl: '',
  username: 'aurel',
  nickname: 'Aurel',
  privacyOptions: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: true,
  isStitchDisabled: true,
  maxDurationSeconds: 60,
};
const facts = { creator, isAudited: true, seconds: 15, maxUtf16: 2200 };
const direct = (changes: Partial<PostChoices> = {}): PostChoices => ({ ...firstChoices('direct', 'Tea'), ...changes });

describe('firstChoices', () => {
  it('chooses nothing for the user', () => {
    expect(firstChoices('direct', 'Tea')).toEqual({
      mode: 'direct',
      caption: 'Tea',
      privacy: null,
      allowComment: false,
      allowDuet: false,
      allowStitch: false,
      isDisclosed: false,
      yourBrand: false,
      brandedContent: false,
      isAiGenerated: false,
      coverMs: null,
    });
  });
});

describe('requestOf', () => {
  it('is nothing while the audience is open', () => {
    expect(requestOf(direct())).toBeNull();
  });

  it('carries every choice, and a disclosure only where it is on', () => {
    const same = { mode: 'direct', caption: 'Tea', privacy: 'SELF_ONLY', allowComment: true } as const;
    const off = { allowDuet: false, allowStitch: false, isAiGenerated: false, coverMs: null };
    const choices = direct({ privacy: 'SELF_ONLY', allowComment: true });
    expect(requestOf(choices)).toEqual({ ...same, ...off, disclosure: null });
    expect(requestOf({ ...choices, isDisclosed: true, yourBrand: true })).toEqual({
      ...same,
      ...off,
      disclosure: { yourBrand: true, brandedContent: false },
    });
  });

  it('leaves out what the account has switched off meanwhile', () => {
    const choices = direct({ privacy: 'SELF_ONLY', allowComment: true, allowDuet: true, allowStitch: true });
    const kept = { allowComment: true, allowDuet: false, allowStitch: false };
    expect(requestOf(offeredOf(choices, creator))).toMatchObject(kept);
    expect(offeredOf(choices, null)).toEqual(choices);
  });

  it('takes nothing but the caption to the inbox', () => {
    expect(requestOf(firstChoices('inbox', 'Tea'))).toEqual({ mode: 'inbox', caption: 'Tea' });
  });

  it('comes back from choicesOf with the audience open again', () => {
    const request = requestOf(direct({ privacy: 'SELF_ONLY', isDisclosed: true, yourBrand: true, coverMs: 500 }));
    expect(request && choicesOf(request)).toEqual(direct({ isDisclosed: true, yourBrand: true, coverMs: 500 }));
  });
});

describe('blockerOf', () => {
  it.each([
    [direct(), {}, 'posts.reason-privacy'],
    [direct({ privacy: 'SELF_ONLY' }), {}, null],
    [direct({ privacy: 'SELF_ONLY' }), { seconds: 61 }, 'posts.reason-too-long'],
    [direct({ privacy: 'SELF_ONLY', caption: 'x'.repeat(2201) }), {}, 'posts.reason-caption'],
    [direct({ privacy: 'SELF_ONLY', isDisclosed: true }), {}, 'posts.reason-disclosure'],
    [direct({ privacy: 'SELF_ONLY', isDisclosed: true, brandedContent: true }), {}, 'posts.branded-private'],
    [direct({ privacy: 'SELF_ONLY' }), { isAudited: false }, null],
    [
      direct({ privacy: 'SELF_ONLY' }),
      { isAudited: false, creator: { ...creator, privacyOptions: ['PUBLIC_TO_EVERYONE', 'SELF_ONLY'] as const } },
      'posts.reason-unaudited',
    ],
    [firstChoices('inbox', 'x'.repeat(3000)), {}, null],
  ] as const)('of %j with %j is %s', (choices, changes, reason) => {
    const { privacyOptions, ...rest } = 'creator' in changes ? changes.creator : creator;
    const asked = { ...facts, ...changes, creator: { ...rest, privacyOptions: [...privacyOptions] } };
    expect(blockerOf(choices, asked)).toBe(reason);
  });
});

describe('label and declaration', () => {
  it.each([
    [{}, null, 'posts.agree-music'],
    [{ isDisclosed: true }, null, 'posts.agree-music'],
    [{ isDisclosed: true, yourBrand: true }, 'posts.label-promotional', 'posts.agree-music'],
    [{ isDisclosed: true, brandedContent: true }, 'posts.label-paid', 'posts.agree-branded'],
    [{ isDisclosed: true, yourBrand: true, brandedContent: true }, 'posts.label-paid', 'posts.agree-branded'],
  ])('of %j are %s and %s', (changes, label, declaration) => {
    expect([labelOf(direct(changes)), declarationOf(direct(changes))]).toEqual([label, declaration]);
  });
});
