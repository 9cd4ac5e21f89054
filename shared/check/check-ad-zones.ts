import { DEFAULT_RATIO } from '../base/ratio.ts';
import type { Rect } from '../captions/laid-out-caption.ts';
import { type AdZone, adZone } from './ad-zones.ts';
import type { Fault } from './check-scope.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `caption-outside-ads-a`: captions that in-feed ads would cover, where the campaign names that placement. */
export function checkAdZoneA(facts: VariantFacts): readonly Fault[] {
  return outside(facts, 'ads-a');
}

/** `caption-outside-ads-b`: captions that ads with an anchor would cover, where the campaign names that placement. */
export function checkAdZoneB(facts: VariantFacts): readonly Fault[] {
  return outside(facts, 'ads-b');
}

function outside({ campaign, captions, market, ads }: VariantFacts, placement: AdZone): readonly Fault[] {
  const isNamed =
    campaign.checks?.placements?.includes(placement) || ads?.placements.some(({ zone }) => zone === placement);
  // TikTok's zones are for upright videos; other shapes have none.
  if (!isNamed || (campaign.ratio ?? DEFAULT_RATIO) !== DEFAULT_RATIO) return [];
  const bands = adZone(placement, market.direction);
  return captions.flatMap(({ id, bounds, span }) => {
    const over = bounds ? overBy(bounds, bands) : 0;
    if (over <= 0) return [];
    const message = `Caption "${id}" reaches ${Math.ceil(over)} px out of the area that these ads leave free.`;
    return [{ subject: id, frames: span, message }];
  });
}

/** How far a rectangle leaves a zone on its worst side, px; 0 or less where it is inside. */
function overBy({ x, y, width, height }: Rect, bands: ReturnType<typeof adZone>): number {
  const touched = bands.filter(({ top, bottom }) => y < bottom && y + height > top);
  return Math.max(
    Math.min(...bands.map(({ top }) => top)) - y,
    y + height - Math.max(...bands.map(({ bottom }) => bottom)),
    ...touched.flatMap(({ left, right }) => [left - x, x + width - right]),
  );
}
