import { priceIn, priceTexts } from '../../shared/locale/format-price.ts';
import { createTexts } from '../../shared/locale/texts.ts';
import type { ChosenVariant } from './choose-variants.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { textValues } from './text-values.ts';

/** The words that go with a video where it is posted. */
export type PostWords = {
  /** Text of `post.text`; empty where neither campaign nor template has one. */
  readonly text: string;
  /** The tags of `post.hashtags`, which are written with spaces between; each without its `#`. */
  readonly hashtags: readonly string[];
};

/** A variant's post text and hashtags in its market's language, from the same resources as its captions. */
export function postWords(campaign: LoadedCampaign, { product, market }: ChosenVariant): PostWords {
  const { document, campaignTexts, templateTexts } = campaign;
  const { sourceLocale } = document;
  const texts = createTexts({ market, sourceLocale, campaign: campaignTexts, template: templateTexts });
  const price = priceIn(product, market);
  const values = textValues(product, market, price && priceTexts(price, market));
  const plain = (key: string): string => withoutMarks(texts.text(key, values).text).trim();
  const hashtags = plain('post.hashtags').split(/\s+/u);
  return {
    text: plain('post.text'),
    hashtags: hashtags.map((tag) => tag.replace(/^#+/u, '')).filter((tag) => tag !== ''),
  };
}

/** Without the marks that keep directions apart on a picture: TikTok would count them, and they break hashtags. */
function withoutMarks(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}
