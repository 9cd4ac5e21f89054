import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ContentHash } from '../../shared/base/units.ts';
import type { MediaFacts } from '../../shared/catalog/media-facts.ts';
import { hashFile, hashText } from './hash-file.ts';
import { makeFolder } from './make-folder.ts';
import { systemErrorCode } from './system-error.ts';

/** Remembers what files are, so that a second run neither hashes nor probes them again. */
export type MediaIndex = {
  /** Hash and facts of a file by its real path. Throws what the probe throws. */
  readonly facts: (file: string, signal: AbortSignal) => Promise<MediaFacts>;
  /** Notes the facts of a file that we have just copied from one whose facts are known, and that never changes. */
  readonly remember: (file: string, facts: MediaFacts) => Promise<void>;
};

export type MediaIndexOptions = {
  readonly cacheFolder: string;
  readonly now: () => number;
  readonly probe: (file: string, hash: ContentHash, signal: AbortSignal) => Promise<MediaFacts>;
  /** Identity of the prober: facts from another version are not trusted. */
  readonly prober: string;
};

/** Goes up when facts change their shape or meaning. */
const REVISION = 2;
/** A file written this recently may change again within the same time stamp; it is not remembered. */
const SETTLE_MS = 2000;

/** An index of small files in the cache folder, one for each media file; any process may write them at any time. */
export function openMediaIndex(options: MediaIndexOptions): MediaIndex {
  const running = new Map<string, Promise<MediaFacts>>();
  return {
    facts: (file, signal) => {
      const known = running.get(file);
      if (known) return known;
      const started = lookUp(options, file, signal).finally(() => running.delete(file));
      running.set(file, started);
      return started;
    },
    remember: async (file, facts) => writeNote(noteOf(options, file), await fingerprintOf(options, file), facts),
  };
}

async function lookUp(options: MediaIndexOptions, file: string, signal: AbortSignal): Promise<MediaFacts> {
  const { mtimeMs } = await stat(file);
  const fingerprint = await fingerprintOf(options, file);
  const note = noteOf(options, file);
  const remembered = await readNote(note, fingerprint);
  if (remembered) return remembered;
  const { hash } = await hashFile(file, signal);
  const facts = await options.probe(file, hash, signal);
  if (options.now() - mtimeMs > SETTLE_MS) await writeNote(note, fingerprint, facts);
  return facts;
}

async function fingerprintOf({ prober }: MediaIndexOptions, file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file);
  return JSON.stringify([REVISION, prober, file, size, mtimeMs, ino]);
}

function noteOf({ cacheFolder }: MediaIndexOptions, file: string): string {
  return path.join(cacheFolder, 'media', `${hashText(file)}.json`);
}

type Note = { readonly fingerprint: string; readonly facts: string; readonly check: string };

async function readNote(file: string, fingerprint: string): Promise<MediaFacts | null> {
  try {
    const note = JSON.parse(await readFile(file, 'utf8')) as Partial<Note> | null;
    if (note?.fingerprint !== fingerprint || typeof note.facts !== 'string') return null;
    // The check stands for a schema: only text that this program wrote has it.
    if (note.check !== checkOf(fingerprint, note.facts)) return null;
    return JSON.parse(note.facts) as MediaFacts;
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== null) return null;
    throw error;
  }
}

async function writeNote(file: string, fingerprint: string, facts: MediaFacts): Promise<void> {
  const text = JSON.stringify(facts);
  const note: Note = { fingerprint, facts: text, check: checkOf(fingerprint, text) };
  try {
    await makeFolder(path.dirname(file));
    await writeFileAtomic(file, JSON.stringify(note), { fsync: false });
  } catch (error) {
    // Not remembering costs time, nothing else: a full or read-only disk is reported where it matters.
    if (systemErrorCode(error) === null) throw error;
  }
}

function checkOf(fingerprint: string, facts: string): string {
  return hashText(`${fingerprint}\n${facts}`);
}
