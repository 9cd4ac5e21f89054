import { DEFAULT_RATIO } from '../../shared/base/ratio.ts';
import { frames } from '../../shared/base/units.ts';
import type { Campaign } from '../../shared/campaign/campaign-schema.ts';
import { matchingOverrides } from '../../shared/campaign/choices.ts';
import { plainKey } from '../../shared/campaign/hook-keys.ts';
import type { LaidOutCaption } from '../../shared/captions/laid-out-caption.ts';
import { unionOf } from '../../shared/captions/rect.ts';
import type { MediaFacts } from '../../shared/catalog/media-facts.ts';
import type { Product } from '../../shared/catalog/product-schema.ts';
import type { CheckScope } from '../../shared/check/check-scope.ts';
import { checkVariant } from '../../shared/check/check-variant.ts';
import type { ClaimWords } from '../../shared/check/claim-words.ts';
import type { Finding } from '../../shared/check/finding.ts';
import type { LabelPatterns } from '../../shared/check/label-patterns.ts';
import { namedPlacements, type Placement } from '../../shared/check/placement-schema.ts';
import type { Rule } from '../../shared/check/rule-schema.ts';
import { type RulesInForce, rulesInForce } from '../../shared/check/rules-in-force.ts';
import type { CheckedAd, CheckedCaption, CheckedVoice, VariantFacts } from '../../shared/check/variant-facts.ts';
import { priceIn, priceTexts } from '../../shared/locale/format-price.ts';
import type { Market } from '../../shared/locale/market-schema.ts';
import { unitPriceText } from '../../shared/locale/unit-price.ts';
import type { Instance } from '../../shared/template/instantiate.ts';
import { type SpokenCaption, wordsText } from './lay-out-captions.ts';
import { localDay } from './local-day.ts';
import type { Studio } from './studio.ts';
import { saidHash, speechLines } from './voice/speech-lines.ts';

/** What all variants of a campaign are checked with, worked out once. */
export type RuleBook = {
  readonly rules: readonly Rule[];
  readonly claimWords: ClaimWords;
  readonly labels: LabelPatterns;
  readonly today: string;
  /** Of those that the campaign names. */
  readonly placements: readonly Placement[];
  readonly inForce: (market: Market) => RulesInForce;
};

export function openRuleBook(studio: Studio, campaign: Campaign): RuleBook {
  const { rules, claimWords, labels, now } = studio;
  const known = new Map<string, RulesInForce>();
  return {
    rules,
    claimWords,
    labels: labels(),
    today: localDay(now()),
    placements: namedPlacements(studio.placements, campaign),
    inForce: (market) => {
      const found = known.get(market.id) ?? rulesInForce(rules, market, campaign);
      known.set(market.id, found);
      return found;
    },
  };
}

/** A variant with its captions laid out. */
type ToCheck = {
  readonly campaign: Campaign;
  readonly product: Product;
  readonly market: Market;
  readonly hook: string | null;
  readonly instance: Instance;
  readonly spoken: readonly SpokenCaption[];
  /** The layouts of each of these. */
  readonly states: readonly (readonly LaidOutCaption[])[];
  readonly files: readonly string[];
  /** Facts of every file that could be read, by path. */
  readonly media: ReadonlyMap<string, MediaFacts>;
  /** The words that go with it where it is posted. */
  readonly postText: () => string;
};

/** Runs the rules that need nothing but the variant's own data. */
export function checkRules(variant: ToCheck, book: RuleBook, scope: CheckScope): readonly Finding[] {
  return checkVariant(factsOf(variant, book), scope);
}

function factsOf(variant: ToCheck, book: RuleBook): VariantFacts {
  const { campaign, product, market, hook, instance, spoken, states, files } = variant;
  const { template, fills } = instance;
  const price = priceIn(product, market);
  return {
    ...book,
    campaign,
    product,
    market,
    hook,
    files,
    voice: voiceOf(variant),
    ads: adOf(variant, book),
    postText: variant.postText,
    price,
    priceTexts: price && priceTexts(price, market),
    unitPrice: price && unitPriceText(product, price, market),
    frames: template.canvas.frames,
    captions: spoken.map((each, index) => checkedCaption(each, states[index] ?? [])),
    scenes: template.scenes.map(({ id, slot, from }) => ({ id, from, file: fills.get(slot)?.file ?? null })),
  };
}

function adOf(variant: ToCheck, { placements }: RuleBook): CheckedAd | null {
  if (placements.length === 0) return null;
  const { campaign, instance, media } = variant;
  const { music, voice, soundLogo, fills } = instance;
  const clips = [...fills.values()].some(({ file, volume, ramp }) => {
    const facts = media.get(file);
    // A clip with a ramp is silent.
    return facts?.kind === 'video' && facts.sound !== null && volume > 0 && !ramp;
  });
  const isHeard = music !== null || voice !== null || soundLogo !== null || clips;
  return { placements, ratio: campaign.ratio ?? DEFAULT_RATIO, isHeard };
}

function voiceOf({ campaign, product, market, instance, spoken, media }: ToCheck): CheckedVoice | null {
  const { voice: choice } = instance;
  const facts = choice && media.get(choice.file);
  if (!choice || !facts || facts.kind === 'image') return null;
  const matching = matchingOverrides(campaign, { product: product.id, market: market.id, hook: null });
  const holder = matching.findLast(({ override }) => override.voice !== undefined)?.override;
  const lines = speechLines(spoken);
  return {
    choice,
    seconds: facts.duration,
    isForMarket: holder?.market !== undefined,
    said: saidHash(lines),
    lines,
  };
}

/** A caption as rules see it. */
function checkedCaption({ caption, words }: SpokenCaption, states: readonly LaidOutCaption[]): CheckedCaption {
  const { id, content, from } = caption;
  return {
    id,
    kind: words.kind,
    key: content.kind === 'text' ? plainKey(content.key) : null,
    text: wordsText(words),
    span: { from: frames(from), frames: frames(caption.frames) },
    states,
    bounds: unionOf(states.map(({ bounds }) => bounds)),
  };
}
