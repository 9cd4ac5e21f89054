import { describe, expect, it } from 'vitest';
import { recentlyMade, recentlyUsed } from '../../../electron/services/recently-used.ts';

describe('recentlyUsed', () => {
  it('makes a value once, and gives up the one unused for longest', () => {
    const made: string[] = [];
    const known = recentlyUsed<string>(2);
    const get = (key: string) => known.get(key, () => `${key}${made.push(key)}`);
    expect([get('a'), get('b'), get('a'), get('c'), get('a'), get('b')]).toEqual(['a1', 'b2', 'a1', 'c3', 'a1', 'b4']);
  });
});

describe('recentlyMade', () => {
  it('shares what is being made, and tries again what failed', async () => {
    let tries = 0;
    const known = recentlyMade<number>(2);
    const get = () =>
      known.get('a', async () => {
        tries += 1;
        if (tries === 1) throw new Error('locked');
        return tries;
      });
    await expect(Promise.all([get(), get()])).rejects.toThrow('locked');
    expect(tries).toBe(1);
    expect([await get(), await get()]).toEqual([2, 2]);
  });
});
