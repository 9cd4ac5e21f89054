import type { Fault } from './check-scope.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `switch-off-unknown`: switches of `checks.off` that have no effect. */
export function checkSwitches({ campaign, rules }: VariantFacts): readonly Fault[] {
  return Object.keys(campaign.checks?.off ?? {}).flatMap((id) => {
    const rule = rules.find((each) => each.id === id);
    if (rule && rule.severity !== 'error') return [];
    const why = rule ? 'an error, which cannot be switched off' : 'no rule of this program';
    return [{ subject: `checks.off.${id}`, message: `campaign.json: checks.off: "${id}" is ${why}.` }];
  });
}
