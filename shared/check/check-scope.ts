import type { Frames } from '../base/units.ts';
import type { Finding, Severity } from './finding.ts';

/** The variant that a check looks at. */
export type CheckScope = { readonly product: string; readonly market: string };

/** When something is on screen, in frames of the variant. */
export type FrameSpan = { readonly from: Frames; readonly frames: Frames };

type Found = {
  readonly rule: string;
  readonly severity: Severity;
  /** Caption id, slot id or file. */
  readonly subject: string;
  readonly frames?: FrameSpan | null;
  readonly message: string;
  readonly fix: string;
};

/** A finding about one variant. */
export function findingIn(scope: CheckScope, { frames = null, ...found }: Found): Finding {
  const { rule, severity, subject, message, fix } = found;
  return { rule, severity, market: scope.market, product: scope.product, frames, subject, message, fix };
}
