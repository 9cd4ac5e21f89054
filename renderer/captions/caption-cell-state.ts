import type { VariantView } from '../../shared/api/variant-methods.ts';
import { plainKey } from '../../shared/campaign/hook-keys.ts';
import { type CaptionsStatus, staleSource, translationAt } from '../../shared/locale/captions-status.ts';
import { baseLanguage, type MarketLanguages, sharedLocale } from '../../shared/locale/text-locales.ts';
import type { CampaignTexts } from '../document/campaign-document.ts';
import { findText } from '../document/text-lookup.ts';

type Finding = VariantView['findings'][number];

/** What a cell of the table shows: the text, where it comes from, and what is wrong with it. */
export type CellState = {
  readonly text: string;
  /** Another language's text, shown for want of one. */
  readonly isFallback: boolean;
  readonly status: 'missing' | 'fallback' | 'too-long' | 'stale' | 'problem' | 'as-own' | 'overridden' | 'ok';
  /** The file of texts that it stands in; null for texts of the template and where there is none. */
  readonly locale: string | null;
  /** Message of the first finding, or null. */
  readonly problem: string | null;
  /** The words that it was translated from, where the source has others by now. */
  readonly staleFrom: string | null;
  /** Somebody has read it against the source as it is now. */
  readonly isReviewed: boolean;
};

type Texts = { readonly campaign: CampaignTexts; readonly template: CampaignTexts };

type CellFacts = {
  readonly market: MarketLanguages;
  readonly findings: readonly Finding[];
  readonly captionsStatus: CaptionsStatus;
  readonly sourceLocale: string;
  /** The source text as it is now. */
  readonly source: string | null;
};

const TOO_LONG = ['caption-overflow', 'caption-outside-safe-zone'];
/** What the document itself tells, at once. */
const KNOWN_HERE = ['text-missing', 'text-fallback', 'text-stale'];
const NOTHING = { isFallback: false, locale: null, problem: null, staleFrom: null, isReviewed: false } as const;

/** Texts are judged at once from the document; lengths as soon as the host has measured them. */
export function cellState(texts: Texts, key: string, facts: CellFacts): CellState {
  const { market, findings } = facts;
  const found = findText(texts, key, market);
  const plain = plainKey(key);
  // A hook's text that nobody wrote: the campaign's own opening says it.
  if (!found && plain !== key)
    return { ...NOTHING, text: findText(texts, plain, market)?.text ?? '', isFallback: true, status: 'as-own' };
  if (!found) return { ...NOTHING, text: '', status: 'missing' };
  const { text } = found;
  if (baseLanguage(found.locale) !== baseLanguage(market.id)) {
    return { ...NOTHING, text, isFallback: true, status: 'fallback' };
  }
  const locale = found.origin === 'campaign' ? found.locale : null;
  const measured = findings.find(({ rule, severity }) => severity !== 'notice' && !KNOWN_HERE.includes(rule));
  const known = { ...NOTHING, text, locale, ...translationOf(locale, key, facts) };
  const problem = measured ? `${measured.message} ${measured.fix}` : null;
  if (measured && TOO_LONG.includes(measured.rule)) return { ...known, status: 'too-long', problem };
  if (known.staleFrom !== null) return { ...known, status: 'stale', problem };
  if (measured) return { ...known, status: 'problem', problem };
  // Other markets of the language have another text.
  const isOwn = locale === market.id && sharedLocale(market) !== market.id;
  return { ...known, status: isOwn ? 'overridden' : 'ok' };
}

function translationOf(locale: string | null, key: string, { captionsStatus, sourceLocale, source }: CellFacts) {
  if (locale === null || locale === sourceLocale) return null;
  const place = { locale, key };
  const staleFrom = staleSource(captionsStatus, place, source);
  return { staleFrom, isReviewed: staleFrom === null && translationAt(captionsStatus, place)?.reviewed === true };
}
