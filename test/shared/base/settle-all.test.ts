import { describe, expect, it } from 'vitest';
import { settleAll } from '../../../shared/base/settle-all.ts';

describe('settling works together', () => {
  it('gives the results in order, whichever ends first', async () => {
    const late = Promise.withResolvers<string>();
    const both = settleAll([late.promise, Promise.resolve(2)]);
    late.resolve('late');
    expect(await both).toEqual(['late', 2]);
  });

  it('throws the first failure in order, once nothing works any more', async () => {
    const slow = Promise.withResolvers<void>();
    let hasEnded = false;
    const work = slow.promise.then(() => {
      hasEnded = true;
    });
    const failing = settleAll([work, Promise.reject(new Error('first')), Promise.reject(new Error('second'))]);
    slow.resolve();
    await expect(failing).rejects.toThrow('first');
    expect(hasEnded).toBe(true);
  });
});
