import { StudioError } from '../../shared/base/studio-error.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import type { ManifestVariant } from '../../shared/render/manifest.ts';
import { DEFAULT_COVER } from '../../shared/template/instantiate.ts';
import { statOrNull } from '../storage/cache-entries.ts';
import { hashFile } from '../storage/hash-file.ts';
import { variantFiles } from './output-folder.ts';
import type { PlannedVariant } from './plan-variants.ts';
import type { VariantResult } from './render-request.ts';

/** What becomes of a variant whose file exists: such a file is never replaced. Null where there is none. */
export async function findExisting(planned: PlannedVariant, existing: Existing): Promise<VariantResult | null> {
  const { out, manifest, proof } = existing;
  const { video } = variantFiles(out, planned.variant);
  if (!(await statOrNull(video))) return null;
  const entry = manifest.get(variantName(planned.variant)) ?? null;
  return existingResult(planned, video, { entry, proof });
}

/** Entries by `variantName`. */
export type ManifestIndex = ReadonlyMap<string, ManifestVariant>;

type Existing = {
  readonly out: string;
  readonly manifest: ManifestIndex;
  /** How a file is known to be the one that is listed. Lengths were compared when the manifest was read. */
  readonly proof: 'bytes' | 'length';
};

type Listed = Pick<Existing, 'proof'> & { readonly entry: ManifestVariant | null };

async function existingResult(planned: PlannedVariant, file: string, { entry, proof }: Listed): Promise<VariantResult> {
  const { product, market, hook } = planned.variant;
  const nothingMade = { product, market, hook, file, renderSeconds: 0, encoder: null };
  const isSamePlan =
    entry?.planKey === planned.plan.key && (entry.coverFrame ?? DEFAULT_COVER) === planned.variant.cover;
  // Trusted only by its bytes: somebody may have put another file there.
  const isProven = async (): Promise<boolean> => proof === 'length' || (await hashFile(file)).hash === entry?.sha256;
  if (isSamePlan && (await statOrNull(file))?.isFile() && (await isProven())) {
    const { sha256, seconds } = entry;
    return { ...nothingMade, status: 'current', sha256, seconds, error: null };
  }
  const message = `${file} exists and is not what would be rendered now. Give --force to replace it, or another --out.`;
  const error = new StudioError('output-exists', message, { params: { file } }).toData();
  return { ...nothingMade, status: 'kept', sha256: null, seconds: null, error };
}
