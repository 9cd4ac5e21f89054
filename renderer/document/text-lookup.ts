import { plainKey } from '../../shared/campaign/hook-keys.ts';
import { readText } from '../../shared/locale/read-text.ts';
import { baseLanguage, languageChain, type MarketLanguages, sharedLocale } from '../../shared/locale/text-locales.ts';
import type { CampaignTexts } from './campaign-document.ts';

/** Where the text of a market comes from. */
export type FoundText = {
  readonly text: string;
  readonly origin: 'campaign' | 'template';
  /** The language or locale whose file holds it. */
  readonly locale: string;
};

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

/** The text that is shown: a hook's own, else what the campaign's own opening says in its place. */
export function findShownText(...[texts, key, market]: Parameters<typeof findText>): FoundText | null {
  return findText(texts, key, market) ?? findText(texts, plainKey(key), market);
}

/** Where typing in a market's cell goes: the campaign's own text of that language, else the language's shared file. */
export function editedLocale(texts: CampaignTexts, key: string, market: MarketLanguages): string {
  const own = languageChain(market).find(
    (locale) => baseLanguage(locale) === baseLanguage(market.id) && readText(texts[locale], key) !== null,
  );
  return own ?? sharedLocale(market);
}
