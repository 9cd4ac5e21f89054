import type { MarketFacts } from '../studio/studio-state.ts';

/** Where the host has a template's picture (`png`) or moving preview (`mp4`), filled with the sample product. */
export function previewAddress(template: string, market: string, kind: 'png' | 'mp4'): string {
  return `/media/templates/${encodeURIComponent(template)}/${encodeURIComponent(market)}.${kind}`;
}

/** The market that a language's previews are for: that of its own name, else one of the sample's where it is spoken. */
export function previewMarket(language: string, markets: readonly Pick<MarketFacts, 'id'>[]): string {
  const wanted = SAMPLE_MARKETS[language] ?? language;
  return markets.find(({ id }) => id === wanted)?.id ?? 'en-US';
}

/** Where the sample product has a price of its own. */
const SAMPLE_MARKETS: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  de: 'de-DE',
  en: 'en-US',
  es: 'es-MX',
  fr: 'fr-FR',
  ja: 'ja-JP',
};
