import path from 'node:path';
import { PACK_ENDING } from '../../../shared/template/template-pack.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import type { Studio } from '../studio.ts';
import { readPack } from './read-pack.ts';
import { parseTemplateFiles, readTemplateFiles, type TemplateContent } from './template-folder.ts';

/** A template as a user names it: a packed file, a folder, or the id of one to choose from. */
export async function openGivenTemplate(studio: Studio, given: string, signal: AbortSignal): Promise<TemplateContent> {
  const place = path.resolve(given);
  if (given.endsWith(PACK_ENDING)) return readPack(place, signal);
  const isFolder = (await statOrNull(place))?.isDirectory() === true;
  return isFolder ? parseTemplateFiles(await readTemplateFiles(place)) : studio.templates.find(given);
}
