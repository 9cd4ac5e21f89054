import { produce } from 'immer';
import type { Campaign } from '../campaign/campaign-schema.ts';
import type { TextResources } from '../locale/texts.ts';
import type { FixedFinding, FixedVariant } from './finding.ts';
import { bringInside, extendTime, showAlways } from './fix-captions.ts';
import { dropStyle, dropSwitch, dropUnknown, fitTransition, takeBack } from './fix-choices.ts';
import { type TextFacts, useDigits, useLabelWord } from './fix-texts.ts';

/** What findings are mended in: a campaign and its own texts. */
export type Mendable = { readonly campaign: Campaign; readonly texts: TextResources };

/** What has to be known to mend a finding: the template as its author made it, the finding's market, all labels. */
export type FixFacts = TextFacts;

type CampaignFix = (campaign: Campaign, finding: FixedVariant, facts: FixFacts) => Campaign;
type TextFix = (texts: TextResources, finding: FixedVariant, facts: FixFacts) => TextResources;

const CAMPAIGN_FIXES: Readonly<Record<string, CampaignFix>> = {
  'prior-price': countFromLowest,
  'choice-unknown': dropUnknown,
  'style-unknown': dropStyle,
  'switch-off-unknown': dropSwitch,
  'transition-shortened': fitTransition,
  'caption-overlap': (campaign, finding) =>
    firstThatHelps(campaign, [(now) => takeBack(now, finding, 'place'), (now) => takeBack(now, finding, 'timing')]),
  'caption-outside-safe-zone': (campaign, finding, facts) =>
    firstThatHelps(campaign, [(now) => takeBack(now, finding, 'place'), (now) => bringInside(now, finding, facts)]),
  'time-on-screen': (campaign, finding, facts) =>
    firstThatHelps(campaign, [(now) => takeBack(now, finding, 'timing'), (now) => extendTime(now, finding, facts)]),
  'reading-speed': extendTime,
  'call-to-action': extendTime,
  'disclosure-short': showAlways,
};

const TEXT_FIXES: Readonly<Record<string, TextFix>> = {
  'disclosure-language': useLabelWord,
  'digits-mixed': useDigits,
};

/** Whether findings of a rule can be mended, where the campaign holds what that needs. */
export function isFixableRule(id: string): boolean {
  return Object.hasOwn(CAMPAIGN_FIXES, id) || Object.hasOwn(TEXT_FIXES, id);
}

/** The document with what a finding is about mended; the very same object where there is no safe way. */
export function fixFinding(document: Mendable, finding: FixedFinding, facts: FixFacts): Mendable {
  const { rule, product, market } = finding;
  if (product === null || market !== facts.market.id) return document;
  const variant = { ...finding, product, market };
  const inCampaign = Object.hasOwn(CAMPAIGN_FIXES, rule) ? CAMPAIGN_FIXES[rule] : undefined;
  const inTexts = Object.hasOwn(TEXT_FIXES, rule) ? TEXT_FIXES[rule] : undefined;
  const campaign = inCampaign?.(document.campaign, variant, facts) ?? document.campaign;
  const texts = inTexts?.(document.texts, variant, facts) ?? document.texts;
  return campaign === document.campaign && texts === document.texts ? document : { campaign, texts };
}

function firstThatHelps(campaign: Campaign, ways: readonly ((now: Campaign) => Campaign)[]): Campaign {
  for (const way of ways) {
    const mended = way(campaign);
    if (mended !== campaign) return mended;
  }
  return campaign;
}

/** The reduction counts from the lowest price of the days before; where that is no higher, there is none to announce. */
function countFromLowest(campaign: Campaign, { product, market }: FixedVariant): Campaign {
  return produce(campaign, (draft) => {
    const found = draft.products.find(({ id }) => id === product);
    const price = found?.prices?.[market] ?? found?.price;
    if (price?.lowest30d === undefined || Number(price.was) <= Number(price.lowest30d)) return;
    if (Number(price.lowest30d) > Number(price.amount)) price.was = price.lowest30d;
    else delete price.was;
  });
}
