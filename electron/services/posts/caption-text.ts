import { findMarket } from '../../../shared/locale/find-market.ts';
import { priceIn, priceTexts } from '../../../shared/locale/format-price.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import { createTexts, type Texts, type TextValues } from '../../../shared/locale/texts.ts';
import { composeCaption } from '../../../shared/publish/caption.ts';
import { chooseVariants } from '../choose-variants.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import { textValues } from '../text-values.ts';

/** What a post of one variant says unless the user writes something else. */
export type CaptionDraft = { readonly text: string; readonly hashtags: readonly string[]; readonly caption: string };

type DraftRequest = {
  readonly campaign: LoadedCampaign;
  readonly product: string;
  readonly market: string;
  readonly markets: readonly Market[];
};

/**
 * Text and hashtags in the market's language: keys `post.text` and `post.hashtags` (words between spaces) of the
 * campaign, else of its template.
 */
export function draftCaption({ campaign, product: id, market: marketId, markets }: DraftRequest): CaptionDraft {
  const { document, campaignTexts, templateTexts } = campaign;
  const market = findMarket(markets, marketId);
  const [variant] = chooseVariants(document, { products: [id], markets: [marketId] }, markets);
  if (!variant) throw new Error('one product and one market give one variant');
  const { sourceLocale } = document;
  const texts = createTexts({ market, sourceLocale, campaign: campaignTexts, template: templateTexts });
  const found = priceIn(variant.product, market);
  const values = textValues(variant.product, market, found && priceTexts(found, market));
  const text = plain(texts, 'post.text', values);
  const hashtags = plain(texts, 'post.hashtags', values)
    .split(/\s+/u)
    .filter((tag) => tag !== '');
  return { text, hashtags, caption: composeCaption(text, hashtags) };
}

/** Without the marks that keep directions apart on a picture: TikTok would count them, and they break hashtags. */
function plain(texts: Texts, key: string, values: TextValues): string {
  return texts
    .text(key, values)
    .text.replace(/[\u2066-\u2069]/gu, '')
    .trim();
}
