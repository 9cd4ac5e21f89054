import type { Frames } from '../base/units.ts';
import type { Rule, Why } from './rule-schema.ts';

/** `error` stops the variant from being rendered; `warning` and `notice` do not. */
export type Severity = Rule['severity'];

/** What a check found: where, what, why, and how to mend it. */
export type Finding = {
  /** Stable id such as `text-missing`; docs and switches refer to it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly market: string | null;
  readonly product: string | null;
  /** The opening that it was found in; null for the campaign's own. */
  readonly hook: string | null;
  /** Frames of the variant in which it shows; null when it holds for the whole. */
  readonly frames: { readonly from: Frames; readonly frames: Frames } | null;
  /** What it is about: a caption id, slot id or file. */
  readonly subject: string;
  readonly message: string;
  readonly fix: string;
  /** Null for findings on posts, whose messages say it. */
  readonly why: Why | null;
  /** The reason for which the campaign switches its rule off; such a finding is a notice. Null while the rule is on. */
  readonly offReason: string | null;
};

/** What has to be known of a finding to mend it. */
export type FixedFinding = Pick<Finding, 'rule' | 'subject' | 'market' | 'product' | 'hook'>;
/** The same of a finding that is about one variant. */
export type FixedVariant = FixedFinding & { readonly product: string; readonly market: string };
