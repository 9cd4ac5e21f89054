import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import { writeError } from '../../storage/system-error.ts';
import type { Studio } from '../studio.ts';
import { readPack } from './read-pack.ts';
import type { TemplateFiles } from './template-folder.ts';

export type InstallRequest = {
  readonly file: string;
  /** Whether a template of the user's by the same id is replaced. */
  readonly replaces: boolean;
};

export type InstalledTemplate = {
  readonly id: string;
  readonly revision: number;
  readonly folder: string;
  readonly sha256: string;
};

/** Puts a packed template among the user's own, after all of it was found good. Throws `bad-input` or `output-exists`. */
export async function installPack(
  studio: Studio,
  { file, replaces }: InstallRequest,
  signal: AbortSignal,
): Promise<InstalledTemplate> {
  const { template, files, sha256 } = await readPack(file, signal);
  const { id, revision } = template;
  const folder = await placeTemplate(studio, { id, files, replaces });
  return { id, revision, folder, sha256 };
}

export type NewTemplate = { readonly id: string; readonly files: TemplateFiles; readonly replaces: boolean };

/** Writes a template of the user's beside its place and renames it: nobody ever sees half of one. Gives its folder. */
export async function placeTemplate(
  { templates, newId }: Studio,
  { id, files, replaces }: NewTemplate,
): Promise<string> {
  if (await templates.isShipped(id)) {
    const message = `"${id}" is the id of a template that ships with Fifteen. Give yours another id in template.json.`;
    throw new StudioError('bad-input', message, { params: { template: id } });
  }
  const folder = path.join(templates.ownFolder, id);
  if (!replaces && (await statOrNull(folder))) {
    const message = `There is a template "${id}" already, in ${folder}. Give --force to replace it.`;
    throw new StudioError('output-exists', message, { params: { folder } });
  }
  const fresh = path.join(templates.ownFolder, `.${id}-${newId()}`);
  const old = `${fresh}-old`;
  try {
    await makeFolder(path.join(fresh, 'captions'));
    for (const [name, bytes] of files) await writeFile(path.join(fresh, ...name.split('/')), bytes);
    await swap(fresh, { folder, old });
  } catch (error) {
    throw writeError(error, folder);
  } finally {
    await Promise.all([fresh, old].map((each) => rm(each, { recursive: true, force: true })));
  }
  return folder;
}

async function swap(fresh: string, { folder, old }: { readonly folder: string; readonly old: string }): Promise<void> {
  const isThere = (await statOrNull(folder)) !== null;
  if (isThere) await rename(folder, old);
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (isThere) await rename(old, folder);
    throw error;
  }
}
