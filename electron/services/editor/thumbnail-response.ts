import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import { systemErrorCode } from '../../storage/system-error.ts';
import type { EditorContext } from './editor-context.ts';
import { fileResponse, refusal } from './file-response.ts';
import { type MediaRoots, readMediaPath, THUMBNAIL_ROOT } from './media-response.ts';
import { thumbnailFile } from './thumbnail.ts';

/** Answers `/media/thumbnails/CAMPAIGN/PATH`, making the picture when it is asked for first; null for other addresses. */
export async function thumbnailResponse(
  request: Request,
  roots: MediaRoots,
  context: EditorContext,
): Promise<Response | null> {
  const [prefix, campaign = '', ...rest] = readMediaPath(request) ?? [];
  if (prefix !== THUMBNAIL_ROOT) return null;
  const root = roots(campaign);
  if (!root || root.isImmutable || rest.length === 0) return refusal(404, 'There is no such media.');
  const { studio, signal } = context;
  try {
    const path = await resolveCampaignFile({ folder: root.folder, file: rest.join('/'), use: 'media' });
    const facts = await (await studio.media()).facts(path, signal);
    if (facts.kind === 'audio') return refusal(404, 'A sound has no picture.');
    const file = await thumbnailFile(
      { path, facts },
      { tools: await studio.tools(), cache: await context.cache(), signal },
    );
    return await fileResponse(request, { file, type: 'image/jpeg', isImmutable: true });
  } catch (error) {
    if (isAborted(error)) return refusal(503, 'cancelled');
    if (error instanceof StudioError) return refusal(error.code === 'file-missing' ? 404 : 415, error.code);
    if (systemErrorCode(error) === 'ENOENT') return refusal(404, 'There is no such media.');
    throw error;
  }
}
