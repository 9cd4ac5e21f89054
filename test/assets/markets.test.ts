import { describe, expect, it } from 'vitest';
import { marketListSchema } from '../../shared/locale/market-schema.ts';
import { readAsset, shippedMarkets } from '../setup/assets.ts';

describe('the shipped markets', () => {
  it('are twelve', () => {
    expect(shippedMarkets().map((market) => market.id)).toEqual([
      'en-US',
      'en-GB',
      'de-DE',
      'fr-FR',
      'es-MX',
      'pt-BR',
      'ja-JP',
      'ko-KR',
      'zh-TW',
      'th-TH',
      'ar-SA',
      'id-ID',
    ]);
  });

  it('are what the schema says, with no key of their own', () => {
    expect(marketListSchema.parse(readAsset('markets.json'))).toEqual(readAsset('markets.json'));
  });

  it.each(shippedMarkets().map((market) => [market.id, market] as const))('%s agrees with CLDR', (id, market) => {
    const locale = new Intl.Locale(id);
    const { script } = locale.maximize();
    const { numberingSystem } = new Intl.NumberFormat(id).resolvedOptions();
    expect(market.region).toBe(locale.region);
    expect(market.script).toBe(script);
    expect(market.direction).toBe(script === 'Arab' ? 'rtl' : 'ltr');
    expect(market.numberingSystem).toBe(numberingSystem);
    expect(market.fallback.at(-1)).toBe('en');
    expect(Intl.supportedValuesOf('currency')).toContain(market.currency);
    expect(market.sources.length).toBeGreaterThan(0);
  });
});
