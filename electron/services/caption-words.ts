import { FRAME_RATE, frames } from '../../shared/base/units.ts';
import type { BrandTerm } from '../../shared/campaign/brand-kit-schema.ts';
import type { Campaign } from '../../shared/campaign/campaign-schema.ts';
import type { Product } from '../../shared/catalog/product-schema.ts';
import { checkPrice } from '../../shared/check/check-price.ts';
import type { CheckScope } from '../../shared/check/check-scope.ts';
import { checkTerms } from '../../shared/check/check-terms.ts';
import { checkText } from '../../shared/check/check-texts.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { type CaptionsStatus, staleSource } from '../../shared/locale/captions-status.ts';
import { type PriceTexts, priceIn, priceTexts } from '../../shared/locale/format-price.ts';
import { formatNumber } from '../../shared/locale/format-values.ts';
import type { Market } from '../../shared/locale/market-schema.ts';
import { sourceText } from '../../shared/locale/read-text.ts';
import type { ResolvedText, TextResources, Texts, TextValues } from '../../shared/locale/texts.ts';
import type { Template, TemplateCaption } from '../../shared/template/template-schema.ts';
import type { CaptionWords, SpokenCaption } from './lay-out-captions.ts';
import { textValues } from './text-values.ts';

export type WordsRequest = {
  readonly document: Campaign;
  readonly template: Template;
  readonly product: Product;
  readonly market: Market;
  readonly campaignTexts: TextResources;
  readonly captionsStatus: CaptionsStatus;
  readonly templateTexts: TextResources;
  /** The texts of the market, out of both. */
  readonly texts: Texts;
  readonly scope: CheckScope;
};

export type SpokenCaptions = { readonly captions: readonly SpokenCaption[]; readonly findings: readonly Finding[] };

/** What each caption of a variant says; captions that lack what they are about are left out. */
export function captionWords(request: WordsRequest): SpokenCaptions {
  const { document, template, product, market, campaignTexts, templateTexts, captionsStatus, texts, scope } = request;
  const found = priceIn(product, market);
  const price = found && priceTexts(found, market);
  const { sourceLocale } = document;
  const source = { sourceLocale, campaign: campaignTexts, template: templateTexts };
  const staleOf: StaleLookup = (key, from) =>
    from?.namespace === 'campaign' && from.language !== sourceLocale
      ? staleSource(captionsStatus, { locale: from.language, key }, sourceText(source, key))
      : null;
  const terms = document.brand?.terms ?? [];
  const context = {
    texts,
    price,
    market,
    scope,
    staleOf,
    terms,
    sourceOf: (key: string) => sourceText(source, key),
    sourceLocale,
    values: textValues(product, market, price),
  };
  const shown = template.captions.filter((caption) => isShown(caption, price));
  const spoken = shown.map((caption) => ({ caption, ...wordsOf(caption, context) }));
  const showsPrice = template.captions.some(
    (caption) => caption.content.kind === 'price' || caption.when !== undefined,
  );
  return {
    captions: spoken.flatMap(({ caption, words }) => (words ? [{ caption, words }] : [])),
    findings: [
      ...checkPrice({ showsPrice, hasPrice: price !== null }, scope),
      ...spoken.flatMap(({ findings }) => findings),
    ],
  };
}

function isShown({ when, content }: TemplateCaption, price: PriceTexts | null): boolean {
  if (when === 'was') return price?.was != null;
  return price !== null || (when !== 'price' && content.kind !== 'price');
}

/** The old source of a translation that is stale, by its key and where it was found. */
type StaleLookup = (key: string, from: ResolvedText['from']) => string | null;

type WordsContext = {
  readonly texts: Texts;
  readonly terms: readonly BrandTerm[];
  readonly sourceOf: (key: string) => string | null;
  readonly sourceLocale: string;
  readonly staleOf: StaleLookup;
  readonly price: PriceTexts | null;
  readonly market: Market;
  readonly scope: CheckScope;
  readonly values: TextValues;
};

type Words = { readonly words: CaptionWords | null; readonly findings: readonly Finding[] };

function wordsOf(caption: TemplateCaption, context: WordsContext): Words {
  const { texts, price, market, scope, values, staleOf, terms, sourceOf, sourceLocale } = context;
  const { content } = caption;
  switch (content.kind) {
    case 'text': {
      const resolved = texts.text(content.key, values);
      const span = { from: frames(caption.from), frames: frames(caption.frames) };
      const { key } = content;
      const stale = staleOf(key, resolved.from);
      const findings = checkText({ caption: caption.id, key, span, resolved, staleSource: stale }, scope);
      const compared = { caption: caption.id, key, span, resolved, terms, source: sourceOf(key), sourceLocale };
      return { words: { kind: 'text', text: resolved.text }, findings: [...findings, ...checkTerms(compared, scope)] };
    }
    case 'price':
      return { words: price && { kind: 'price', amount: price.amount, was: price.was }, findings: [] };
    case 'countdown': {
      const count = Math.max(1, Math.round(caption.frames / FRAME_RATE));
      const counts = Array.from({ length: count }, (_, index) => formatNumber(count - index, market));
      return { words: { kind: 'countdown', texts: counts }, findings: [] };
    }
    case 'count': {
      const step = content.to < content.from ? -1 : 1;
      const numbers = Array.from(
        { length: Math.abs(content.to - content.from) + 1 },
        (_, at) => content.from + at * step,
      );
      return { words: { kind: 'countdown', texts: numbers.map((each) => formatNumber(each, market)) }, findings: [] };
    }
  }
}
