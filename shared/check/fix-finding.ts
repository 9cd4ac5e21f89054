import { produce } from 'immer';
import type { Campaign } from '../campaign/campaign-schema.ts';
import { matchingOverrides } from '../campaign/choices.ts';
import type { Finding } from './finding.ts';

type Fixed = Pick<Finding, 'rule' | 'subject' | 'market' | 'product' | 'hook'>;
type Fix = (campaign: Campaign, finding: Fixed) => Campaign;

const FIXES: Readonly<Record<string, Fix>> = {
  'prior-price': countFromLowest,
  'caption-outside-safe-zone': (campaign, finding) => takeBack(campaign, finding, 'place'),
  'time-on-screen': (campaign, finding) => takeBack(campaign, finding, 'timing'),
};

/** The campaign with what a finding is about mended; the very same object where there is no safe way. */
export function fixFinding(campaign: Campaign, finding: Fixed): Campaign {
  const fix = Object.hasOwn(FIXES, finding.rule) ? FIXES[finding.rule] : undefined;
  return fix ? fix(campaign, finding) : campaign;
}

/** The reduction counts from the lowest price of the days before; where that is no higher, there is none to announce. */
function countFromLowest(campaign: Campaign, { product, market }: Fixed): Campaign {
  return produce(campaign, (draft) => {
    const found = draft.products.find(({ id }) => id === product);
    const price = (market === null ? undefined : found?.prices?.[market]) ?? found?.price;
    if (price?.lowest30d === undefined || Number(price.was) <= Number(price.lowest30d)) return;
    if (Number(price.lowest30d) > Number(price.amount)) price.was = price.lowest30d;
    else delete price.was;
  });
}

/** Leaves place or time of a caption to the template again, where the campaign had chosen another for this variant. */
function takeBack(campaign: Campaign, { subject, product, market, hook }: Fixed, choice: 'place' | 'timing'): Campaign {
  if (product === null || market === null) return campaign;
  const last = matchingOverrides(campaign, { product, market, hook }).findLast(
    ({ override }) => override.captions?.[subject]?.[choice] !== undefined,
  );
  return produce(campaign, (draft) => {
    const layer = last ? draft.overrides?.[last.index] : draft;
    const caption = layer?.captions?.[subject];
    if (caption) delete caption[choice];
  });
}
