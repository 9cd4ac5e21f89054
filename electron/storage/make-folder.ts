import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from './system-error.ts';

/**
 * Makes a folder and those above it. Node's own `recursive` never ends where the system answers ENOENT although the
 * parent is there, as below /proc (Node 24.9, measured), and somebody will name such a place as output.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = systemErrorCode(error);
    const parent = path.dirname(folder);
    if (code === 'ENOENT' && parent !== folder) {
      // Somebody may have made the parent since: then it is only the folder's turn again.
      if (!(await isFolder(parent))) await makeFolder(parent);
      return makeOne(folder);
    }
    if (code === 'EEXIST' && (await isFolder(folder))) return;
    throw error;
  }
}

/** Another process may make it at the same time. */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST' || !(await isFolder(folder))) throw error;
  }
}

async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false; // Absent or unreachable: the caller's mkdir says which.
  }
}
