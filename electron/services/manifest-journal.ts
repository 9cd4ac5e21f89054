import { appendFile, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ManifestVariant, manifestVariantSchema } from '../../shared/render/manifest.ts';
import { systemErrorCode, writeError } from '../storage/system-error.ts';

/**
 * What a run has finished, one line of JSON each, beside the manifest: a run that is killed leaves it, so that the next
 * one knows its videos; and a run of thousands need not remember what it wrote. Each run has its own file.
 */
const JOURNAL = /^\.manifest-[\w-]+\.jsonl$/;

/** Left behind by a run that is surely over; a longer one is not thinkable without a line. */
const STALE_MS = 24 * 3_600_000;

export async function appendToJournal(out: string, run: string, entry: ManifestVariant): Promise<void> {
  const file = journalFile(out, run);
  try {
    await appendFile(file, `${JSON.stringify(entry)}\n`);
  } catch (error) {
    throw writeError(error, file);
  }
}

/** The entries of all journals in a folder, oldest journal first. */
export async function readJournals(out: string): Promise<readonly ManifestVariant[]> {
  const texts = await Promise.all((await journals(out)).map(({ file }) => readOrEmpty(file)));
  return texts.flatMap((text) => text.split('\n')).flatMap(parseLine);
}

/** Deletes what stands in the manifest now: this run's journal, and those of runs long over. */
export async function closeJournal(out: string, run: string, now: number): Promise<void> {
  const own = journalFile(out, run);
  const done = (await journals(out)).filter(({ file, writtenAt }) => file === own || now - writtenAt > STALE_MS);
  await Promise.all(done.map(({ file }) => rm(file, { force: true })));
}

function journalFile(out: string, run: string): string {
  return path.join(out, `.manifest-${run}.jsonl`);
}

type Journal = { readonly file: string; readonly writtenAt: number };

async function journals(out: string): Promise<readonly Journal[]> {
  const names = await readdir(out).catch(() => []); // No folder, no journals.
  const found = names.filter((name) => JOURNAL.test(name)).map((name) => path.join(out, name));
  const dated = await Promise.all(
    found.map(async (file) => ({ file, writtenAt: (await stat(file).catch(() => null))?.mtimeMs ?? 0 })),
  );
  return dated.sort((a, b) => a.writtenAt - b.writtenAt);
}

/** Another run may delete its journal at any time. */
async function readOrEmpty(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    return '';
  }
}

/** The last line of a killed run may be half a line. */
function parseLine(line: string): readonly ManifestVariant[] {
  if (line === '') return [];
  try {
    const entry = manifestVariantSchema.safeParse(JSON.parse(line));
    return entry.success ? [entry.data] : [];
  } catch {
    return [];
  }
}
