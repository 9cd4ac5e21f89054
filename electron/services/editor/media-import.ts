import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { MediaItem } from '../../../shared/api/campaign-methods.ts';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import { listFolder } from '../../storage/cache-entries.ts';
import { requireMediaFile } from '../../storage/campaign-path.ts';
import { copyBeside } from '../../storage/copy-beside.ts';
import { safeFileName } from '../safe-file-name.ts';
import type { CampaignSession } from './campaign-sessions.ts';
import type { EditorContext } from './editor-context.ts';
import { forgetUpload } from './forget-upload.ts';
import { requireInside } from './inside-folder.ts';
import { describeMedia } from './media-bin.ts';

/** Copies files into `media/` after probing each. A refused one is an item that says why; the others go on. */
export async function importMedia(
  session: CampaignSession,
  files: readonly string[],
  context: EditorContext,
): Promise<MediaItem[]> {
  const folder = path.join(session.folder, 'media');
  await requireInside(session.folder, path.join(folder, 'any'));
  const taken = new Set((await listFolder(folder)).map((name) => name.toLowerCase()));
  const items: MediaItem[] = [];
  for (const file of files) {
    context.signal.throwIfAborted();
    try {
      await probe(file, context);
      const name = safeFileName(path.basename(file), taken);
      taken.add(name.toLowerCase());
      await bring(file, path.join(folder, name), context);
      items.push(...(await describeMedia(session, [`media/${name}`], context)));
    } catch (error) {
      if (!(error instanceof StudioError) || isAborted(error) || isForAll(error)) throw error;
      items.push(refusedItem(file, error));
    }
  }
  return items;
}

/** Puts a file that was found again where the document expects it. Throws `file-missing` or `not-media`. */
export async function relinkMedia(
  session: CampaignSession,
  { path: wanted, file }: { readonly path: string; readonly file: string },
  context: EditorContext,
): Promise<MediaItem> {
  await probe(file, context);
  const target = path.join(session.folder, ...wanted.split('/'));
  await requireInside(session.folder, target);
  await bring(file, target, context);
  const [item] = await describeMedia(session, [wanted], context);
  if (!item) throw new Error('a copied file is listed');
  return item;
}

async function probe(file: string, { studio, signal }: EditorContext): Promise<void> {
  await requireMediaFile(file, path.basename(file));
  await (await studio.media()).facts(await realpath(file), signal);
}

async function bring(file: string, target: string, { ports, studio }: EditorContext): Promise<void> {
  await copyBeside(file, target, studio.newId);
  await forgetUpload(file, ports);
}

/** What concerns every file alike need not be said five hundred times. */
function isForAll({ code }: StudioError): boolean {
  return code === 'disk-full' || code === 'output-unwritable' || code === 'tool-missing';
}

function refusedItem(file: string, error: StudioError): MediaItem {
  const state = error.code === 'file-missing' ? ('missing' as const) : ('refused' as const);
  const nothing = { kind: null, width: null, height: null, seconds: null, hasSound: false, thumbnail: null, url: null };
  return { ...nothing, path: `media/${path.basename(file)}`, state, problem: error.message };
}
