import { variantName } from '../../shared/campaign/variant-ids.ts';
import type { ReviewDecision } from '../../shared/publish/review.ts';
import type { BuiltVariant } from './build-variant.ts';
import { type ChosenVariant, idsOf } from './choose-variants.ts';
import { contentKey } from './content-key.ts';
import type { Outputs } from './manifest-file.ts';
import type { VariantFilter } from './render-request.ts';

type Narrowing = {
  readonly filters: readonly VariantFilter[];
  readonly outputs: Outputs;
  readonly decisions: readonly ReviewDecision[];
};

/** Those of the chosen variants for which every filter may hold; of approved ones, `approvedNow` says the rest. */
export function narrowVariants(
  chosen: readonly ChosenVariant[],
  { filters, outputs, decisions }: Narrowing,
): readonly ChosenVariant[] {
  const failed = new Set(outputs.failures.map(variantName));
  const approved = new Set(decisions.filter(({ decision }) => decision === 'approved').map(variantName));
  return chosen.filter((each) => {
    const name = nameOf(each);
    return (!filters.includes('failed') || failed.has(name)) && (!filters.includes('approved') || approved.has(name));
  });
}

/** Those that would show what was approved; what was changed since is `outdated`. */
export function approvedNow(
  chosen: readonly ChosenVariant[],
  decisions: readonly ReviewDecision[],
  build: (variant: ChosenVariant) => BuiltVariant,
): { readonly chosen: readonly ChosenVariant[]; readonly outdated: readonly string[] } {
  const content = new Map(decisions.map((decision) => [variantName(decision), decision.content]));
  const isApproved = (each: ChosenVariant): boolean => {
    const { timeline } = build(each);
    return timeline !== null && contentKey(timeline) === content.get(nameOf(each));
  };
  const [good, bad]: [ChosenVariant[], ChosenVariant[]] = [[], []];
  for (const each of chosen) (isApproved(each) ? good : bad).push(each);
  return { chosen: good, outdated: bad.map(nameOf) };
}

function nameOf(variant: ChosenVariant): string {
  return variantName(idsOf(variant));
}
