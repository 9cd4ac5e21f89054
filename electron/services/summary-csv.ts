import { variantName } from '../../shared/campaign/variant-ids.ts';
import { type CsvCell, writeCsv } from '../../shared/render/csv-table.ts';
import type { ManifestFailure, ManifestVariant } from '../../shared/render/manifest.ts';

const COLUMNS = [
  'product',
  'market',
  'status',
  'reason',
  'file',
  'seconds',
  'bytes',
  'loudness LUFS',
  'true peak dBTP',
  'warnings',
  'sha256',
  'hook',
];

type Listed = { readonly variants: readonly ManifestVariant[]; readonly failures: readonly ManifestFailure[] };

/** A row for each variant: finished ones with their file, failed ones with the reason. A file from before a failure is named too. */
export function summaryCsv({ variants, failures }: Listed): string {
  const failed = new Map(failures.map((failure) => [variantName(failure), failure]));
  const done = new Map(variants.map((variant) => [variantName(variant), variant]));
  const names = [...new Set([...done.keys(), ...failed.keys()])].sort();
  return writeCsv(
    COLUMNS,
    names.map((name) => row(done.get(name) ?? null, failed.get(name) ?? null)),
  );
}

function row(variant: ManifestVariant | null, failure: ManifestFailure | null): readonly CsvCell[] {
  const { product, market, hook } = variant ?? failure ?? { product: '', market: '', hook: null };
  const state = failure ? ['failed', `${failure.code}: ${failure.message}`] : ['done', ''];
  if (!variant) return [product, market, ...state, '', null, null, null, null, null, '', hook];
  const { file, seconds, bytes, loudness, checks, sha256 } = variant;
  const warnings = checks.filter((check) => check.severity === 'warning').length;
  const sound = [loudness?.integratedLufs ?? null, loudness?.truePeakDb ?? null];
  return [product, market, ...state, file, seconds, bytes, ...sound, warnings, sha256, hook];
}
