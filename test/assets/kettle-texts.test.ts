import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTexts, type TextResources } from '../../shared/locale/texts.ts';
import { readAsset, shippedMarket, shippedTexts } from '../setup/assets.ts';
import { flatTexts, placeholders } from '../setup/flat-texts.ts';

const FOLDER = 'samples/kettle.fifteen/captions';
const languages = readdirSync(join(import.meta.dirname, '../../assets', FOLDER)).map((name) =>
  name.replace('.json', ''),
);
const campaign = Object.fromEntries(
  languages.map((language) => [language, readAsset(`${FOLDER}/${language}.json`)]),
) as TextResources;
const english = flatTexts(campaign['en']);
const { markets } = readAsset('samples/kettle.fifteen/campaign.json') as { markets: readonly string[] };

describe("the kettle campaign's texts", () => {
  it('are all in the language of each of its twelve markets', () => {
    expect(markets.length).toBe(12);
    const found = markets.map(shippedMarket).flatMap((market) => {
      const texts = createTexts({ market, sourceLocale: 'en', campaign, template: shippedTexts('feature-trio') });
      return Object.keys(english).map((key) => ({ market: market.id, key, ...texts.text(key, {}) }));
    });
    expect(found.filter(({ status, from }) => status !== 'ok' || from?.namespace !== 'campaign')).toEqual([]);
  });

  it('have the keys of the English ones, or some of them for one region, and their placeholders', () => {
    for (const language of languages) {
      const own = flatTexts(campaign[language]);
      if (language === 'en-GB') expect(own).toEqual({ 'feature.three.title': '1.7 litres' });
      else expect(Object.keys(own)).toEqual(Object.keys(english));
      for (const [key, text] of Object.entries(own)) {
        expect([language, key, placeholders(text)]).toEqual([language, key, placeholders(english[key] ?? '')]);
      }
    }
  });

  it('spell as the market does', () => {
    const title = (market: string) =>
      createTexts({ market: shippedMarket(market), sourceLocale: 'en', campaign, template: {} }).text(
        'feature.three.title',
        {},
      );
    expect(title('en-US').text).toBe('1.7 liters');
    expect(title('en-GB').text).toBe('1.7 litres');
  });

  it('say which translations nobody has reviewed', () => {
    const { unreviewed } = readAsset('samples/kettle.fifteen/captions-status.json') as {
      unreviewed: readonly string[];
    };
    expect([...unreviewed, 'en', 'en-GB'].sort()).toEqual([...languages].sort());
  });

  it("write digits as the market's prices do", () => {
    expect(Object.values(flatTexts(campaign['ar'])).filter((text) => /[0-9]/.test(text))).toEqual([]);
  });
});
