import type { VariantView } from '../../shared/api/variant-methods.ts';
import type { CampaignTexts } from '../document/campaign-document.ts';
import { baseLanguage, findText, type MarketLanguages, sharedLocale } from '../document/text-lookup.ts';

type Finding = VariantView['findings'][number];

/** What a cell of the table shows: the text, where it comes from, and what is wrong with it. */
export type CellState = {
  readonly text: string;
  /** Another language's text, shown for want of one. */
  readonly isFallback: boolean;
  readonly status: 'missing' | 'fallback' | 'too-long' | 'problem' | 'overridden' | 'ok';
  /** Message of the first finding, or null. */
  readonly problem: string | null;
};

type Texts = { readonly campaign: CampaignTexts; readonly template: CampaignTexts };

const TOO_LONG = ['caption-overflow', 'caption-outside-safe-zone'];

/** Texts are judged at once from the document; lengths as soon as the host has measured them. */
export function cellState(
  texts: Texts,
  key: string,
  { market, findings }: { readonly market: MarketLanguages; readonly findings: readonly Finding[] },
): CellState {
  const found = findText(texts, key, market);
  if (!found) return { text: '', isFallback: false, status: 'missing', problem: null };
  const { text } = found;
  if (baseLanguage(found.locale) !== baseLanguage(market.id)) {
    return { text, isFallback: true, status: 'fallback', problem: null };
  }
  const measured = findings.find(({ rule }) => rule !== 'text-missing' && rule !== 'text-fallback');
  if (measured) {
    const status = TOO_LONG.includes(measured.rule) ? 'too-long' : 'problem';
    return { text, isFallback: false, status, problem: `${measured.message} ${measured.fix}` };
  }
  // Other markets of the language have another text.
  const isOwn = found.origin === 'campaign' && found.locale === market.id && sharedLocale(market) !== market.id;
  const status = isOwn ? 'overridden' : 'ok';
  return { text, isFallback: false, status, problem: null };
}
