import { StudioError } from '../../shared/base/studio-error.ts';
import type { ManifestVariant } from '../../shared/render/manifest.ts';
import { DEFAULT_COVER } from '../../shared/template/instantiate.ts';
import { statOrNull } from '../storage/cache-entries.ts';
import { hashFile } from '../storage/hash-file.ts';
import { variantFiles } from './output-folder.ts';
import type { PlannedVariant } from './plan-variants.ts';
import type { VariantResult } from './render-request.ts';

/** Parts plans in those still to be rendered and results for those whose file exists: such files are never replaced. */
export async function findExisting(
  out: string,
  planned: readonly PlannedVariant[],
  manifest: readonly ManifestVariant[],
): Promise<{ readonly waiting: readonly PlannedVariant[]; readonly existing: readonly VariantResult[] }> {
  const waiting: PlannedVariant[] = [];
  const existing: VariantResult[] = [];
  for (const each of planned) {
    const { product, market } = each.variant;
    const { video } = variantFiles(out, { product, market });
    const entry = manifest.find((listed) => listed.product === product && listed.market === market) ?? null;
    const result = (await statOrNull(video)) ? await existingResult(each, video, entry) : null;
    if (result) existing.push(result);
    else waiting.push(each);
  }
  return { waiting, existing };
}

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
    return { product, market, status: 'current', file, sha256, seconds, renderSeconds: 0, error: null };
  }
  const message = `${file} exists and is not what would be rendered now. Give --force to replace it, or another --out.`;
  const error = new StudioError('output-exists', message, { params: { file } }).toData();
  return { product, market, status: 'kept', file, sha256: null, seconds: null, renderSeconds: 0, error };
}
