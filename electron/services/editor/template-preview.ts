import path from 'node:path';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import { buildVariants } from '../build-variant.ts';
import { chooseVariants } from '../choose-variants.ts';
import { openSampleCampaign } from '../sample-campaign.ts';
import type { EditorContext } from './editor-context.ts';
import { fileResponse, refusal } from './file-response.ts';
import { readMediaPath, TEMPLATE_ROOT } from './media-response.ts';
import { previewClipFile } from './preview-clip-file.ts';
import { previewFrameFile } from './preview-frames.ts';

/** Twice as wide as a card shows it. */
const STILL_WIDTH = 270;

type Named = { readonly template: string; readonly market: string };

/**
 * Answers `/media/templates/TEMPLATE/MARKET.png` (its cover frame) and `.mp4` (all of it), made by the renderer when
 * they are asked for first and kept in the cache; null for other addresses.
 */
export async function templatePreviewResponse(request: Request, context: EditorContext): Promise<Response | null> {
  const [root, template = '', name = '', ...rest] = readMediaPath(request) ?? [];
  if (root !== TEMPLATE_ROOT) return null;
  const { ext, name: market } = path.parse(name);
  if (rest.length > 0 || (ext !== '.png' && ext !== '.mp4')) return refusal(404, 'There is no such media.');
  try {
    const isMoving = ext === '.mp4';
    const file = await (isMoving ? movingPreview : stillPreview)({ template, market }, context);
    // The same address means another picture after an update of the program.
    return await fileResponse(request, { file, type: isMoving ? 'video/mp4' : 'image/png', isImmutable: false });
  } catch (error) {
    if (isAborted(error)) return refusal(503, 'cancelled');
    if (error instanceof StudioError) return refusal(404, error.code);
    throw error;
  }
}

async function movingPreview(named: Named, context: EditorContext): Promise<string> {
  const nobodyWatches = { progress: () => undefined, commands: () => undefined };
  // One process: people look at the start screen to go on from there.
  return previewClipFile(
    { variant: await sampleVariant(named, context), jobs: 1, isEdited: false, signal: context.signal },
    context,
    nobodyWatches,
  );
}

async function stillPreview(named: Named, context: EditorContext): Promise<string> {
  const variant = await sampleVariant(named, context);
  return previewFrameFile(
    { variant, frame: variant.cover, width: STILL_WIDTH, without: null, keepsScene: true },
    context,
  );
}

async function sampleVariant({ template, market }: Named, { studio, signal }: EditorContext) {
  const campaign = await openSampleCampaign(studio, template);
  const [chosen] = chooseVariants(
    campaign.document,
    { products: 'all', markets: [market], hooks: 'all' },
    studio.markets,
  );
  const [variant] = chosen ? await buildVariants(studio, campaign, [chosen], signal) : [];
  if (!variant) throw new Error('a sample has a product');
  return variant;
}
