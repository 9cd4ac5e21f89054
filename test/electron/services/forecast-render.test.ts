import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBatchBench } from './batch-bench.ts';

const PRICE = { amount: '5.00', currency: 'EUR' };

describe('a batch that is tried, forecast and mended', () => {
  it('measures the first, says what the rest takes, lists failures and retries only them', async () => {
    const { folder, render, forecast, summary } = await openBatchBench({
      markets: ['de-DE', 'fr-FR'],
      products: [
        { id: 'good', name: 'Cup', price: PRICE },
        { id: 'bad', name: 'Pot', price: PRICE, media: ['media/late.mp4'] },
      ],
    });
    const before = await forecast();
    expect(before).toMatchObject({ variants: 4, waiting: 2, current: 0, frames: 900, newFrames: 900 });
    expect(before.estimate).toEqual({ seconds: null, outputBytes: null, cacheBytes: null, runs: 0 });
    expect(before.failed.map(({ product, market }) => `${product}/${market}`)).toEqual(['bad/de-DE', 'bad/fr-FR']);

    await render({ first: 1 });
    const after = await forecast({ products: ['good'] });
    expect(after).toMatchObject({ waiting: 1, current: 1, frames: 450, newFrames: 450, estimate: { runs: 1 } });
    expect([(after.estimate.seconds ?? 0) > 0, (after.estimate.outputBytes ?? 0) > 0]).toEqual([true, true]);
    // All of its parts are in the cache: replacing it takes a fraction of what its first render took.
    const again = await forecast({ products: ['good'], markets: ['de-DE'], replaces: true });
    expect([again.frames, again.newFrames]).toEqual([450, 0]);
    expect(again.estimate.seconds ?? Number.NaN).toBeLessThan(after.estimate.seconds ?? 0);

    await render({ products: ['bad'] });
    expect(await summary(28)).toEqual([
      'bad de-DE failed "bad-input:',
      'bad fr-FR failed "bad-input:',
      expect.stringMatching(/^good de-DE done {2}good/),
    ]);
    await copyFile(path.join(folder, 'media/clip.mp4'), path.join(folder, 'media/late.mp4'));
    expect(await forecast({ only: ['failed'] })).toMatchObject({ variants: 2, waiting: 2, failed: [] });
    const mended = await render({ only: ['failed'], first: 1 });
    expect(mended.results.map(({ product, market, status }) => `${product}/${market} ${status}`)).toEqual([
      'bad/de-DE rendered',
    ]);
    expect((await summary(13)).map((row) => row.trim())).toEqual(['bad de-DE don', 'bad fr-FR fai', 'good de-DE do']);
  });
});
