import { createHash } from 'node:crypto';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import writeFileAtomic from 'write-file-atomic';
import { ZipFile } from 'yazl';
import { StudioError } from '../../../shared/base/studio-error.ts';
import {
  PACK_ENDING,
  PACK_LIMITS,
  PACK_LIST,
  type PackList,
  packListSchema,
} from '../../../shared/template/template-pack.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import { writeError } from '../../storage/system-error.ts';
import { parseTemplateFiles, readTemplateFiles, requireSoundTemplate } from './template-folder.ts';

export type PackRequest = {
  /** The template's folder. */
  readonly folder: string;
  /** The file to write; null for one named after the template in the current folder. */
  readonly target: string | null;
  readonly replaces: boolean;
};

export type WrittenPack = {
  readonly file: string;
  readonly id: string;
  readonly files: number;
  readonly sha256: string;
};

/** Packs a template that is sound into one file, with a checksum of everything in it. */
export async function packTemplate({ folder, target, replaces }: PackRequest): Promise<WrittenPack> {
  const files = await readTemplateFiles(folder);
  const { template } = requireSoundTemplate(parseTemplateFiles(files));
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  if (files.size > PACK_LIMITS.files || total > PACK_LIMITS.totalBytes) {
    const message = `${folder} has ${files.size} files of ${total} bytes; a pack takes ${PACK_LIMITS.files} files of ${PACK_LIMITS.totalBytes} bytes together.`;
    throw new StudioError('bad-input', message, { params: { folder } });
  }
  const { id, revision } = template;
  const list: PackList = packListSchema.parse({
    ...{ schema: 'fifteen/template-pack', version: 1, id, revision },
    files: [...files].map(([name, bytes]) => ({ path: name, bytes: bytes.length, sha256: sha256Of(bytes) })),
  });
  const listBytes = Buffer.from(`${JSON.stringify(list, null, 2)}\n`);
  const file = path.resolve(target ?? `${id}${PACK_ENDING}`);
  await requireFree(file, replaces);
  const zip = new ZipFile();
  // The same template gives the same bytes: no entry has a time of its own.
  for (const [name, bytes] of [[PACK_LIST, listBytes] as const, ...files]) zip.addBuffer(bytes, name, { mtime: EPOCH });
  zip.end();
  try {
    await makeFolder(path.dirname(file));
    await writeFileAtomic(file, await buffer(zip.outputStream));
  } catch (error) {
    throw writeError(error, file);
  }
  return { file, id, files: files.size, sha256: sha256Of(listBytes) };
}

/** The earliest time that a zip can tell. */
const EPOCH = new Date(1980, 0, 1);

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function requireFree(file: string, replaces: boolean): Promise<void> {
  if (replaces || !(await statOrNull(file))) return;
  const message = `${file} exists. Give --force to replace it, or another --out.`;
  throw new StudioError('output-exists', message, { params: { file } });
}
