import { describe, expect, it } from 'vitest';
import { type PublishRequest, publishCampaign } from '../../../../electron/services/posts/publish-campaign.ts';
import { connect, postingBench } from './posting-bench.ts';

const MARKETS = ['de-DE', 'fr-FR', 'es-MX', 'pt-BR', 'ja-JP', 'ar-SA', 'en-US'];
const DAY_MS = 86_400_000;

const PLAIN: PublishRequest['choices'] = {
  ...{ mode: 'inbox', privacy: null, disclosure: null, isAiGenerated: false, coverMs: null },
  ...{ allowComment: false, allowDuet: false, allowStitch: false },
};

/** Publishes seven finished variants, with these differences. */
async function campaignBench() {
  const bench = await postingBench({ markets: MARKETS });
  const account = await connect(bench, 'open-aurel');
  const request: PublishRequest = {
    ...{ folder: bench.campaign, markets: 'all', products: 'all', hooks: 'all', account, caption: null },
    ...{
      sendAt: null,
      spreads: false,
      gapMinutes: 0,
      repeats: false,
      isApprovedOnly: false,
      isDryRun: false,
      choices: PLAIN,
    },
  };
  const publish = (changes: Partial<PublishRequest>) =>
    publishCampaign(bench.studio, { ...request, ...changes }, bench.publishing);
  return { bench, publish };
}

describe('publishCampaign', () => {
  it.each<[string, Partial<PublishRequest['choices']>]>([
    ['--privacy everyone, friends, followers or only-me', { mode: 'direct' }],
    ['Only the video travels to the inbox', { privacy: 'SELF_ONLY' }],
    ['Only the video travels to the inbox', { allowDuet: true }],
  ])('asks for choices that are missing, or cannot travel: %s', async (words, choices) => {
    const { bench, publish } = await campaignBench();
    await expect(publish({ choices: { ...PLAIN, ...choices } })).rejects.toThrow(words);
    expect(await bench.publishing.posts.list(null)).toEqual([]);
  });

  it('takes no more than the day has room for, unless the rest may wait for the next', async () => {
    const { bench, publish } = await campaignBench();
    await expect(publish({})).rejects.toThrow(/about 5 posts .* 5 are left and 7 are chosen.*--spread/);
    const { posts } = await publish({ spreads: true });
    const now = bench.emulator.clock.now();
    const later = now + DAY_MS;
    expect(posts.map(({ sendAt }) => sendAt)).toEqual([null, null, null, null, null, later, later]);
  });

  it('refuses what the account was given before, unless it is meant', async () => {
    const { publish } = await campaignBench();
    const one = { markets: ['de-DE'], sendAt: Date.UTC(2026, 11, 1) };
    await publish(one);
    await expect(publish(one)).rejects.toThrow(/kettle\/de-DE was given to this account before: .*prepared/);
    const again = await publish({ ...one, repeats: true });
    expect(again.posts.length).toBe(1);
    expect(again.findings).toMatchObject([{ rule: 'post-repeat', severity: 'warning', market: 'de-DE' }]);
  });

  it('prepares direct posts offline for a time alone', async () => {
    const { bench, publish } = await campaignBench();
    bench.emulator.inject({ at: 'creator-info', kind: 'reset', afterBytes: 0, times: 100 });
    const direct = {
      markets: ['de-DE'],
      choices: { ...PLAIN, mode: 'direct', privacy: 'PUBLIC_TO_EVERYONE' },
    } as const;
    expect(await publish(direct)).toMatchObject({ problem: { code: 'unreachable' }, posts: [] });
    const planned = await publish({ ...direct, sendAt: Date.UTC(2026, 11, 1) });
    expect(planned).toMatchObject({ problem: null, posts: [{ state: 'prepared', offered: null }] });
  });
});
