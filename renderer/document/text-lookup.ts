import { readText } from '../../shared/locale/read-text.ts';
import type { CampaignTexts } from './campaign-document.ts';

/** Where the text of a market comes from. */
export type FoundText = {
  readonly text: string;
  readonly origin: 'campaign' | 'template';
  /** The language or locale whose file holds it. */
  readonly locale: string;
};

/** What decides which languages a market asks. */
export type MarketLanguages = { readonly id: string; readonly fallback: readonly string[] };

/** The market itself, then the languages it falls back to. */
function languageChain({ id, fallback }: MarketLanguages): readonly string[] {
  return [...new Set([id, ...fallback])];
}

/** The raw text of a key in a market, in the order in which the renderer looks: all of the campaign's, then the template's. */
export function findText(
  texts: { readonly campaign: CampaignTexts; readonly template: CampaignTexts },
  key: string,
  market: MarketLanguages,
): FoundText | null {
  for (const origin of ['campaign', 'template'] as const) {
    for (const locale of languageChain(market)) {
      const text = readText(texts[origin][locale], key);
      if (text !== null) return { text, origin, locale };
    }
  }
  return null;
}

/** `pt` of `pt-BR`. */
export function baseLanguage(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

/** The file shared by all markets of a language: the widest one of the same language that the market falls back to. */
export function sharedLocale(market: MarketLanguages): string {
  const same = languageChain(market).filter((locale) => baseLanguage(locale) === baseLanguage(market.id));
  return same.at(-1) ?? market.id;
}

/** Where typing in a market's cell goes: the campaign's own text of that language, else the language's shared file. */
export function editedLocale(texts: CampaignTexts, key: string, market: MarketLanguages): string {
  const own = languageChain(market).find(
    (locale) => baseLanguage(locale) === baseLanguage(market.id) && readText(texts[locale], key) !== null,
  );
  return own ?? sharedLocale(market);
}
