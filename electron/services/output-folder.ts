import { randomBytes } from 'node:crypto';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type VariantIds, variantName } from '../../shared/campaign/variant-ids.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { systemErrorCode, writeError } from '../storage/system-error.ts';

/** The files of one variant, all absolute. */
export type VariantFiles = { readonly video: string; readonly subtitles: string; readonly cover: string };

export function variantFiles(out: string, variant: VariantIds): VariantFiles {
  const base = path.join(out, ...variantName(variant).split('/'));
  return { video: `${base}.mp4`, subtitles: `${base}.srt`, cover: `${base}.cover.jpg` };
}

/** Less than a few variants' worth; a disk that cannot take it is full before the first minute of work, not after. */
const PROBE_BYTES = 4 << 20;

/**
 * Makes the folder and writes a file into it for real: rights, quotas and full disks show only then.
 * Throws `output-unwritable` or `disk-full`.
 */
export async function prepareOutputFolder(out: string): Promise<void> {
  const probe = path.join(out, `.fifteen-${randomBytes(6).toString('hex')}.part`);
  try {
    await makeFolder(out);
    try {
      const file = await open(probe, 'wx');
      // Random bytes: a file system that compresses would take any number of zeros.
      await file.writeFile(randomBytes(PROBE_BYTES)).finally(() => file.close());
    } finally {
      await rm(probe, { force: true });
    }
  } catch (error) {
    throw writeError(error, `the output folder ${out}`);
  }
}

/**
 * Moves a finished file to its place: beside it under another name first, then renamed, so that nobody ever sees half
 * a file. Throws `output-unwritable` or `disk-full`.
 */
export async function moveIntoPlace(source: string, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    await makeFolder(path.dirname(target));
    try {
      await moveOrCopy(source, part);
      await settle(part);
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  } catch (error) {
    throw writeError(error, target);
  }
}

/** On the disk before it has its name: after a power cut a file with that name is whole. */
async function settle(part: string): Promise<void> {
  const file = await open(part, 'r+');
  await file.datasync().finally(() => file.close());
}

async function moveOrCopy(source: string, part: string): Promise<void> {
  try {
    await rename(source, part);
  } catch (error) {
    if (systemErrorCode(error) !== 'EXDEV') throw error;
    await copyFile(source, part);
    await rm(source, { force: true });
  }
}
