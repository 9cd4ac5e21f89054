import type { Ratio } from '../base/ratio.ts';
import type { Campaign } from '../campaign/campaign-schema.ts';
import type { VoiceChoice } from '../campaign/voice-schema.ts';
import type { LaidOutCaption, Rect } from '../captions/laid-out-caption.ts';
import type { ScriptLine } from '../captions/speech-script.ts';
import type { Price, Product } from '../catalog/product-schema.ts';
import type { PriceTexts } from '../locale/format-price.ts';
import type { Market } from '../locale/market-schema.ts';
import type { FrameSpan } from './check-scope.ts';
import type { ClaimWords } from './claim-words.ts';
import type { LabelPatterns } from './label-patterns.ts';
import type { Placement } from './placement-schema.ts';
import type { Rule } from './rule-schema.ts';

/** A caption as viewers meet it. */
export type CheckedCaption = {
  readonly id: string;
  readonly kind: 'text' | 'price' | 'countdown';
  /** Text key, whatever the opening; null for prices and countdowns. */
  readonly key: string | null;
  readonly text: string;
  readonly span: FrameSpan;
  /** How it lies: one layout, one for each second of a countdown, none where it is empty. */
  readonly states: readonly LaidOutCaption[];
  /** The smallest rectangle around all states; null where there are none. */
  readonly bounds: Rect | null;
};

/** A scene with the file that fills it. */
export type CheckedScene = { readonly id: string; readonly from: number; readonly file: string | null };

/** Somebody who speaks over the film. */
export type CheckedVoice = {
  readonly choice: VoiceChoice;
  /** Length of its file. */
  readonly seconds: number;
  /** Chosen for this market, not for all. */
  readonly isForMarket: boolean;
  /** Hash of what a draft voice would say of the captions now. */
  readonly said: string;
  /** What that would be, in order. */
  readonly lines: readonly ScriptLine[];
};

/** A film as an ad. */
export type CheckedAd = {
  readonly placements: readonly Placement[];
  readonly ratio: Ratio;
  readonly isHeard: boolean;
};

/** All that rules about one variant look at. */
export type VariantFacts = {
  readonly campaign: Campaign;
  readonly product: Product;
  readonly market: Market;
  /** Id of its opening; null for the campaign's own. */
  readonly hook: string | null;
  /** Length of the film. */
  readonly frames: number;
  readonly captions: readonly CheckedCaption[];
  readonly scenes: readonly CheckedScene[];
  /** Every file that the variant is made from. */
  readonly files: readonly string[];
  /** Null where nobody speaks. */
  readonly voice: CheckedVoice | null;
  /** The film as an ad; null where the campaign names no placement. */
  readonly ads: CheckedAd | null;
  /** The words that go with it where it is posted, without hashtags. */
  readonly postText: () => string;
  readonly price: Price | null;
  readonly priceTexts: PriceTexts | null;
  /** The price for one unit as the market writes it; null where the product is not sold by measure. */
  readonly unitPrice: string | null;
  /** Every rule, in force or not. */
  readonly rules: readonly Rule[];
  readonly claimWords: ClaimWords;
  readonly labels: LabelPatterns;
  /** Today where the user is, ISO 8601. */
  readonly today: string;
};
