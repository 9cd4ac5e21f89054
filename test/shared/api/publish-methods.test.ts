import { describe, expect, it } from 'vitest';
import { publishEvents, publishMethods } from '../../../shared/api/publish-methods.ts';
import { directRequest, preparedPost } from '../publish/post-fixtures.ts';

const item = { folder: '/a.fifteen', product: 'kettle', market: 'de-DE', hook: null, account: 'open-1', sendAt: null };

describe('publishMethods', () => {
  it('take a post with every choice made', () => {
    const params = { items: [{ ...item, request: directRequest }] };
    expect(publishMethods['posts.prepare'].params.parse(params)).toEqual(params);
  });

  it.each(['privacy', 'allowComment', 'disclosure', 'isAiGenerated'])('refuse one that leaves %s open', (choice) => {
    const request = Object.fromEntries(Object.entries(directRequest).filter(([name]) => name !== choice));
    expect(publishMethods['posts.prepare'].params.safeParse({ items: [{ ...item, request }] }).success).toBe(false);
  });

  it('tell posts as they are kept', () => {
    const change = { posts: [preparedPost()], removed: [] };
    expect(publishEvents['posts.changed'].parse(change)).toEqual(change);
  });
});
