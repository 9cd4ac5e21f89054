import { StudioError } from '../../../shared/base/studio-error.ts';
import type { BrandTerm } from '../../../shared/campaign/brand-kit-schema.ts';
import { choicesFor } from '../../../shared/campaign/choices.ts';
import type { ExchangeDocument, ExchangeUnit } from '../../../shared/exchange/exchange-unit.ts';
import { listUnits, type TextSources } from '../../../shared/exchange/list-units.ts';
import { priceIn, priceTexts } from '../../../shared/locale/format-price.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import { baseLanguage, languageChain, sharedLocale } from '../../../shared/locale/text-locales.ts';
import type { TextValues } from '../../../shared/locale/texts.ts';
import { cutTemplate } from '../../../shared/template/cut-template.ts';
import type { Template } from '../../../shared/template/template-schema.ts';
import { hashText } from '../../storage/hash-file.ts';
import { type ChosenVariant, chooseMarkets } from '../choose-variants.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';
import { textValues } from '../text-values.ts';

/** A campaign as translators see it. */
export type ExchangeContext = {
  readonly sources: TextSources;
  readonly template: Template;
  readonly style: string;
  readonly values: TextValues;
  readonly terms: readonly BrandTerm[];
  /** The languages that its markets need, the source's own aside. */
  readonly wanted: readonly string[];
  /** All languages and markets that texts may be for. */
  readonly known: readonly string[];
  /** What is shown as an example: the first product, in a market of the source language where there is one. */
  readonly example: ChosenVariant;
};

/** Enough that no two texts of a campaign share one by chance. */
const HASH_DIGITS = 16;

/** The short hash by which a source is known again. */
export function sourceHash(text: string): string {
  return hashText(text).slice(0, HASH_DIGITS);
}

export function exchangeContext(studio: Studio, campaign: LoadedCampaign): ExchangeContext {
  const { document, campaignTexts, templateTexts, captionsStatus } = campaign;
  const { sourceLocale } = document;
  const markets = chooseMarkets(document.markets, studio.markets);
  const example = exampleOf(campaign, markets);
  const { product, market } = example;
  const choices = choicesFor(document, { product: product.id, market: market.id, hook: null });
  const price = priceIn(product, market);
  const isOther = (locale: string): boolean => locale !== sourceLocale;
  const wanted = markets.flatMap((each) => textFiles(each, campaign));
  const known = [...Object.keys(campaignTexts), ...studio.markets.flatMap((each) => [sharedLocale(each), each.id])];
  return {
    sources: { sourceLocale, campaign: campaignTexts, template: templateTexts, status: captionsStatus },
    template: cutTemplate(campaign.template, choices),
    style: choices.style ?? campaign.template.defaultStyle,
    values: textValues(product, market, price && priceTexts(price, market)),
    terms: document.brand?.terms ?? [],
    wanted: [...new Set(wanted.filter(isOther))],
    known: [...new Set([...wanted, ...known].filter(isOther))],
    example,
  };
}

/**
 * The files that a market's texts are for: those of its language that the campaign has; else the template's nearest one,
 * which the campaign's own would stand beside. Markets of the source's language need none.
 */
function textFiles(market: Market, { document, campaignTexts, templateTexts }: LoadedCampaign): readonly string[] {
  const same = languageChain(market).filter((locale) => baseLanguage(locale) === baseLanguage(market.id));
  const own = same.filter((locale) => campaignTexts[locale]);
  if (own.length > 0) return own;
  if (baseLanguage(market.id) === baseLanguage(document.sourceLocale)) return [];
  return [same.find((locale) => templateTexts[locale]) ?? sharedLocale(market)];
}

/** All texts of one language. Throws `bad-input` for a language that no market has. */
export function unitsIn(context: ExchangeContext, locale: string): readonly ExchangeUnit[] {
  const { sources, template, style, values, terms } = context;
  return listUnits({ sources, locale, shown: { template, style }, values, terms, hash: sourceHash });
}

export function documentIn(context: ExchangeContext, locale: string, campaign: string): ExchangeDocument {
  const { sources } = context;
  return { campaign, sourceLocale: sources.sourceLocale, locale, units: unitsIn(context, locale) };
}

/** The languages that were asked for, as they are written; all that the markets need for null. Throws `bad-input`. */
export function chosenLocales({ wanted, known }: ExchangeContext, asked: readonly string[] | null): readonly string[] {
  if (asked === null) return wanted;
  return asked.map((each) => {
    const plain = each.replaceAll('_', '-').toLowerCase();
    const locale = known.find((one) => one.toLowerCase() === plain);
    if (locale !== undefined) return locale;
    const message = `No market takes texts in "${each}". This campaign's markets take ${wanted.join(', ')}.`;
    throw new StudioError('bad-input', message, { params: { locale: each } });
  });
}

function exampleOf({ document }: LoadedCampaign, markets: readonly Market[]): ChosenVariant {
  const own = markets.find(({ id }) => baseLanguage(id) === baseLanguage(document.sourceLocale));
  const market = own ?? markets[0];
  const [product] = document.products;
  if (!product || !market) throw new Error('a campaign has a product and a market');
  return { product, market, hook: null };
}
