import { describe, expect, it } from 'vitest';
import { type Choice, chooseVariants } from '../../../electron/services/choose-variants.ts';
import { parseCampaign } from '../../../shared/campaign/parse-campaign.ts';
import { shippedMarkets } from '../../setup/assets.ts';

const campaign = parseCampaign(
  {
    ...{ schema: 'fifteen/campaign', version: 1, name: 'Shop', template: 'promotion' },
    markets: ['de-DE', 'de-AT', 'fr-FR'],
    products: ['kettle-1', 'kettle-2', 'cup.1'].map((id) => ({ id, name: id })),
  },
  'campaign.json',
);

function choose(products: Choice, markets: Choice): readonly string[] {
  const chosen = chooseVariants(campaign, { products, markets }, shippedMarkets());
  return chosen.map(({ product, market }) => `${product.id}/${market.id}`);
}

describe('chooseVariants', () => {
  it('takes ids with * for any signs, each variant once', () => {
    expect(choose(['kettle-*', 'kettle-2'], ['DE-*'])).toEqual([
      'kettle-1/de-DE',
      'kettle-1/de-AT',
      'kettle-2/de-DE',
      'kettle-2/de-AT',
    ]);
    expect(choose(['*.1'], ['fr-FR', 'ja-JP'])).toEqual(['cup.1/fr-FR', 'cup.1/ja-JP']);
  });

  it('names what a pattern found nothing for', () => {
    expect(() => choose(['pot-*'], 'all')).toThrow('no product "pot-*". It has: kettle-1, kettle-2, cup.1.');
    expect(() => choose('all', ['it-*'])).toThrow('it-*');
  });
});
