import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { systemErrorCode } from '../../storage/system-error.ts';

/** A folder of the campaign may be a link that leads out of it; nothing is made there, not even a folder. */
export async function requireInside(folder: string, target: string): Promise<void> {
  const root = await realpath(folder);
  const parent = await nearestReal(path.dirname(target));
  if (parent === root || isBelow(root, parent)) return;
  const message = `${path.basename(target)} would be written outside the campaign folder. Change its path in campaign.json.`;
  throw new StudioError('bad-input', message, { params: { file: path.basename(target) } });
}

async function nearestReal(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    return nearestReal(path.dirname(folder));
  }
}

/** True for everything below a folder, but not the folder itself; links are not followed. */
export function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, path.resolve(file));
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
