import { describe, expect, it } from 'vitest';
import { marketListSchema } from '../../shared/locale/market-schema.ts';
import { readAsset, shippedMarket, shippedMarkets, shippedTexts } from '../setup/assets.ts';

describe('the shipped markets', () => {
  it('are forty, in the 22 locales that texts are written in', () => {
    const markets = shippedMarkets();
    expect(new Set(markets.map((market) => market.id)).size).toBe(40);
    const locales = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'pl', 'tr', 'ru', 'ar', 'he', 'hi', 'th', 'vi', 'id'];
    const written = [...locales, 'ms', 'ja', 'ko', 'zh-TW', 'zh-CN', 'es-MX'];
    expect(Object.keys(shippedTexts('feature-trio')).sort()).toEqual(written.sort());
    const used = markets.map(({ id, fallback }) => [id, ...fallback].find((each) => written.includes(each)));
    expect([...new Set(used)].sort()).toEqual(written);
  });

  it('are what the schema says, with no key of their own', () => {
    expect(marketListSchema.parse(readAsset('markets.json'))).toEqual(readAsset('markets.json'));
  });

  it.each(shippedMarkets().map((market) => [market.id, market] as const))('%s agrees with CLDR', (id, market) => {
    // TypeScript's library does not know this method of Intl yet.
    const locale = new Intl.Locale(id) as Intl.Locale & { readonly getWeekInfo: () => { readonly firstDay: number } };
    const { script } = locale.maximize();
    const { numberingSystem } = new Intl.NumberFormat(id).resolvedOptions();
    expect(market.region).toBe(locale.region);
    expect(market.script).toBe(script);
    expect(market.direction).toBe(script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr');
    expect(market.numberingSystem).toBe(numberingSystem);
    expect(market.firstDay).toBe(locale.getWeekInfo().firstDay);
    expect(market.fallback.at(-1)).toBe('en');
    expect(Intl.supportedValuesOf('currency')).toContain(market.currency);
    expect(market.sources.length).toBeGreaterThan(0);
  });

  it('say where each figure comes from, and when it was looked up', () => {
    for (const { id, currency, sources, tax, disclosure, priorPrice, unitPrice } of shippedMarkets()) {
      const said = sources.map(({ what }) => what).join('; ');
      for (const figure of ['digits', 'first day', `currency ${currency}`]) {
        expect([id, figure, said.includes(figure)]).toEqual([id, figure, true]);
      }
      const bases = [tax, disclosure, priorPrice, unitPrice].flatMap((rule) => (rule ? [rule.source] : []));
      for (const { where, checkedOn } of [...sources, ...bases]) {
        expect([id, where.length > 3, checkedOn >= '2026-11-01']).toEqual([id, true, true]);
      }
    }
  });

  it('hold the rules that the notes on each market give', () => {
    const withRule = (rule: 'priorPrice' | 'unitPrice') =>
      shippedMarkets().flatMap((market) => (market[rule] === undefined ? [] : [market.region]));
    const union = ['AT', 'DE', 'IE', 'ES', 'BE', 'FR', 'IT', 'BE', 'NL', 'PL'];
    expect(withRule('unitPrice')).toEqual(union);
    expect(withRule('priorPrice')).toEqual([...union, 'TR']);
    const disclosure = (id: string) => {
      const { words, when, minSeconds } = shippedMarket(id).disclosure;
      return [words[0], when, minSeconds];
    };
    expect(disclosure('hi-IN')).toEqual(['विज्ञापन', 'any', 3]);
    expect(disclosure('fr-FR')).toEqual(['Publicité', 'whole', 0]);
    expect(disclosure('ko-KR')).toEqual(['광고', 'start-and-end', 0]);
    expect(disclosure('de-DE')).toEqual(['Werbung', 'start', 0]);
    expect(shippedMarket('ja-JP').tax.display).toBe('included');
  });
});
