import { describe, expect, it } from 'vitest';
import { fixFinding } from '../../../shared/check/fix-finding.ts';
import { switchOff, switchOn } from '../../../shared/check/switch-rule.ts';
import { campaignWith, shippedRules } from '../../setup/rules.ts';

const variant = { product: 'kettle', market: 'de-DE', hook: null };
const finding = (rule: string, subject = 'price') => ({ ...variant, rule, subject });
const priced = (price: object, prices?: object) =>
  campaignWith({ products: [{ id: 'kettle', name: 'Kettle', price, ...(prices ? { prices } : {}) }] });

describe('fixFinding', () => {
  it('counts a reduction from the lowest price, in the market that has a price of its own', () => {
    const price = { amount: '40', was: '60', lowest30d: '50', currency: 'EUR' };
    const fixed = fixFinding(priced(price, { 'de-DE': price }), finding('prior-price'));
    expect(fixed.products[0]?.prices?.['de-DE']).toEqual({ ...price, was: '50' });
    expect(fixed.products[0]?.price).toEqual(price);
  });

  it('takes a reduction away that is none', () => {
    const fixed = fixFinding(
      priced({ amount: '40', was: '60', lowest30d: '40', currency: 'EUR' }),
      finding('prior-price'),
    );
    expect(fixed.products[0]?.price).toEqual({ amount: '40', lowest30d: '40', currency: 'EUR' });
  });

  it('leaves a place to the template again where an override or the campaign chose another', () => {
    const moved = { captions: { hook: { place: { x: 0, y: 1800 }, role: 'support' } } };
    const overrides = [
      { market: 'fr-FR', ...moved },
      { market: 'de-DE', ...moved },
    ];
    const campaign = campaignWith({ ...moved, overrides });
    const once = fixFinding(campaign, finding('caption-outside-safe-zone', 'hook'));
    expect(once.overrides?.[1]?.captions).toEqual({ hook: { role: 'support' } });
    expect([once.captions, once.overrides?.[0]]).toEqual([campaign.captions, campaign.overrides?.[0]]);
    const twice = fixFinding(once, finding('caption-outside-safe-zone', 'hook'));
    expect(twice.captions).toEqual({ hook: { role: 'support' } });
    expect(fixFinding(twice, finding('caption-outside-safe-zone', 'hook'))).toBe(twice);
  });

  it('leaves a time to the template again', () => {
    const timing = { scene: 'hook', from: 0, frames: 10 };
    const fixed = fixFinding(campaignWith({ captions: { hook: { timing } } }), finding('time-on-screen', 'hook'));
    expect(fixed.captions).toEqual({ hook: {} });
  });

  it('gives the very same campaign where there is no safe way', () => {
    const campaign = priced({ amount: '40', currency: 'EUR' });
    for (const { id } of shippedRules()) expect(fixFinding(campaign, finding(id))).toBe(campaign);
    expect(fixFinding(campaign, finding('constructor'))).toBe(campaign);
  });
});

describe('switchOff and switchOn', () => {
  it('keep the reason, and leave nothing behind', () => {
    const campaign = campaignWith();
    const off = switchOff(campaign, 'contrast', ' Brand colours ');
    expect(off.checks).toEqual({ off: { contrast: { reason: 'Brand colours' } } });
    expect(switchOn(off, 'contrast')).toEqual(campaign);
    expect(switchOff(campaign, 'contrast', ' ')).toBe(campaign);
  });

  it('leave other settings of the checks alone', () => {
    const campaign = campaignWith({ checks: { placements: ['ads-a'], off: { silence: { reason: 'meant' } } } });
    const both = switchOff(campaign, 'contrast', 'x');
    expect(switchOn(both, 'contrast').checks).toEqual(campaign.checks);
    expect(switchOn(campaign, 'silence').checks).toEqual({ placements: ['ads-a'] });
  });
});
