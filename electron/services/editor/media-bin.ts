import path from 'node:path';
import type { MediaItem } from '../../../shared/api/campaign-methods.ts';
import type { MediaFacts } from '../../../shared/catalog/media-facts.ts';
import { listFolder } from '../../storage/cache-entries.ts';
import { campaignUses, type LoadedMedia, loadMedia, productUses } from '../load-media.ts';
import type { CampaignSession } from './campaign-sessions.ts';
import type { EditorContext } from './editor-context.ts';
import { mediaAddress, THUMBNAIL_ROOT } from './media-response.ts';

/** Every file that the document names or that lies in `media/`, with what it is; missing ones too. */
export async function listMedia(session: CampaignSession, context: EditorContext): Promise<MediaItem[]> {
  const { document } = session.loaded();
  const named = [...campaignUses(document), ...document.products.flatMap(productUses)].map(({ file }) => file);
  const present = (await listFolder(path.join(session.folder, 'media'))).filter((name) => !name.startsWith('.'));
  const files = new Set([...named, ...[...present].sort().map((name) => `media/${name}`)]);
  return describeMedia(session, [...files], context);
}

/** The same for some files, in the order given. */
export async function describeMedia(
  session: CampaignSession,
  files: readonly string[],
  context: EditorContext,
): Promise<MediaItem[]> {
  const uses = files.map((file) => ({ file, use: 'media' }));
  const index = await context.studio.media();
  const loaded = await loadMedia({ folder: session.folder, uses, index, signal: context.signal });
  return files.flatMap((file) => {
    const found = loaded.get(file);
    return found ? [itemOf(session.id, file, found)] : [];
  });
}

function itemOf(campaign: string, file: string, found: LoadedMedia): MediaItem {
  if (found.kind === 'failed') {
    const { code, message } = found.error;
    const state = code === 'file-missing' ? ('missing' as const) : ('refused' as const);
    return { ...UNKNOWN, path: file, state, problem: message };
  }
  const { facts } = found;
  return {
    path: file,
    state: 'ok',
    problem: null,
    ...sizeOf(facts),
    kind: facts.kind,
    seconds: facts.kind === 'image' ? null : facts.duration,
    hasSound: facts.kind !== 'image' && facts.sound !== null,
    // The hash makes an address of its own for other bytes under the same name.
    thumbnail:
      facts.kind === 'audio'
        ? null
        : `${mediaAddress(THUMBNAIL_ROOT, `${campaign}/${file}`)}?${facts.hash.slice(0, 12)}`,
    url: `${mediaAddress(campaign, file)}?${facts.hash.slice(0, 12)}`,
  };
}

const UNKNOWN = {
  kind: null,
  width: null,
  height: null,
  seconds: null,
  hasSound: false,
  thumbnail: null,
  url: null,
} as const;

function sizeOf(facts: MediaFacts): { readonly width: number | null; readonly height: number | null } {
  if (facts.kind === 'audio') return { width: null, height: null };
  return { width: facts.picture.width, height: facts.picture.height };
}
