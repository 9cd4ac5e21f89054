import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { HostPorts } from './editor-ports.ts';
import { isBelow } from './inside-folder.ts';

/** Deletes what a browser sent, with the folder that was made for it, once it was copied; files of the user's stay. */
export async function forgetUpload(file: string, { uploadsFolder }: Pick<HostPorts, 'uploadsFolder'>): Promise<void> {
  if (uploadsFolder === null || !isBelow(uploadsFolder, file)) return;
  await rm(path.dirname(file), { recursive: true, force: true });
}
