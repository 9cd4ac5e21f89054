import { expect, it } from 'vitest';
import { putForMarket } from '../../../shared/campaign/put-for-market.ts';
import { campaignWith } from '../../setup/rules.ts';

const music = { file: 'music/a.m4a' };

it('putForMarket keeps what a single variant has on top of what its market has', () => {
  const own = { market: 'de-DE', product: 'kettle', music: { file: 'music/own.m4a' } };
  const hooked = { market: 'de-DE', hook: 'ask', cover: 9 };
  const campaign = campaignWith({ overrides: [hooked, own] });
  const once = putForMarket(campaign, 'de-DE', { music });
  expect(once.overrides).toEqual([hooked, { market: 'de-DE', music }, own]);
  const sequence = [{ scene: 'hook', frames: 450 }];
  const twice = putForMarket(once, 'de-DE', { sequence });
  expect(twice.overrides).toEqual([hooked, { market: 'de-DE', music, sequence }, own]);
  expect(putForMarket(campaignWith(), null, { music })).toMatchObject({ music });
  expect(putForMarket(campaignWith(), 'ja-JP', { music }).overrides).toEqual([{ market: 'ja-JP', music }]);
});
