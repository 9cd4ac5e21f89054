import type { Frames } from '../base/units.ts';

/** `error` stops the variant from being rendered; `warning` and `notice` do not. */
export type Severity = 'error' | 'warning' | 'notice';

/** What a check found: where, what, and how to mend it. */
export type Finding = {
  /** Stable id such as `text-missing`; docs and switches refer to it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly market: string | null;
  readonly product: string | null;
  /** Frames of the variant in which it shows; null when it holds for the whole. */
  readonly frames: { readonly from: Frames; readonly frames: Frames } | null;
  /** What it is about: a caption id, slot id or file. */
  readonly subject: string;
  readonly message: string;
  readonly fix: string;
};
