import { z } from 'zod';
import { variantName } from '../campaign/variant-ids.ts';
import { type ManifestVariant, reviewedContent } from '../render/manifest.ts';

/** What somebody thinks of one variant, as it was shown to them. */
const reviewDecisionSchema = z.looseObject({
  product: z.string().max(100),
  market: z.string().max(40),
  hook: z.string().max(40).nullable().default(null),
  /** Key of what was shown: a video that shows anything else is not what was decided on. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
  /** `open`: a note without a decision. */
  decision: z.enum(['approved', 'rejected', 'open']),
  note: z.string().max(4000),
  /** Who decided, as they call themselves; may be empty. */
  by: z.string().max(200),
  at: z.iso.datetime(),
});

/** A review as a page exports it, and as a campaign keeps it in `review.json`. */
export const reviewSchema = z.looseObject({
  schema: z.literal('fifteen/review'),
  version: z.literal(1),
  /** Name of the campaign. */
  campaign: z.string(),
  decisions: z.array(reviewDecisionSchema).max(100_000),
});

export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;
export type Review = z.infer<typeof reviewSchema>;

/** Decisions of several reviews: of one variant the newest counts. Sorted by product and market. */
export function mergeDecisions(
  earlier: readonly ReviewDecision[],
  fresh: readonly ReviewDecision[],
): readonly ReviewDecision[] {
  const newest = new Map<string, ReviewDecision>();
  for (const each of [...earlier, ...fresh]) {
    const known = newest.get(variantName(each));
    if (!known || Date.parse(each.at) >= Date.parse(known.at)) newest.set(variantName(each), each);
  }
  return [...newest.values()].sort((a, b) => (variantName(a) < variantName(b) ? -1 : 1));
}

/** What stands of decisions once they are held against the finished videos. */
export type ReviewState = {
  readonly approved: readonly string[];
  readonly rejected: readonly string[];
  /** Decided on something else than what is there now; they count no more. */
  readonly outdated: readonly string[];
  /** No finished video is called so. */
  readonly unknown: readonly string[];
};

/** Names of variants by what was decided on the videos that are there. */
export function reviewState(decisions: readonly ReviewDecision[], variants: readonly ManifestVariant[]): ReviewState {
  const content = new Map(variants.map((entry) => [variantName(entry), reviewedContent(entry)]));
  const decided = decisions.filter(({ decision }) => decision !== 'open');
  const isKnown = (each: ReviewDecision): boolean => content.has(variantName(each));
  const isCurrent = (each: ReviewDecision): boolean => content.get(variantName(each)) === each.content;
  const names = (keep: (each: ReviewDecision) => boolean): readonly string[] => decided.filter(keep).map(variantName);
  return {
    approved: names((each) => each.decision === 'approved' && isCurrent(each)),
    rejected: names((each) => each.decision === 'rejected' && isCurrent(each)),
    outdated: names((each) => isKnown(each) && !isCurrent(each)),
    unknown: names((each) => !isKnown(each)),
  };
}
