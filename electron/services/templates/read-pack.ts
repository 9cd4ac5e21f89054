// A pack comes from a stranger. It is read into memory, bounded before and while it is read, and holds nothing but files of
// known names and kinds; nothing of it touches the disk before all of it has been found good.
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { schemaFaults } from '../../../shared/base/schema-fault.ts';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import {
  isTemplateFile,
  PACK_LIMITS,
  PACK_LIST,
  type PackList,
  packListSchema,
} from '../../../shared/template/template-pack.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import { parseJson } from '../../storage/parse-json.ts';
import { systemErrorCode } from '../../storage/system-error.ts';
import {
  parseTemplateFiles,
  requireSoundTemplate,
  type TemplateContent,
  type TemplateFiles,
} from './template-folder.ts';
import { sha256Of } from './write-pack.ts';

/** A pack that was found good, from its checksums to its captions. */
export type ReadPack = TemplateContent & {
  readonly files: TemplateFiles;
  /** SHA-256 of its list, which holds those of all files. */
  readonly sha256: string;
};

/** Reads and proves a packed template. Throws `file-missing`, `newer-version`, or `bad-input` with what is wrong with it. */
export async function readPack(file: string, signal: AbortSignal): Promise<ReadPack> {
  const zip = await openPack(file);
  try {
    const entries = await readEntries(zip, { file, signal });
    const listBytes = entries.get(PACK_LIST);
    if (!listBytes) throw badPack(file, `it has no ${PACK_LIST}`);
    const list = parseList(listBytes, file);
    entries.delete(PACK_LIST);
    requireListed(entries, { list, file });
    const content = requireSoundTemplate(parseTemplateFiles(entries));
    if (content.template.id !== list.id || content.template.revision !== list.revision)
      throw badPack(file, `${PACK_LIST} names another template than template.json`);
    return { ...content, files: entries, sha256: sha256Of(listBytes) };
  } catch (error) {
    if (error instanceof StudioError || isAborted(error) || systemErrorCode(error) !== null) throw error;
    // yauzl's own words for zips that are broken: cut short, escaping names, lengths that are not true.
    throw badPack(file, error instanceof Error ? error.message : String(error));
  } finally {
    zip.close();
  }
}

async function openPack(file: string): Promise<ZipFile> {
  const facts = await statOrNull(file);
  if (!facts?.isFile()) throw new StudioError('file-missing', `There is no file ${file}.`, { params: { file } });
  if (facts.size > PACK_LIMITS.totalBytes)
    throw badPack(
      file,
      `it is ${megabytes(facts.size)} MB long, and a pack has ${megabytes(PACK_LIMITS.totalBytes)} at the most`,
    );
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (error) {
    throw badPack(file, error instanceof Error ? error.message : String(error));
  }
}

type Reading = { readonly file: string; readonly signal: AbortSignal };

async function readEntries(zip: ZipFile, { file, signal }: Reading): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  let left: number = PACK_LIMITS.totalBytes;
  if (zip.entryCount > PACK_LIMITS.files + 1)
    throw badPack(file, `it has ${zip.entryCount} entries, and a pack has ${PACK_LIMITS.files} at the most`);
  for await (const entry of zip.eachEntry()) {
    signal.throwIfAborted();
    requireHarmless(entry, { file, left });
    const { fileName: name } = entry;
    if (found.has(name)) throw badPack(file, `it has two entries called ${name}`);
    const bytes = await readEntry(zip, entry);
    left -= bytes.length;
    found.set(name, bytes);
  }
  return found;
}

/** Type of a Unix file in the upper half of an entry's attributes (APPNOTE 6.3.10, 4.4.15); 0 where a zip was made elsewhere. */
const KIND = 0o170000;
const REGULAR = 0o100000;

function requireHarmless(entry: Entry, { file, left }: { readonly file: string; readonly left: number }): void {
  const { fileName: name, uncompressedSize: size, externalFileAttributes } = entry;
  const kind = (externalFileAttributes >>> 16) & KIND;
  if (kind !== 0 && kind !== REGULAR) throw badPack(file, `${name} is a link or a device`);
  if (name !== PACK_LIST && !isTemplateFile(name)) throw badPack(file, `${name} is no file of a template`);
  if (entry.isEncrypted()) throw badPack(file, `${name} is encrypted`);
  if (size > Math.min(PACK_LIMITS.fileBytes, left))
    throw badPack(file, `${name} is ${megabytes(size)} MB long when it is unpacked, and that is too much`);
}

/** yauzl stops a stream that gives more than its entry says: a length that is not true cannot fill the memory. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function parseList(bytes: Buffer, file: string): PackList {
  const parsed = packListSchema.safeParse(parseJson(bytes.toString('utf8'), PACK_LIST));
  if (parsed.success) return parsed.data;
  throw badPack(file, `${PACK_LIST}: ${schemaFaults(parsed.error.issues)}`);
}

function requireListed(
  entries: ReadonlyMap<string, Buffer>,
  { list, file }: { readonly list: PackList; readonly file: string },
): void {
  for (const { path, bytes, sha256 } of list.files) {
    const found = entries.get(path);
    if (!found) throw badPack(file, `${path} is missing`);
    if (found.length !== bytes || sha256Of(found) !== sha256) throw badPack(file, `${path} is not what was packed`);
  }
  const stranger = [...entries.keys()].find((name) => !list.files.some(({ path }) => path === name));
  if (stranger !== undefined) throw badPack(file, `${PACK_LIST} does not list ${stranger}`);
}

function megabytes(bytes: number): string {
  return (bytes / (1 << 20)).toFixed(1);
}

function badPack(file: string, why: string): StudioError {
  const message = `${file} is no template to be trusted: ${why}. Nothing was installed. Get it again from whoever made it.`;
  return new StudioError('bad-input', message, { params: { file } });
}
