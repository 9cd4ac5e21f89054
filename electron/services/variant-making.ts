import path from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import { type VariantIds, variantName } from '../../shared/campaign/variant-ids.ts';
import { type VariantMaking, variantMakingSchema } from '../../shared/render/manifest.ts';
import { readJsonFile, writeJsonFile } from '../storage/json-file.ts';

/** Hidden: only the program reads what lies in it. */
const FOLDER = '.made';

/**
 * How a variant was made, in a file of its own beside the outputs: it is six times as long as the entry of the list, and
 * asked for one variant at a time. With it in the list, one of 6,000 videos took 742 MB to read and write (2026-11-26).
 */
export async function writeMaking(out: string, variant: VariantIds, making: VariantMaking): Promise<void> {
  await writeJsonFile(fileOf(out, variant), making);
}

/** What was noted when a variant was rendered last; null where nothing is, or nothing that can be read. */
export async function readMaking(out: string, variant: VariantIds): Promise<VariantMaking | null> {
  try {
    return await readJsonFile(fileOf(out, variant), variantMakingSchema);
  } catch (error) {
    if (error instanceof StudioError) return null;
    throw error;
  }
}

function fileOf(out: string, variant: VariantIds): string {
  return `${path.join(out, FOLDER, ...variantName(variant).split('/'))}.json`;
}
