import { appendFileSync } from 'node:fs';
import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  type ManifestFailure,
  type ManifestVariant,
  manifestFailureSchema,
  manifestVariantSchema,
} from '../../shared/render/manifest.ts';
import { systemErrorCode, writeError } from '../storage/system-error.ts';

/**
 * What a run has done, one line of JSON each, beside the manifest: a run that is killed leaves it, so that the next one
 * knows its videos; and a run of thousands need not remember what it wrote. Each run has its own file.
 */
const JOURNAL = /^\.manifest-[\w-]+\.jsonl$/;

/** Left behind by a run that is surely over; a longer one is not thinkable without a line. */
const STALE_MS = 24 * 3_600_000;

/** What became of a variant. */
export type Outcome =
  | { readonly kind: 'rendered'; readonly entry: ManifestVariant }
  | { readonly kind: 'failed'; readonly failure: ManifestFailure };

const failureLineSchema = z.object({ failed: manifestFailureSchema });

/** Notes a video before it is moved to its place, on the disk for good: after a power cut no video lies there unknown. */
export async function appendToJournal(out: string, run: string, entry: ManifestVariant): Promise<void> {
  const file = journalFile(out, run);
  try {
    const journal = await open(file, 'a');
    try {
      await journal.appendFile(`${JSON.stringify(entry)}\n`);
      await journal.datasync();
    } finally {
      await journal.close();
    }
  } catch (error) {
    throw writeError(error, file);
  }
}

/** Notes a failure. One that a power cut takes is found again by rendering. */
export function noteFailure(out: string, run: string, failure: ManifestFailure): void {
  const file = journalFile(out, run);
  try {
    appendFileSync(file, `${JSON.stringify({ failed: failure })}\n`);
  } catch (error) {
    throw writeError(error, file);
  }
}

/** What all journals in a folder tell, oldest journal first. */
export async function readJournals(out: string): Promise<readonly Outcome[]> {
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
function parseLine(line: string): readonly Outcome[] {
  if (line === '') return [];
  try {
    const json: unknown = JSON.parse(line);
    const failure = failureLineSchema.safeParse(json).data?.failed;
    if (failure) return [{ kind: 'failed', failure }];
    const entry = manifestVariantSchema.safeParse(json).data;
    return entry ? [{ kind: 'rendered', entry }] : [];
  } catch {
    return [];
  }
}
