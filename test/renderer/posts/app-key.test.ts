import { describe, expect, it } from 'vitest';
import { isUrl, keyFault } from '../../../renderer/posts/app-key.ts';

describe('keyFault', () => {
  it.each([
    ['', null],
    ['awx1k9q2demo', null],
    [' awx1k9q2demo ', null],
    ['7123456789012345678', 'posts.key-is-id'],
    ['aw x1', 'posts.key-wrong'],
    ['short', 'posts.key-wrong'],
  ])('of "%s" is %s', (key, fault) => {
    expect(keyFault(key)).toBe(fault);
  });
});

describe('isUrl', () => {
  it('takes addresses of the web alone', () => {
    expect(['https://a.example', 'http://127.0.0.1:1', 'ftp://a', 'a'].map(isUrl)).toEqual([true, true, false, false]);
  });
});
