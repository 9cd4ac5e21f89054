import { StudioError } from '../../shared/base/studio-error.ts';
import { type ManifestVariant, variantName } from '../../shared/render/manifest.ts';
import { DEFAULT_COVER } from '../../shared/template/instantiate.ts';
import { statOrNull } from '../storage/cache-entries.ts';
import { hashFile } from '../storage/hash-file.ts';
import { variantFiles } from './output-folder.ts';
import type { PlannedVariant } from './plan-variants.ts';
import type { VariantResult } from './render-request.ts';

/** What becomes of a variant whose file exists: such a file is never replaced. Null where there is none. */
export async function findExisting(
  out: string,
  planned: PlannedVariant,
  manifest: ManifestIndex,
): Promise<VariantResult | null> {
  const { product, market } = planned.variant;
  const { video } = variantFiles(out, { product, market });
  if (!(await statOrNull(video))) return null;
  return existingResult(planned, video, manifest.get(variantName({ product, market })) ?? null);
}

/** Entries by `variantName`. */
export type ManifestIndex = ReadonlyMap<string, ManifestVariant>;

async function existingResult(
  planned: PlannedVariant,
  file: string,
  entry: ManifestVariant | null,
): Promise<VariantResult> {
  const { product, market } = planned.variant;
  const isSamePlan =
    entry?.planKey === planned.plan.key && (entry.coverFrame ?? DEFAULT_COVER) === planned.variant.cover;
  // Trusted only by its bytes: somebody may have put another file there.
  if (isSamePlan && (await statOrNull(file))?.isFile() && (await hashFile(file)).hash === entry.sha256) {
    const { sha256, seconds } = entry;
    return { product, market, status: 'current', file, sha256, seconds, renderSeconds: 0, encoder: null, error: null };
  }
  const message = `${file} exists and is not what would be rendered now. Give --force to replace it, or another --out.`;
  const error = new StudioError('output-exists', message, { params: { file } }).toData();
  return { product, market, status: 'kept', file, sha256: null, seconds: null, renderSeconds: 0, encoder: null, error };
}
