import { constants } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';
import { writeError } from './system-error.ts';

/**
 * Copies a file beside its place under another name, then renames it: nobody ever finds half of one. A clone where the file
 * system can. Throws `output-unwritable` or `disk-full`.
 */
export async function copyBeside(source: string, target: string, newId: () => string): Promise<void> {
  const part = `${target}.${newId()}.part`;
  try {
    await makeFolder(path.dirname(target));
    await copyFile(source, part, constants.COPYFILE_FICLONE);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw writeError(error, target);
  }
}
