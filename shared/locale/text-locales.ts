/** What decides which languages a market asks. */
export type MarketLanguages = { readonly id: string; readonly fallback: readonly string[] };

/** `pt` of `pt-BR`. */
export function baseLanguage(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

/** The market itself, then the languages it falls back to. */
export function languageChain({ id, fallback }: MarketLanguages): readonly string[] {
  return [...new Set([id, ...fallback])];
}

/** The file shared by all markets of a language: the widest one of the same language that the market falls back to. */
export function sharedLocale(market: MarketLanguages): string {
  const same = languageChain(market).filter((locale) => baseLanguage(locale) === baseLanguage(market.id));
  return same.at(-1) ?? market.id;
}
