import { constants } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFolder, statOrNull } from '../../storage/cache-entries.ts';
import { CAMPAIGN_FILE } from '../../storage/campaign-folder.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import { writeError } from '../../storage/system-error.ts';
import { requireInside } from './inside-folder.ts';

/** Four hours of work at one backup every five minutes of editing. */
const KEPT = 48;
const NAME = /^campaign-(\d{4,})\.json$/;

/** Copies campaign.json to `backups/campaign-NNNN.json` and drops the oldest; gives the copy, null where there is nothing yet. */
export async function backUpCampaign(folder: string): Promise<string | null> {
  const source = path.join(folder, CAMPAIGN_FILE);
  if (!(await statOrNull(source))) return null;
  const target = path.join(folder, 'backups');
  try {
    await requireInside(folder, path.join(target, 'any'));
    await makeFolder(target);
    const numbers = await listNumbers(target);
    const file = path.join(target, nameOf((numbers.at(-1) ?? 0) + 1));
    await copyFile(source, file, constants.COPYFILE_EXCL);
    const old = numbers.slice(0, Math.max(0, numbers.length + 1 - KEPT));
    await Promise.all(old.map((number) => rm(path.join(target, nameOf(number)), { force: true })));
    return file;
  } catch (error) {
    throw writeError(error, target);
  }
}

async function listNumbers(folder: string): Promise<readonly number[]> {
  const names = await listFolder(folder);
  return names
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function nameOf(number: number): string {
  return `campaign-${String(number).padStart(4, '0')}.json`;
}
