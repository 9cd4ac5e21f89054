import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import { statOrNull } from './cache-entries.ts';
import { systemErrorCode } from './system-error.ts';

/** A file that a campaign names: where its folder is, the path in it, and what it is for (`slot "hook"`). */
export type NamedFile = { readonly folder: string; readonly file: string; readonly use: string };

/**
 * The real path of a file of the campaign. Links are followed and must stay inside the folder; a campaign from
 * elsewhere can thus never show a file of this machine. Throws `file-missing`, `bad-input` or `not-media`.
 */
export async function resolveCampaignFile({ folder, file, use }: NamedFile): Promise<string> {
  const root = await realpath(folder);
  const real = await firstReal(spellings(root, file));
  const params = { file, use };
  if (real === null) {
    const message = `${file} (${use}) does not exist in ${folder}. Copy it there, or correct its name in campaign.json.`;
    throw new StudioError('file-missing', message, { params });
  }
  if (!isInside(root, real)) {
    const message = `${file} (${use}) leads out of the campaign folder. Copy the file itself into ${path.join(folder, 'media')}.`;
    throw new StudioError('bad-input', message, { params });
  }
  await requireMediaFile(real, `${file} (${use})`);
  return real;
}

/** Refuses what must not be opened as media: folders, pipes and devices (opening one may wait for ever), empty files. */
export async function requireMediaFile(file: string, name: string): Promise<void> {
  const facts = await statOrNull(file);
  const params = { file: name };
  if (!facts) throw new StudioError('file-missing', `${name} does not exist.`, { params });
  if (!facts.isFile()) throw new StudioError('not-media', `${name} is not a file.`, { params });
  if (facts.size === 0)
    throw new StudioError('not-media', `${name} is empty (0 bytes). Copy it again from its source.`, { params });
}

/** True for the folder itself and everything below it; both paths real. */
function isInside(root: string, real: string): boolean {
  const relative = path.relative(root, real);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The same name in the forms that macOS (decomposed) and the others (composed) write it. */
function spellings(root: string, file: string): readonly string[] {
  return [...new Set([file, file.normalize('NFC'), file.normalize('NFD')])].map((name) =>
    path.join(root, ...name.split('/')),
  );
}

async function firstReal(candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) {
    try {
      return await realpath(candidate);
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(systemErrorCode(error) ?? '')) throw error;
    }
  }
  return null;
}
