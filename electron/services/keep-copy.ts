import path from 'node:path';
import { statOrNull } from '../storage/cache-entries.ts';
import { copyBeside } from '../storage/copy-beside.ts';
import { hashFile } from '../storage/hash-file.ts';
import { requireInside } from './editor/inside-folder.ts';
import { safeFileName } from './safe-file-name.ts';
import type { Studio } from './studio.ts';

const HASH_DIGITS = 8;

export type Copy = {
  readonly source: string;
  /** The campaign's folder. */
  readonly campaign: string;
  /** Where in it, such as `brand`. */
  readonly folder: string;
  /** The file's name; the source's own where it is left out. */
  readonly name?: string;
};

/**
 * Copies a file into a campaign under a name that ends in its content's hash, and gives its path there: an older document
 * still finds its own, and equal files are kept once.
 */
export async function keepCopy({ newId }: Studio, copy: Copy, signal: AbortSignal): Promise<string> {
  const { source, campaign, folder } = copy;
  const { hash } = await hashFile(source, signal);
  const { name, ext } = path.parse(safeFileName(copy.name ?? path.basename(source), new Set()));
  const file = `${name}-${hash.slice(0, HASH_DIGITS)}${ext}`;
  const target = path.join(campaign, folder, file);
  await requireInside(campaign, target);
  if (!(await statOrNull(target))) await copyBeside(source, target, newId);
  return `${folder}/${file}`;
}
