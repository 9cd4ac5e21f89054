import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import { systemErrorCode } from '../../storage/system-error.ts';
import { fileResponse, refusal } from './file-response.ts';

/** A folder whose media a screen may see. Files of a content-addressed root never change under their address. */
export type MediaRoot = { readonly folder: string; readonly isImmutable: boolean };

/** The roots that are open now, by the name that stands in addresses; null for every other name. */
export type MediaRoots = (name: string) => MediaRoot | null;

/** What may be shown. SVG is left out on purpose: it can carry script. */
const TYPES: Readonly<Record<string, string>> = {
  '.aac': 'audio/aac',
  '.flac': 'audio/flac',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.m4a': 'audio/mp4',
  '.m4v': 'video/mp4',
  '.mkv': 'video/x-matroska',
  '.mov': 'video/quicktime',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.ogv': 'video/ogg',
  '.png': 'image/png',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};

/** The address of a file of a root, for `<img>` and `<video>`; the same under every host. */
export function mediaAddress(root: string, relative: string): string {
  return `/media/${[root, ...relative.split(path.sep).join('/').split('/')].map(encodeURIComponent).join('/')}`;
}

/** Root of addresses of what templates look like, filled with the sample product. */
export const TEMPLATE_ROOT = 'templates';
/** Root of what this program made itself: every address there stands for its content. */
export const CACHE_ROOT = 'cache';

/** Roots of addresses of the music library. */
export const MUSIC_ROOTS = { shipped: 'music', user: 'own-music' } as const;

/** Root of addresses whose pictures are made when they are asked for. */
export const THUMBNAIL_ROOT = 'thumbnails';

/** The address of a file in the cache folder. */
export function cacheAddress(cacheFolder: string, file: string): string {
  return mediaAddress(CACHE_ROOT, path.relative(cacheFolder, file));
}

/** Answers `/media/ROOT/PATH`. Whatever is asked, no byte of a file outside the known roots is given. */
export async function mediaResponse(request: Request, roots: MediaRoots): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'Only GET and HEAD.');
  const [root, ...rest] = readMediaPath(request) ?? [];
  const known = root === undefined ? null : roots(root);
  if (!known || rest.length === 0) return refusal(404, 'There is no such media.');
  const type = TYPES[path.extname(rest.at(-1) ?? '').toLowerCase()];
  if (!type) return refusal(403, 'Files of this type are not shown.');
  try {
    const file = await resolveCampaignFile({ folder: known.folder, file: rest.join('/'), use: 'media' });
    return await fileResponse(request, { file, type, isImmutable: known.isImmutable });
  } catch (error) {
    if (error instanceof StudioError) return refusal(error.code === 'file-missing' ? 404 : 403, error.code);
    // The root itself is gone: a campaign that was moved, a cache that was never written.
    if (systemErrorCode(error) === 'ENOENT') return refusal(404, 'There is no such media.');
    throw error;
  }
}

/** The decoded parts behind `/media/`; null where a part could mean more than one name. */
export function readMediaPath({ url }: Request): readonly string[] | null {
  const [, prefix, ...encoded] = new URL(url).pathname.split('/');
  if (prefix !== 'media') return null;
  try {
    const parts = encoded.map(decodeURIComponent);
    return parts.every(isPlainName) ? parts : null;
  } catch {
    return null; // A broken escape such as `%zz`.
  }
}

function isPlainName(part: string): boolean {
  if (part === '' || part === '.' || part === '..') return false;
  // `C:` and `file.mp4:stream` mean more than a name on Windows.
  return !/[/\\\0]/.test(part) && !(process.platform === 'win32' && part.includes(':'));
}
