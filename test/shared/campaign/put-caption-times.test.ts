import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../../shared/campaign/choices.ts';
import { parseCampaign } from '../../../shared/campaign/parse-campaign.ts';
import { putCaptionTimes } from '../../../shared/campaign/put-caption-times.ts';

const times = [{ caption: 'hook', timing: { scene: 'a', from: 3, frames: 40, words: [0, 9] } }];

function campaign(overrides: readonly object[]) {
  const markets = ['de-DE', 'en-US'];
  const head = { schema: 'fifteen/campaign', version: 1, name: 'Shop', template: 'feature-trio', markets };
  return parseCampaign({ ...head, products: [{ id: 'own', name: 'Own' }], overrides }, 'campaign.json');
}

describe('putCaptionTimes', () => {
  it('changes one market, and keeps what else was chosen of a caption', () => {
    const before = campaign([{ market: 'de-DE', captions: { hook: { role: 'headline' } } }]);
    const after = putCaptionTimes(before, 'de-DE', times);
    const hookIn = (market: string) => choicesFor(after, { market, product: 'own', hook: null }).captions['hook'];
    expect(hookIn('de-DE')).toEqual({ role: 'headline', timing: times[0]?.timing });
    expect(hookIn('en-US')).toBeUndefined();
  });

  it('stands before what was chosen for one product, which still wins', () => {
    const timing = { scene: 'b', from: 0, frames: 20 };
    const after = putCaptionTimes(campaign([{ product: 'own', captions: { hook: { timing } } }]), 'de-DE', times);
    expect(choicesFor(after, { market: 'de-DE', product: 'own', hook: null }).captions['hook']).toEqual({ timing });
  });
});
