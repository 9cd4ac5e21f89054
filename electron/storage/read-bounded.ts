import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import { systemErrorCode } from './system-error.ts';

export type FileBound = {
  readonly maxBytes: number;
  /** What such a file may have, as a user reads it: `a feed may have 256 MB. Split it.` */
  readonly rule: string;
};

/** The bytes of a file that a user named, if it is no longer than it may be. Throws `file-missing` or `bad-input`. */
export async function readBounded(file: string, { maxBytes, rule }: FileBound): Promise<Buffer> {
  const name = path.basename(file);
  const params = { file: name };
  try {
    const facts = await stat(file);
    if (!facts.isFile()) throw new StudioError('bad-input', `${file} is not a file.`, { params });
    if (facts.size > maxBytes) {
      throw new StudioError('bad-input', `${name} is ${Math.round(facts.size / 1e6)} MB long; ${rule}`, { params });
    }
    return await readFile(file);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === null) throw error;
    const message = code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`;
    throw new StudioError('file-missing', message, { params, cause: error });
  }
}
