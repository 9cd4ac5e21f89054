import { describe, expect, it } from 'vitest';
import { type Choice, chooseVariants, idsOf } from '../../../electron/services/choose-variants.ts';
import { parseCampaign } from '../../../shared/campaign/parse-campaign.ts';
import { variantName } from '../../../shared/campaign/variant-ids.ts';
import { shippedMarkets } from '../../setup/assets.ts';

const campaign = parseCampaign(
  {
    ...{ schema: 'fifteen/campaign', version: 1, name: 'Shop', template: 'promotion' },
    markets: ['de-DE', 'de-AT', 'fr-FR'],
    products: ['kettle-1', 'kettle-2', 'cup.1'].map((id) => ({ id, name: id })),
    hooks: ['question', 'detail'].map((id) => ({ id, name: id })),
  },
  'campaign.json',
);

function choose(products: Choice, markets: Choice, hooks: Choice = ['own']): readonly string[] {
  const chosen = chooseVariants(campaign, { products, markets, hooks }, shippedMarkets());
  return chosen.map((variant) => variantName(idsOf(variant)));
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

  it('takes openings in the campaign’s order, its own first', () => {
    expect(choose(['cup.1'], ['fr-FR'], 'all')).toEqual(['cup.1/fr-FR', 'cup.1/fr-FR-question', 'cup.1/fr-FR-detail']);
    expect(choose(['cup.1'], ['fr-FR'], ['d*', 'own'])).toEqual(['cup.1/fr-FR', 'cup.1/fr-FR-detail']);
  });

  it('names what a pattern found nothing for', () => {
    expect(() => choose(['pot-*'], 'all')).toThrow('no product "pot-*". It has: kettle-1, kettle-2, cup.1.');
    expect(() => choose('all', ['it-*'])).toThrow('it-*');
    expect(() => choose('all', 'all', ['detail-2'])).toThrow('no opening "detail-2". It has: own, question, detail.');
  });
});
