import { parseCampaign } from '../../shared/campaign/parse-campaign.ts';
import type { CheckScope } from '../../shared/check/check-scope.ts';
import { type Rule, ruleListSchema } from '../../shared/check/rule-schema.ts';
import { rulesInForce } from '../../shared/check/rules-in-force.ts';
import { findMarket } from '../../shared/locale/find-market.ts';
import { readAsset, shippedMarkets } from './assets.ts';

export function shippedRules(): readonly Rule[] {
  return ruleListSchema.parse(readAsset('rules.json')).rules;
}

/** A campaign of one product with what a test is about. */
export function campaignWith(given: object = {}) {
  const bare = { schema: 'fifteen/campaign', version: 1, name: 'x', template: 'promotion', markets: ['de-DE'] };
  return parseCampaign({ ...bare, products: [{ id: 'kettle', name: 'Kettle' }], ...given }, 'campaign.json');
}

/** The scope of a variant with the rules that ship, as a campaign without switches has them. */
export function shippedScope(market: string, product = 'kettle'): CheckScope {
  const rules = rulesInForce(shippedRules(), findMarket(shippedMarkets(), market), campaignWith());
  return { product, market, hook: null, rules };
}
