import type { Frames } from '../base/units.ts';
import type { VariantIds } from '../campaign/variant-ids.ts';
import type { Finding } from './finding.ts';
import { figureOf, type RuleInForce, type RulesInForce } from './rules-in-force.ts';

/** The variant that a check looks at, and the rules that hold for it. */
export type CheckScope = VariantIds & { readonly rules: RulesInForce };

/** When something is on screen, in frames of the variant. */
export type FrameSpan = { readonly from: Frames; readonly frames: Frames };

/** What breaks a rule: severity and reason are the rule's own, and so is the way out where none is given. */
export type Fault = {
  /** Caption id, slot id or file. */
  readonly subject: string;
  readonly frames?: FrameSpan | null;
  readonly message: string;
  readonly fix?: string;
};

/** A finding about one variant. A rule that is not in force there is a bug. */
export function findingIn(scope: CheckScope, found: Fault & { readonly rule: string }): Finding {
  const { rule: id, subject, frames = null, message } = found;
  const rule = requireRule(scope, id);
  const { severity, why, offReason } = rule;
  const { product, market, hook } = scope;
  const where = { market, product, hook, frames, subject };
  return { rule: id, severity, ...where, message, fix: found.fix ?? rule.fix, why, offReason };
}

/** A limit of a rule that is in force. */
export function figureIn(scope: CheckScope, id: string, name: string): number {
  return figureOf(requireRule(scope, id), name);
}

function requireRule({ rules, market }: CheckScope, id: string): RuleInForce {
  const rule = rules.get(id);
  if (!rule) throw new Error(`no rule ${id} in ${market}`);
  return rule;
}
