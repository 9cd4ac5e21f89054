import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type CsvCell, writeCsv } from '../../shared/render/csv-table.ts';
import { type Manifest, type ManifestVariant, manifestSchema, mergeVariants } from '../../shared/render/manifest.ts';
import { systemErrorCode, writeError } from '../storage/system-error.ts';
import { closeJournal, readJournals } from './manifest-journal.ts';

const MANIFEST_FILE = 'manifest.json';

/**
 * The entries of earlier runs, killed ones included, whose files are still as they were written. A manifest that cannot
 * be read counts as none.
 */
export async function readManifest(out: string): Promise<readonly ManifestVariant[]> {
  const manifest = await parseManifest(path.join(out, MANIFEST_FILE));
  const variants = mergeVariants(manifest?.variants ?? [], await readJournals(out));
  const isThere = await Promise.all(variants.map((variant) => hasSize(path.join(out, variant.file), variant.bytes)));
  return variants.filter((_, index) => isThere[index]);
}

async function parseManifest(file: string): Promise<Manifest | null> {
  try {
    return manifestSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== null) return null;
    throw error;
  }
}

async function hasSize(file: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(file)).size === bytes;
  } catch {
    return false; // Deleted or unreadable: no longer an output.
  }
}

export type ManifestContent = { readonly campaign: Manifest['campaign']; readonly run: string; readonly now: number };

/** Writes `manifest.json` and `summary.csv` of all that is in the folder, and ends the run's journal. */
export async function writeManifest(
  out: string,
  { campaign, run, now }: ManifestContent,
): Promise<readonly ManifestVariant[]> {
  const all = await readManifest(out);
  const manifest: Manifest = { schema: 'fifteen/manifest', version: 1, campaign, variants: [...all] };
  const files: readonly (readonly [string, string])[] = [
    [MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`],
    ['summary.csv', summaryCsv(all)],
  ];
  for (const [name, content] of files) {
    try {
      await writeFileAtomic(path.join(out, name), content);
    } catch (error) {
      throw writeError(error, path.join(out, name));
    }
  }
  await closeJournal(out, run, now);
  return all;
}

const COLUMNS = [
  'product',
  'market',
  'file',
  'seconds',
  'bytes',
  'loudness LUFS',
  'true peak dBTP',
  'warnings',
  'sha256',
];

function summaryCsv(variants: readonly ManifestVariant[]): string {
  const rows = variants.map(
    ({ product, market, file, seconds, bytes, loudness, checks, sha256 }): readonly CsvCell[] => {
      const warnings = checks.filter((check) => check.severity === 'warning').length;
      return [
        product,
        market,
        file,
        seconds,
        bytes,
        loudness?.integratedLufs ?? null,
        loudness?.truePeakDb ?? null,
        warnings,
        sha256,
      ];
    },
  );
  return writeCsv(COLUMNS, rows);
}
