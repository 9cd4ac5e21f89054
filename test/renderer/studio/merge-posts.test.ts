import { describe, expect, it } from 'vitest';
import { mergePosts } from '../../../renderer/studio/manage-posts.ts';
import { preparedPost } from '../../shared/publish/post-fixtures.ts';

describe('mergePosts', () => {
  it('takes newer states, adds what is new, drops what is gone, the newest first', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id, createdAt) => preparedPost({ id, createdAt }));
    if (!a || !b || !c) throw new Error('three posts');
    const sent = { ...a, state: 'processing' as const };
    expect(mergePosts([b, a], [sent, c], ['b'])).toEqual([c, sent]);
  });
});
