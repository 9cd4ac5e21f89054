import { StudioError } from '../../../shared/base/studio-error.ts';
import { variantName } from '../../../shared/campaign/variant-ids.ts';
import { reviewState } from '../../../shared/publish/review.ts';
import type { ManifestVariant } from '../../../shared/render/manifest.ts';
import { type ChosenVariant, idsOf } from '../choose-variants.ts';
import { readDecisions } from './review-file.ts';

type Reviewed = { readonly folder: string; readonly rendered: readonly ManifestVariant[] };

/** Those whose finished videos a review approved as they are now. Throws `usage` where there are none. */
export async function requireApproved(
  chosen: readonly ChosenVariant[],
  { folder, rendered }: Reviewed,
): Promise<readonly ChosenVariant[]> {
  const approved = new Set(reviewState(await readDecisions(folder), rendered).approved);
  const left = chosen.filter((each) => approved.has(variantName(idsOf(each))));
  if (left.length > 0) return left;
  const message = `No finished video of ${folder} is approved. Make a page with "fifteen review", and take its decisions in with --import.`;
  throw new StudioError('usage', message, { params: { folder } });
}
