import { describe, expect, it } from 'vitest';
import type { CheckedAd, CheckedVoice } from '../../../shared/check/variant-facts.ts';
import { shippedPlacements } from '../../setup/placements.ts';
import { campaignWith, shippedRules } from '../../setup/rules.ts';
import { foundIn, type GivenVariant } from './variant-facts.ts';

const euros = (more: object = {}) => ({ price: { amount: '39.90', currency: 'EUR', ...more } });
const shown = { id: 'price', kind: 'price', key: null, text: '39,90 €' } as const;
const text = (words: string, at: readonly [number, number] = [0, 90]) => ({
  captions: [{ id: 'hook', text: words, at }],
});
const branded = { posting: { disclosure: ['branded'] } };
const label = (words: string, at: readonly [number, number]) => ({ id: 'label', text: words, at });
const ads = { checks: { placements: ['ads-a', 'ads-b'] } };
const said = (word: string) => `Caption "hook" says "${word}".`;

const placements = shippedPlacements();

const TUNE = { title: 'Tune', licence: 'cc-by', credit: 'Music: Ann', uses: ['posts', 'ads'] };

/** The film as an ad everywhere, with what differs. */
function asAd(change: Partial<CheckedAd>): CheckedAd {
  return { placements, ratio: '9:16', isHeard: true, ...change };
}

/** Each rule with a variant that breaks it, what it then says, and a near one that does not. */
const DRAFT = { engine: 'espeak-ng', voice: 'de', market: 'de-DE', said: 'a'.repeat(64) };

/** A German voice over the whole film, with what differs. */
function spoken(change: Partial<CheckedVoice>): CheckedVoice {
  return {
    choice: { file: 'voice/de.flac' },
    seconds: 14,
    isForMarket: true,
    said: 'a'.repeat(64),
    lines: [],
    ...change,
  };
}

const CASES: readonly (readonly [rule: string, breaks: GivenVariant, says: string, keeps: GivenVariant])[] = [
  [
    'digits-mixed',
    { market: 'ar-EG', ...text('60 ثانية') },
    'Caption "hook" writes 60; ar-EG uses the digits ٠١٢٣٤٥٦٧٨٩.',
    { market: 'ar-EG', ...text('٦٠ ثانية، USB-C 3') },
  ],
  [
    'reading-speed',
    text('x'.repeat(52)),
    'Caption "hook" has 52 characters in 3.0 s; 17 a second can be read in this language.',
    text('x'.repeat(51)),
  ],
  [
    'time-on-screen',
    text('Jetzt', [0, 24]),
    'Caption "hook" stands for 24 frames; 25 are the least.',
    text('Jetzt', [0, 25]),
  ],
  [
    'reading-order',
    {
      captions: [
        { id: 'under', at: [0, 90], box: [64, 600, 800, 100] },
        { id: 'over', at: [10, 90] },
      ],
    },
    'Caption "under" comes in before "over", which is read first where it stands.',
    {
      captions: [
        { id: 'over', at: [0, 90] },
        { id: 'under', at: [10, 90], box: [64, 600, 800, 100] },
      ],
    },
  ],
  [
    'contrast',
    { captions: [{ id: 'hook', look: { colour: '#ffffff', fill: '#ff3b30', sizePx: 60 } }] },
    'Caption "hook": #ffffff on #ff3b30 has a contrast of 3.54:1; 4.5:1 is the least at this size.',
    { captions: [{ id: 'hook', look: { colour: '#ffffff', fill: '#ff3b30', sizePx: 72 } }] },
  ],
  [
    'caption-outside-ads-a',
    { campaign: ads, captions: [{ id: 'hook', box: [120, 800, 700, 100] }] },
    'Caption "hook" reaches 40 px out of the area that these ads leave free.',
    { campaign: ads, captions: [{ id: 'hook', box: [120, 700, 700, 100] }] },
  ],
  [
    'caption-outside-ads-b',
    { campaign: ads, captions: [{ id: 'hook', box: [120, 830, 700, 100] }] },
    'Caption "hook" reaches 24 px out of the area that these ads leave free.',
    { captions: [{ id: 'hook', box: [120, 830, 700, 100] }] },
  ],
  [
    'product-late',
    {
      scenes: [
        { id: 'hook', from: 0, file: 'media/b.mp4' },
        { id: 'next', from: 60, file: 'media/a.mp4' },
      ],
    },
    'The product is seen first after 2.0 s; it should be within 2 s.',
    {
      scenes: [
        { id: 'hook', from: 0, file: 'media/b.mp4' },
        { id: 'next', from: 59, file: 'media/a.mp4' },
      ],
    },
  ],
  [
    'call-to-action',
    { calls: false, captions: [{ id: 'action', key: 'hook' }] },
    'No caption calls to action.',
    { calls: false, captions: [{ id: 'buy', key: 'cta.title', at: [300, 75] }] },
  ],
  [
    'price-currency',
    { market: 'de-CH', product: euros(), captions: [shown] },
    '"kettle" is priced in EUR; buyers in de-CH pay in CHF.',
    { product: euros(), captions: [shown] },
  ],
  [
    'price-in-text',
    { product: euros(), ...text('Nur 29,90 €') },
    'Caption "hook" names 29,90 €; the catalogue has 39.90 EUR.',
    { product: euros({ was: '54.90' }), ...text('Nur 39,90 € statt 54,90 €, spare 15 €') },
  ],
  [
    'price-tax',
    { product: euros({ tax: 'excluded' }), captions: [shown] },
    'The catalogue\'s price is without tax ("tax").',
    { market: 'en-US', product: euros({ tax: 'excluded' }), captions: [shown] },
  ],
  [
    'unit-price',
    { product: { ...euros(), attributes: { unitMeasure: '500 ml' } }, captions: [shown] },
    'It is sold by measure (500 ml), and no caption names 79,80\u00a0€ / 1 l.',
    {
      product: { ...euros(), attributes: { unitMeasure: '500 ml' } },
      captions: [shown, { id: 'unit', text: '79,80\u00a0€ / 1 l' }],
    },
  ],
  [
    'prior-price',
    { product: euros({ was: '60', lowest30d: '54.90' }), captions: [shown] },
    'The reduction counts from 60,00\u00a0€; the lowest price of the 30 days before was 54.90 EUR.',
    { product: euros({ was: '54.90', lowest30d: '54.90' }), captions: [shown] },
  ],
  [
    'prior-price-missing',
    { product: euros({ was: '60' }), captions: [shown] },
    'A reduction from 60,00\u00a0€ is announced; the lowest price of the 30 days before is not known.',
    { market: 'en-US', product: euros({ was: '60' }), captions: [shown] },
  ],
  [
    'superlative',
    text('Der beste Kessel'),
    said('beste'),
    { product: { claims: [{ text: 'beste Kessel', source: 'Test 11/2026' }] }, ...text('Der beste Kessel') },
  ],
  [
    'health-claim',
    { market: 'fr-FR', ...text('Guérit la fatigue') },
    said('Guérit'),
    { market: 'fr-FR', ...text('Chasse la fatigue') },
  ],
  ['absolute-words', { market: 'zh-CN', ...text('最佳水壶') }, said('最佳'), { market: 'zh-TW', ...text('最佳水壺') }],
  [
    'disclosure-undeclared',
    { campaign: { posting: {} } },
    'campaign.json does not say whom its videos promote ("posting.disclosure").',
    {},
  ],
  [
    'disclosure-missing',
    { campaign: branded },
    'No caption says that this is advertising; in de-DE the usual word is "Werbung".',
    { campaign: branded, captions: [label('Anzeige', [0, 90])] },
  ],
  [
    'disclosure-language',
    { market: 'ko-KR', campaign: branded, captions: [label('Sponsored', [0, 450])] },
    'The label "Sponsored" is none of this market\'s words.',
    { market: 'ko-KR', campaign: branded, captions: [label('광고', [0, 450])] },
  ],
  [
    'disclosure-short',
    { market: 'fr-FR', campaign: branded, captions: [label('Publicité', [0, 449])] },
    'The label "Publicité" stands for 15.0 s, and must for the whole film.',
    { market: 'fr-FR', campaign: branded, captions: [label('Publicité', [0, 450])] },
  ],
  [
    'rights-expired',
    { files: ['media/a.mp4'], campaign: { rights: { 'media/a.mp4': { until: '2026-11-24' } } } },
    'The right to use media/a.mp4 ended on 2026-11-24.',
    { files: ['media/a.mp4'], campaign: { rights: { 'media/a.mp4': { until: '2026-11-25' } } } },
  ],
  [
    'voice-missing',
    { campaign: { overrides: [{ market: 'fr-FR', voice: { file: 'voice/fr.flac' } }] } },
    'Nobody speaks in de-DE, and in other markets somebody does.',
    {
      campaign: {
        overrides: [
          { market: 'fr-FR', voice: { file: 'voice/fr.flac' } },
          { market: 'de-DE', voice: null },
        ],
      },
    },
  ],
  [
    'music-licence',
    { campaign: { music: { file: 'm.m4a' } } },
    'Nothing is written down of the rights in m.m4a.',
    { campaign: { music: { file: 'm.m4a' }, licences: { 'm.m4a': TUNE } } },
  ],
  [
    'music-ads',
    { ads: asAd({}), campaign: { music: { file: 'm.m4a' }, licences: { 'm.m4a': { ...TUNE, uses: ['posts'] } } } },
    '"Tune" may be heard in posts only, and the videos run as in-feed ads by auction.',
    { ads: asAd({}), campaign: { music: { file: 'm.m4a' }, licences: { 'm.m4a': TUNE } } },
  ],
  [
    'music-credit',
    { campaign: { music: { file: 'm.m4a' }, licences: { 'm.m4a': TUNE } } },
    '"Tune" asks for the credit "Music: Ann", which the post text lacks.',
    { campaign: { music: { file: 'm.m4a' }, licences: { 'm.m4a': TUNE } }, postText: 'Tea. Music: Ann' },
  ],
  [
    'placement-ratio',
    { ads: asAd({ ratio: '1:1' }) },
    'TopView ads do not run at 1:1, only at 9:16.',
    { ads: asAd({}) },
  ],
  [
    'placement-sound',
    { ads: asAd({ isHeard: false }) },
    'Nothing is heard in this film; in-feed ads by reservation need sound.',
    { ads: asAd({ isHeard: false, placements: placements.filter(({ id }) => id === 'spark') }) },
  ],
  [
    'placement-text',
    { ads: asAd({}), postText: 'x'.repeat(101) },
    'The post text counts 101 characters (Chinese, Japanese and Korean ones twice); in-feed ads by reservation show 100.',
    { ads: asAd({}), postText: '沸'.repeat(50) },
  ],
  [
    'placement-marks',
    { ads: asAd({}), postText: 'Tea in 60 s #tea' },
    'The post text holds "#"; in-feed ads by auction take no links, @ or #.',
    { ads: asAd({}), postText: 'Tea in 60 s' },
  ],
  [
    'placement-contact',
    { ads: asAd({}), ...text('Ruf an: 030 123 456 78') },
    'Caption "hook" shows "030 123 456 78"; TopView ads take no contact data.',
    { ads: asAd({}), ...text('In 60 Sekunden, 1,7 Liter') },
  ],
  [
    'voice-language',
    { voice: spoken({ isForMarket: false }) },
    'voice/de.flac is the voice of all markets, and buyers in de-DE hear it too.',
    { voice: spoken({ isForMarket: true }) },
  ],
  [
    'voice-cut',
    { voice: spoken({ seconds: 16 }) },
    'voice/de.flac speaks 1.0 s longer than the film: its end is not heard.',
    { voice: spoken({ seconds: 16, choice: { file: 'voice/de.flac', speech: [{ from: 0, frames: 452 }] } }) },
  ],
  [
    'voice-late',
    {
      voice: spoken({
        choice: { file: 'voice/de.flac', draft: DRAFT, speech: [{ from: 10, frames: 96 }] },
        lines: [{ text: 'Kocht in 60 Sekunden', from: 10, frames: 60 }],
      }),
    },
    '"Kocht in 60 Sekunden" is spoken 1.2 s longer than its caption is shown.',
    {
      voice: spoken({
        choice: { file: 'voice/de.flac', draft: DRAFT, speech: [{ from: 10, frames: 75 }] },
        lines: [{ text: 'Kocht in 60 Sekunden', from: 10, frames: 60 }],
      }),
    },
  ],
  [
    'voice-stale',
    { voice: spoken({ choice: { file: 'voice/de.flac', draft: DRAFT }, said: 'b'.repeat(64) }) },
    'voice/de.flac says other words than the captions do now.',
    { voice: spoken({ choice: { file: 'voice/de.flac', draft: DRAFT } }) },
  ],
  [
    'voice-draft',
    { voice: spoken({ choice: { file: 'voice/de.flac', draft: DRAFT } }) },
    'voice/de.flac was spoken by espeak-ng.',
    { voice: spoken({}) },
  ],
  [
    'switch-off-unknown',
    { campaign: { checks: { off: { 'no-such-rule': { reason: 'x' } } } } },
    'campaign.json: checks.off: "no-such-rule" is no rule of this program.',
    { campaign: { checks: { off: { superlative: { reason: 'x' } } } } },
  ],
];

describe('checkVariant', () => {
  it.each(CASES)('%s is found, with its reason, and only where it should be', (rule, breaks, says, keeps) => {
    const finding = foundIn(breaks).get(rule);
    expect(finding?.message).toBe(says);
    expect(finding).toMatchObject({ why: { checkedOn: expect.stringMatching(/^\d{4}-/) }, offReason: null });
    expect(finding?.fix).not.toBe('');
    expect(foundIn(keeps).has(rule)).toBe(false);
  });

  it('finds nothing in a plain film', () => {
    expect([
      ...foundIn({
        product: euros(),
        captions: [{ id: 'hook' }, { ...shown, box: [64, 600, 400, 100], at: [345, 105] }],
      }).keys(),
    ]).toEqual([]);
  });

  it('cites the market where its data ask for the rule', () => {
    const korean = foundIn({ market: 'ko-KR', campaign: branded, captions: [label('광고', [0, 90])] });
    expect(korean.get('disclosure-short')).toMatchObject({
      message: 'The label "광고" must be there at the start and at the end.',
      why: { source: expect.stringContaining('kimchang') },
    });
  });

  it.each([
    ['en-IN', 'Ad', [0, 89], 'The label "Ad" stands for 3.0 s, and must for 3 s.'],
    ['en-IN', 'Ad', [0, 90], undefined],
    ['en-GB', 'Ad: boils fast', [200, 200], 'The label "Ad: boils fast" must be there from the start.'],
    ['en-GB', '#ad', [0, 60], undefined],
  ] as const)('asks %s for its label at the right time', (market, words, at, says) => {
    const found = foundIn({ market, campaign: branded, captions: [label(words, at)] });
    expect(found.get('disclosure-short')?.message).toBe(says);
  });

  it('makes a notice with its reason of a rule that is switched off, and never of an error', () => {
    const off = { superlative: { reason: 'Proved on the packaging' }, 'rights-expired': { reason: 'please' } };
    const campaign = { checks: { off }, rights: { 'media/a.mp4': { until: '2020-01-01' } } };
    const found = foundIn({ campaign, files: ['media/a.mp4'], ...text('Der beste Kessel') });
    expect(found.get('superlative')).toMatchObject({ severity: 'notice', offReason: 'Proved on the packaging' });
    expect(found.get('rights-expired')).toMatchObject({ severity: 'error', offReason: null });
    expect(found.get('switch-off-unknown')?.message).toContain('"rights-expired" is an error');
  });

  it('takes no switch without a reason', () => {
    expect(() => campaignWith({ checks: { off: { superlative: { reason: ' ' } } } })).toThrow('needs a reason');
  });

  it('counts half-width characters by half in Japanese and Korean', () => {
    const japanese = (words: string) => foundIn({ market: 'ja-JP', ...text(words) }).has('reading-speed');
    expect([japanese('沸'.repeat(12)), japanese('沸'.repeat(13)), japanese(`${'沸'.repeat(10)}1.7L`)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['ja-JP', '1,490円', [1490]],
    ['hi-IN', '₹१,४९९.५०', [1499.5]],
    ['ar-EG', '٣٩٫٩٠ ج.م', [39.9]],
    ['th-TH', '฿๑๔๙๐', [1490]],
    ['pl-PL', '1 490,00 zł', [1490]],
  ] as const)('reads amounts in %s: %s', (market, words, [value]) => {
    const product = { price: { amount: String(value + 1), currency: 'EUR' } };
    expect(foundIn({ market, product, ...text(words) }).has('price-in-text')).toBe(true);
    expect(
      foundIn({ market, product: { price: { amount: String(value), currency: 'EUR' } }, ...text(words) }).has(
        'price-in-text',
      ),
    ).toBe(false);
  });

  it('finds words as words', () => {
    expect(foundIn({ market: 'en-US', ...text('The bestseller') }).has('superlative')).toBe(false);
    expect(foundIn({ market: 'pl-PL', ...text('Najlepszego dnia') }).get('superlative')?.message).toBe(
      said('Najlepszego'),
    );
    expect(foundIn({ market: 'de-DE', ...text('100\u00a0% Wolle') }).get('superlative')?.message).toBe(
      said('100\u00a0%'),
    );
  });

  it('has a case for each rule that it runs', () => {
    const elsewhere =
      /^(choice|sequence|transition|style|slot|file|media|text|term|glyph|brand)-|^(caption-overflow|caption-overlap|caption-lines|caption-outside-safe-zone|price-missing)$/;
    const ids = shippedRules().filter(
      ({ id, runs }) => (runs === 'always' || runs === 'placement') && !elsewhere.test(id),
    );
    expect(CASES.map(([rule]) => rule).sort()).toEqual(ids.map(({ id }) => id).sort());
  });
});
