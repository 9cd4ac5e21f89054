import { describe, expect, it } from 'vitest';
import { chartScale, resultLines } from '../../../renderer/posts/result-lines.ts';
import type { CampaignResults } from '../../../shared/publish/post-results.ts';

const sample = (at: number, views: number) => ({ at, views, likes: 0, comments: 0, shares: 0 });
const video = (videoId: string, market: string, samples: readonly ReturnType<typeof sample>[]) => ({
  ...{ videoId, market, account: 'a', product: 'kettle', hook: null, template: 'feature-trio', url: null, postedAt: 0 },
  samples: [...samples],
});
const results: CampaignResults = {
  schema: 'fifteen/results',
  version: 1,
  videos: [
    video('1', 'de-DE', [sample(1, 10), sample(3, 30)]),
    video('2', 'de-DE', [sample(2, 5)]),
    video('3', 'fr-FR', [sample(1, 100)]),
    video('4', 'ja-JP', []),
  ],
};

describe('resultLines', () => {
  it('adds up the videos of a market at each time that one of them was read, most views first', () => {
    expect(resultLines(results, 'market')).toEqual([
      { value: 'fr-FR', points: [{ at: 1, views: 100 }] },
      {
        value: 'de-DE',
        points: [
          { at: 1, views: 10 },
          { at: 2, views: 15 },
          { at: 3, views: 35 },
        ],
      },
    ]);
  });

  it('names videos without a hook by nothing', () => {
    expect(resultLines(results, 'hook').map(({ value }) => value)).toEqual(['']);
  });
});

describe('chartScale', () => {
  it('fills the box with round views at its top', () => {
    const { most, x, y } = chartScale(resultLines(results, 'market'), { width: 200, height: 100 });
    expect([most, x(1), x(3), y(0), y(100)]).toEqual([100, 0, 200, 100, 0]);
    expect(chartScale([{ value: '', points: [{ at: 5, views: 35 }] }], { width: 200, height: 100 }).most).toBe(50);
  });
});
