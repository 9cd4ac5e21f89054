import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import { CHECKSUMS_FILE, readChecksums } from '../../../shared/publish/handover.ts';
import { systemErrorCode } from '../../storage/system-error.ts';

/** What the checksums of a package say against its files. All lists are paths in the zip. */
export type VolumeReport = {
  readonly files: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** In the zip, but in no list. */
  readonly unknown: readonly string[];
};

/** A list of checksums larger than this belongs to no package of ours; it is read into memory. */
const MAX_CHECKSUMS = 64 << 20;

/** The key that a package of ours carries; null for any other file. */
export async function volumeKey(file: string): Promise<string | null> {
  try {
    const zip = await openPromise(file, { lazyEntries: true });
    zip.close();
    return /^[0-9a-f]{64}$/.test(zip.comment) ? zip.comment : null;
  } catch {
    return null; // Cut short, or no zip at all: not a package.
  }
}

/** Reads every file of a package and compares it with its checksum. Throws `file-missing` or `bad-input`. */
export async function verifyVolume(file: string, signal: AbortSignal): Promise<VolumeReport> {
  const zip = await openZip(file);
  try {
    const found = new Map<string, string>();
    let sums: ReadonlyMap<string, string> | null = null;
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      if (entry.fileName === CHECKSUMS_FILE) sums = await readSums(zip, entry);
      else if (!entry.fileName.endsWith('/')) found.set(entry.fileName, await hashEntry(zip, entry));
    }
    if (!sums) throw noPackage(file, `it has no usable ${CHECKSUMS_FILE}`);
    return compare(sums, found);
  } catch (error) {
    if (error instanceof StudioError || isAborted(error) || systemErrorCode(error) !== null) throw error;
    throw noPackage(file, error instanceof Error ? error.message : String(error));
  } finally {
    zip.close();
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') {
      const message = `There is no file ${file}. Give the zip that \`fifteen handover\` wrote.`;
      throw new StudioError('file-missing', message, { params: { file }, cause: error });
    }
    throw noPackage(file, error instanceof Error ? error.message : String(error));
  }
}

function noPackage(file: string, why: string): StudioError {
  const message = `${file} is no whole package: ${why}. Get it again, or pack it again with \`fifteen handover\`.`;
  return new StudioError('bad-input', message, { params: { file } });
}

async function readSums(zip: ZipFile, entry: Entry): Promise<ReadonlyMap<string, string> | null> {
  if (entry.uncompressedSize > MAX_CHECKSUMS) return null;
  return readChecksums(await text(await zip.openReadStreamPromise(entry)));
}

/** A file whose own bytes cannot be read back has no checksum that could match. */
async function hashEntry(zip: ZipFile, entry: Entry): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) hash.update(piece);
  } catch {
    return 'unreadable';
  }
  return hash.digest('hex');
}

function compare(sums: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): VolumeReport {
  const listed = [...sums];
  return {
    files: sums.size,
    changed: listed.flatMap(([name, sum]) => (found.has(name) && found.get(name) !== sum ? [name] : [])),
    missing: listed.flatMap(([name]) => (found.has(name) ? [] : [name])),
    unknown: [...found.keys()].filter((name) => !sums.has(name)),
  };
}
