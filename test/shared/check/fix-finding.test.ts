import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts';
import { type FixFacts, fixFinding } from '../../../shared/check/fix-finding.ts';
import { switchOff, switchOn } from '../../../shared/check/switch-rule.ts';
import { findMarket } from '../../../shared/locale/find-market.ts';
import type { TextResources } from '../../../shared/locale/texts.ts';
import { shippedMarkets, shippedTemplate } from '../../setup/assets.ts';
import { campaignWith, shippedRules } from '../../setup/rules.ts';

const variant = { product: 'kettle', hook: null };
const finding = (rule: string, subject = 'price', market = 'de-DE') => ({ ...variant, rule, subject, market });
const priced = (price: object, prices?: object) =>
  campaignWith({ products: [{ id: 'kettle', name: 'Kettle', price, ...(prices ? { prices } : {}) }] });
const template = shippedTemplate('promotion');
const markets = shippedMarkets();

function factsOf(id: string, templateTexts: TextResources = {}): FixFacts {
  const market = findMarket(markets, id);
  const allLabels = markets.flatMap(({ disclosure }) => disclosure.words);
  return { template, templateTexts, market, ownLabels: market.disclosure.words, allLabels };
}

function mended(campaign: Campaign, found: ReturnType<typeof finding>): Campaign {
  return fixFinding({ campaign, texts: {} }, found, factsOf(found.market)).campaign;
}

function texts(given: TextResources, found: ReturnType<typeof finding>, shipped: TextResources = {}): TextResources {
  return fixFinding({ campaign: campaignWith(), texts: given }, found, factsOf(found.market, shipped)).texts;
}

/** A caption of the template, and a campaign that moved or timed it. */
const hook = template.captions.find(({ id }) => id === 'hook');
const chosen = (choice: object) => campaignWith({ captions: { hook: choice } });

describe('fixFinding', () => {
  it('counts a reduction from the lowest price, in the market that has a price of its own', () => {
    const price = { amount: '40', was: '60', lowest30d: '50', currency: 'EUR' };
    const fixed = mended(priced(price, { 'de-DE': price }), finding('prior-price'));
    expect(fixed.products[0]?.prices?.['de-DE']).toEqual({ ...price, was: '50' });
    expect(fixed.products[0]?.price).toEqual(price);
  });

  it('takes a reduction away that is none', () => {
    const none = { amount: '40', was: '60', lowest30d: '40', currency: 'EUR' };
    const fixed = mended(priced(none), finding('prior-price'));
    expect(fixed.products[0]?.price).toEqual({ amount: '40', lowest30d: '40', currency: 'EUR' });
  });

  it.each(['caption-outside-safe-zone', 'caption-overlap'])(
    '%s: leaves a place to the template again where an override or the campaign chose another',
    (rule) => {
      const moved = { captions: { hook: { place: { x: 0, y: 1800 }, role: 'support' } } };
      const overrides = [
        { market: 'fr-FR', ...moved },
        { market: 'de-DE', ...moved },
      ];
      const campaign = campaignWith({ ...moved, overrides });
      const once = mended(campaign, finding(rule, 'hook'));
      expect(once.overrides?.[1]?.captions).toEqual({ hook: { role: 'support' } });
      expect([once.captions, once.overrides?.[0]]).toEqual([campaign.captions, campaign.overrides?.[0]]);
      const twice = mended(once, finding(rule, 'hook'));
      expect(twice.captions).toEqual({ hook: { role: 'support' } });
      expect(mended(twice, finding(rule, 'hook'))).toBe(twice);
    },
  );

  it('leaves a time to the template again', () => {
    const timing = { scene: 'hook', from: 0, frames: 10 };
    expect(mended(chosen({ timing }), finding('time-on-screen', 'hook')).captions).toEqual({ hook: {} });
  });

  it('shows a caption until its scene ends, or until another comes to its place', () => {
    const timing = { scene: 'hook', from: 2, frames: 30 };
    const fixed = mended(chosen({ timing }), finding('reading-speed', 'hook'));
    const [, second] = template.scenes;
    expect(fixed.captions?.['hook']?.timing).toEqual({ ...timing, frames: (second?.from ?? 0) - 2 });
    expect(mended(fixed, finding('reading-speed', 'hook'))).toBe(fixed);
    // The last scene's end is the film's; the headline that comes in over the hook in its own scene is not waited for.
    const late = mended(
      campaignWith({ captions: { action: { timing: { scene: 'closing', from: 20, frames: 40 } } } }),
      {
        ...finding('call-to-action', 'action'),
      },
    );
    const closing = template.scenes.at(-1)?.from ?? 0;
    expect(late.captions?.['action']?.timing).toEqual({ scene: 'closing', from: 20, frames: 450 - closing - 20 });
  });

  it('moves a box into the safe zone that the template has outside', () => {
    if (!hook) throw new Error('the template has a hook');
    const outside = { ...template, captions: [{ ...hook, box: { ...hook.box, y: 10 } }] };
    const facts = { ...factsOf('de-DE'), template: outside };
    const found = finding('caption-outside-safe-zone', 'hook');
    const { campaign } = fixFinding({ campaign: campaignWith(), texts: {} }, found, facts);
    expect(campaign.captions).toEqual({ hook: { place: { x: hook.box.x, y: template.safeZone.top } } });
    const taken = { ...outside, captions: [...outside.captions, { ...hook, id: 'other' }] };
    const document = { campaign: campaignWith(), texts: {} };
    expect(fixFinding(document, found, { ...facts, template: taken })).toBe(document);
  });

  it('shows a label for the whole film where no other caption needs its place', () => {
    if (!hook) throw new Error('the template has a hook');
    const alone = { ...template, captions: [hook] };
    const found = finding('disclosure-short', 'hook', 'fr-FR');
    const document = { campaign: campaignWith({ markets: ['fr-FR'] }), texts: {} };
    const fixed = fixFinding(document, found, { ...factsOf('fr-FR'), template: alone });
    const scene = template.scenes[0]?.id;
    expect(fixed.campaign.captions).toEqual({ hook: { timing: { scene, from: 0, frames: 450 } } });
    const both = { ...template, captions: [hook, { ...hook, id: 'later', from: 300, frames: 60 }] };
    expect(fixFinding(document, found, { ...factsOf('fr-FR'), template: both })).toBe(document);
  });

  it('takes away choices, styles and switches that have no effect', () => {
    const campaign = campaignWith({
      style: 'neon',
      scenes: { nowhere: {}, hook: {} },
      captions: { nobody: {}, hook: { role: 'price', timing: { scene: 'nowhere', from: 0, frames: 30 } } },
      overrides: [{ market: 'fr-FR', style: 'neon', captions: { nobody: {} } }],
      checks: { off: { nothing: { reason: 'x' } } },
    });
    const fixed = mended(campaign, finding('choice-unknown', 'scenes.nowhere'));
    expect([fixed.scenes, fixed.captions, fixed.overrides?.[0]?.captions]).toEqual([{ hook: {} }, { hook: {} }, {}]);
    const plain = mended(fixed, finding('style-unknown', 'neon'));
    expect([plain.style, plain.overrides]).toEqual([undefined, [{ market: 'fr-FR', captions: {} }]]);
    expect(mended(plain, finding('switch-off-unknown', 'checks.off.nothing')).checks).toBeUndefined();
  });

  it('makes a transition as short as it is shown, unless a variant has an order of its own', () => {
    const ids = template.scenes.map(({ id }) => id);
    const [, second = ''] = ids;
    const scenes = { [second]: { transition: { kind: 'slide', frames: 30, direction: 'left' } } };
    // The second scene is as short as scenes get, the first takes what is left.
    const lengths = ids.map((_, index) => (index === 0 ? 450 - 12 - (ids.length - 2) * 60 : index === 1 ? 12 : 60));
    const sequence = ids.map((scene, index) => ({ scene, frames: lengths[index] }));
    const fixed = mended(campaignWith({ scenes, sequence }), finding('transition-shortened', second));
    expect(fixed.scenes?.[second]?.transition?.frames).toBe(11);
    const varied = campaignWith({ scenes, overrides: [{ market: 'de-DE', sequence }] });
    expect(mended(varied, finding('transition-shortened', second))).toBe(varied);
  });

  it("writes numbers in the market's digits and its own file; codes and placeholders stay", () => {
    const ar = { hook: '60 ثانية، {{product}} USB-C 3.2' };
    expect(texts({ ar }, finding('digits-mixed', 'hook', 'ar-EG'))).toEqual({
      ar,
      'ar-EG': { hook: '٦٠ ثانية، {{product}} USB-C 3.2' },
    });
    expect(texts({}, finding('digits-mixed', 'hook', 'ar-EG'), { ar })).toEqual({
      'ar-EG': { hook: '٦٠ ثانية، {{product}} USB-C 3.2' },
    });
  });

  it("writes the market's word where a caption is another market's label and nothing else", () => {
    const found = finding('disclosure-language', 'hook', 'fr-FR');
    const [word] = findMarket(markets, 'fr-FR').disclosure.words;
    expect(texts({ fr: { hook: '#Anzeige' } }, found)['fr-FR']).toEqual({ hook: word });
    const sentence = { fr: { hook: 'Anzeige für die Bouilloire' } };
    expect(texts(sentence, found)).toBe(sentence);
  });

  it('gives the very same document where there is no safe way', () => {
    const document = { campaign: priced({ amount: '40', currency: 'EUR' }), texts: {} };
    const facts = factsOf('de-DE');
    for (const { id } of shippedRules()) expect(fixFinding(document, finding(id, 'nothing'), facts)).toBe(document);
    expect(fixFinding(document, finding('constructor'), facts)).toBe(document);
    // Of another market than the facts, or of none.
    expect(fixFinding(document, finding('prior-price', 'price', 'fr-FR'), facts)).toBe(document);
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
