import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { settleAll } from '../../shared/base/settle-all.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import {
  type Manifest,
  type ManifestFailure,
  type ManifestVariant,
  manifestSchema,
  mergeByVariant,
} from '../../shared/render/manifest.ts';
import { systemErrorCode, writeError } from '../storage/system-error.ts';
import { closeJournal, type Outcome, readJournals } from './manifest-journal.ts';
import { summaryCsv } from './summary-csv.ts';

const MANIFEST_FILE = 'manifest.json';

/** What a folder of outputs holds: finished videos, and what the last runs could not finish. */
export type Outputs = { readonly variants: readonly ManifestVariant[]; readonly failures: readonly ManifestFailure[] };

/**
 * What earlier runs did, killed ones included. Entries count whose files are as they were written. A manifest that
 * cannot be read counts as none.
 */
export async function readOutputs(out: string): Promise<Outputs> {
  const manifest = await parseManifest(path.join(out, MANIFEST_FILE));
  const outcomes = await readJournals(out);
  const noted = outcomes.flatMap((each) => (each.kind === 'rendered' ? [each.entry] : []));
  // By size first: a run that replaced a video may have been cut between its note and its move.
  const variants = mergeByVariant(await whole(out, manifest?.variants ?? []), await whole(out, noted));
  return { variants, failures: failuresAfter(manifest?.failures ?? [], outcomes) };
}

/** The finished videos alone. */
export async function readManifest(out: string): Promise<readonly ManifestVariant[]> {
  return (await readOutputs(out)).variants;
}

/** A video that was finished after its failure takes it away. */
function failuresAfter(earlier: readonly ManifestFailure[], outcomes: readonly Outcome[]): readonly ManifestFailure[] {
  const open = new Map(earlier.map((failure) => [variantName(failure), failure]));
  for (const outcome of outcomes) {
    if (outcome.kind === 'rendered') open.delete(variantName(outcome.entry));
    else open.set(variantName(outcome.failure), outcome.failure);
  }
  return mergeByVariant([...open.values()], []);
}

async function whole(out: string, entries: readonly ManifestVariant[]): Promise<readonly ManifestVariant[]> {
  const isThere = await Promise.all(entries.map(({ file, bytes }) => hasSize(path.join(out, file), bytes)));
  return entries.filter((_, index) => isThere[index]);
}

async function parseManifest(file: string): Promise<Manifest | null> {
  try {
    const manifest = manifestSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
    return manifest ? { ...manifest, variants: manifest.variants.map(withoutMaking) } : null;
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== null) return null;
    throw error;
  }
}

/** Lists of earlier versions hold how each video was made, most of their length; now that is in files of their own. */
function withoutMaking({ parts: _parts, commands: _commands, ...entry }: ManifestVariant): ManifestVariant {
  return entry;
}

async function hasSize(file: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(file)).size === bytes;
  } catch {
    return false; // Deleted or unreadable: no longer an output.
  }
}

export type ManifestContent = {
  readonly campaign: Manifest['campaign'];
  readonly run: string;
  readonly now: number;
  /** Whether a failure is still to be listed. */
  readonly isOpen: (failure: ManifestFailure) => boolean;
};

/** Writes `manifest.json` and `summary.csv` of all that is in the folder, and ends the run's journal. */
export async function writeManifest(
  out: string,
  { campaign, run, now, isOpen }: ManifestContent,
): Promise<readonly ManifestVariant[]> {
  const outputs = await readOutputs(out);
  const failures = outputs.failures.filter(isOpen);
  const { variants } = outputs;
  const head = { schema: 'fifteen/manifest', version: 1, campaign } as const;
  const manifest: Manifest = { ...head, variants: [...variants], failures: [...failures] };
  const files: readonly (readonly [string, string])[] = [
    [MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`],
    ['summary.csv', summaryCsv({ variants, failures })],
  ];
  // Each waits for the disk.
  await settleAll(files.map(([name, content]) => write(path.join(out, name), content)));
  await closeJournal(out, run, now);
  return variants;
}

async function write(file: string, content: string): Promise<void> {
  try {
    await writeFileAtomic(file, content);
  } catch (error) {
    throw writeError(error, file);
  }
}
