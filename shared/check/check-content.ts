import { FRAME_RATE } from '../base/units.ts';
import { matchingOverrides } from '../campaign/choices.ts';
import type { Fault } from './check-scope.ts';
import { figureOf, type RuleInForce } from './rules-in-force.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `product-late`: no early scene shows a file that belongs to the product. */
export function checkProductEarly(facts: VariantFacts, rule: RuleInForce): readonly Fault[] {
  const { scenes } = facts;
  const own = productFiles(facts);
  const early = scenes.filter(({ from }) => from < figureOf(rule, 'frames'));
  // A hole is an error of its own.
  if (early.some(({ file }) => file === null || own.includes(file))) return [];
  const first = scenes.find(({ file }) => file !== null && own.includes(file));
  const seconds = figureOf(rule, 'frames') / FRAME_RATE;
  const when = first ? `first after ${(first.from / FRAME_RATE).toFixed(1)} s` : 'in no scene';
  const message = `The product is seen ${when}; it should be within ${seconds} s.`;
  return [{ subject: early[0]?.id ?? 'media', message }];
}

/** Files of the product itself; a campaign of one product may list them for all. */
function productFiles({ campaign, product, market, hook, files }: VariantFacts): readonly string[] {
  const fills = [
    product.slots,
    ...matchingOverrides(campaign, { product: product.id, market: market.id, hook }).flatMap(({ override }) =>
      override.product === undefined ? [] : [override.slots],
    ),
  ];
  const own = [...(product.media ?? []), ...fills.flatMap((each) => Object.values(each ?? {}).map(({ file }) => file))];
  return own.length === 0 && campaign.products.length === 1 ? files : own;
}

/** `call-to-action`: none, or gone too soon. */
export function checkCallToAction({ captions }: VariantFacts, rule: RuleInForce): readonly Fault[] {
  const least = figureOf(rule, 'frames');
  const actions = captions.filter(({ key, text }) => key !== null && /^cta(\.|$)/.test(key) && text.trim() !== '');
  const longest = Math.max(0, ...actions.map(({ span }) => span.frames));
  if (longest >= least) return [];
  const message =
    actions.length === 0
      ? 'No caption calls to action.'
      : `The call to action stands for ${(longest / FRAME_RATE).toFixed(1)} s; ${least / FRAME_RATE} s is the least.`;
  return [{ subject: actions[0]?.id ?? 'cta', message }];
}
