import { describe, expect, it } from 'vitest';
import { likelyVideos } from '../../../shared/publish/match-video.ts';
import { NO_RESULTS, type PostedVideo, sumResults, withSamples } from '../../../shared/publish/post-results.ts';
import { directRequest, preparedPost } from './post-fixtures.ts';

const HOUR = 3_600_000;

function video(change: Partial<PostedVideo>): PostedVideo {
  const base = { videoId: '1', account: 'a', product: 'kettle', market: 'de-DE', hook: null, template: 'feature-trio' };
  return { ...base, url: null, postedAt: 0, samples: [], ...change };
}

function figures(at: number, views: number) {
  return { at, views, likes: 1, comments: 2, shares: 3 };
}

describe('withSamples', () => {
  it('keeps figures over time, one an hour, the later one', () => {
    const once = withSamples(NO_RESULTS, video({ samples: [figures(0, 10)] }));
    const twice = withSamples(once, video({ samples: [figures(HOUR / 2, 20)] }));
    const thrice = withSamples(twice, video({ samples: [figures(2 * HOUR, 30)] }));
    expect(thrice.videos.map(({ samples }) => samples)).toEqual([[figures(HOUR / 2, 20), figures(2 * HOUR, 30)]]);
  });
});

describe('sumResults', () => {
  it('sums the latest figures by market', () => {
    const all = [
      video({ videoId: '1', samples: [figures(0, 1), figures(HOUR, 10)] }),
      video({ videoId: '2', samples: [figures(0, 5)] }),
      video({ videoId: '3', market: 'fr-FR', samples: [figures(0, 100)] }),
      video({ videoId: '4', market: 'ja-JP' }),
    ].reduce(withSamples, NO_RESULTS);
    expect(sumResults(all, 'market')).toEqual([
      { value: 'fr-FR', videos: 1, views: 100, likes: 1, comments: 2, shares: 3 },
      { value: 'de-DE', videos: 2, views: 15, likes: 2, comments: 4, shares: 6 },
    ]);
  });
});

describe('likelyVideos', () => {
  const listed = { id: '7', createdAt: 1000, seconds: 15, caption: 'Meet the kettle #kettle' };

  it('finds a direct post by caption, time and length, the nearest first', () => {
    const post = preparedPost({ sentAt: 2000 });
    const later = { ...listed, id: '8', createdAt: 90_000 };
    const other = { ...listed, id: '9', caption: 'Another' };
    const longer = { ...listed, id: '10', seconds: 30 };
    expect(likelyVideos(post, [later, other, longer, listed]).map(({ id }) => id)).toEqual(['7', '8']);
  });

  it('offers an inbox post whatever the user posted around that time', () => {
    const post = preparedPost({ request: { mode: 'inbox', caption: directRequest.caption }, sentAt: 2000 });
    const old = { ...listed, createdAt: 2000 - 6 * 60_000 };
    expect(likelyVideos(post, [{ ...listed, caption: 'My own words' }, old]).map(({ id }) => id)).toEqual(['7']);
    expect(likelyVideos({ ...post, sentAt: null }, [listed])).toEqual([]);
  });
});
