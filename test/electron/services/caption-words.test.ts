import { describe, expect, it } from 'vitest';
import { captionWords } from '../../../electron/services/caption-words.ts';
import type { BrandTerm } from '../../../shared/campaign/brand-kit-schema.ts';
import { parseCampaign } from '../../../shared/campaign/parse-campaign.ts';
import type { CaptionsStatus } from '../../../shared/locale/captions-status.ts';
import { findMarket } from '../../../shared/locale/find-market.ts';
import { createTexts, type TextResources } from '../../../shared/locale/texts.ts';
import { shippedMarkets, shippedTemplate, shippedTexts } from '../../setup/assets.ts';
import { shippedScope } from '../../setup/rules.ts';

type Case = {
  readonly market: string;
  readonly product?: object;
  readonly texts?: TextResources;
  readonly captionsStatus?: CaptionsStatus;
  readonly terms?: readonly BrandTerm[];
};

function spoken({ market: id, product = {}, texts: campaign = {}, captionsStatus = {}, terms = [] }: Case) {
  const document = parseCampaign(
    {
      schema: 'fifteen/campaign',
      version: 1,
      name: 'x',
      template: 'promotion',
      sourceLocale: 'de',
      markets: [id],
      products: [{ id: 'kettle', name: 'Kettle', ...product }],
      brand: { schema: 'fifteen/brand-kit', version: 1, name: 'Aurel', terms },
    },
    'campaign.json',
  );
  const [first] = document.products;
  if (!first) throw new Error('the campaign has a product');
  const market = findMarket(shippedMarkets(), id);
  const template = shippedTexts('promotion');
  const { captions, findings } = captionWords({
    document,
    product: first,
    template: shippedTemplate('promotion'),
    market,
    campaignTexts: campaign,
    captionsStatus,
    templateTexts: template,
    texts: createTexts({ market, sourceLocale: document.sourceLocale, campaign, template }),
    scope: shippedScope(id),
  });
  return { words: Object.fromEntries(captions.map(({ caption, words }) => [caption.id, words])), findings };
}

describe('captionWords', () => {
  it("counts whole seconds down to 1 in the market's digits", () => {
    expect(spoken({ market: 'en-US' }).words['countdown']).toEqual({ kind: 'countdown', texts: ['3', '2', '1'] });
    expect(spoken({ market: 'ar-SA' }).words['countdown']).toEqual({ kind: 'countdown', texts: ['٣', '٢', '١'] });
  });

  it('leaves out what the product lacks', () => {
    const { words } = spoken({ market: 'en-US' });
    expect([words['price'], words['discount']]).toEqual([undefined, undefined]);
    expect(words['note']).toEqual({ kind: 'text', text: 'More in the shop' });
  });

  it('says prices, discount and the last day of a sale as the market does', () => {
    const product = { price: { amount: '39.90', was: '60', currency: 'EUR' }, saleEnds: '2026-12-24' };
    const { words } = spoken({ market: 'de-DE', product });
    expect(words['price']).toEqual({ kind: 'price', amount: '39,90\u00a0€', was: '60,00\u00a0€' });
    expect(words['discount']).toEqual({ kind: 'text', text: '−33\u00a0%' });
    expect(words['note']).toEqual({ kind: 'text', text: 'Bis 24. Dezember' });
  });

  it('warns of a translation made from words that the source has no longer', () => {
    const texts = { de: { hook: 'Heiß' }, fr: { hook: 'Chaud' } };
    const from = (source: string) => ({ translations: { fr: { hook: { source } } } });
    const rules = (captionsStatus: CaptionsStatus) =>
      spoken({ market: 'fr-FR', texts, captionsStatus }).findings.filter(({ rule }) => rule === 'text-stale');
    expect(rules(from('Heiß'))).toEqual([]);
    expect(rules(from('Kalt')).map(({ subject, severity }) => [subject, severity])).toEqual([['hook', 'warning']]);
  });

  it("warns of a brand's word that a translation says in another way, but not in pseudo-markets", () => {
    const texts = { de: { hook: 'Aurel kocht' }, fr: { hook: 'Orelle bout' }, it: { hook: 'Aurel bolle' } };
    const terms = [
      { term: 'Aurel', keep: true },
      { term: 'kocht', translations: { it: ['scalda'] } },
    ];
    const rules = (market: string) =>
      spoken({ market, texts, terms }).findings.flatMap(({ rule, subject }) =>
        /^term-/.test(rule) ? [rule, subject] : [],
      );
    expect(['fr-FR', 'it-IT', 'de-DE', 'ar-XB'].map(rules)).toEqual([
      ['term-translated', 'hook'],
      ['term-missing', 'hook'],
      [],
      [],
    ]);
  });

  it("warns where the campaign's own language has to serve", () => {
    const { words, findings } = spoken({ market: 'ja-JP', texts: { de: { hook: 'Heiß' } } });
    expect(words['hook']).toEqual({ kind: 'text', text: 'Heiß' });
    expect(findings.map((finding) => [finding.rule, finding.subject])).toContainEqual(['text-fallback', 'hook']);
  });
});
