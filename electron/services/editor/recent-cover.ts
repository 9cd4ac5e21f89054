import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { OWN_OPENING } from '../../../shared/campaign/variant-ids.ts';
import { buildVariants } from '../build-variant.ts';
import { chooseVariants } from '../choose-variants.ts';
import { loadCampaign } from '../load-campaign.ts';
import { readManifest } from '../manifest-file.ts';
import { campaignIdOf } from './campaign-sessions.ts';
import type { EditorContext } from './editor-context.ts';
import { cacheAddress, mediaAddress } from './media-response.ts';
import { previewFrameFile } from './preview-frames.ts';

/** Twice as wide as a card shows it. */
const WIDTH = 180;

/** The cover of a campaign's newest video, else of its first one as it would be; null where nothing can be shown yet. */
export async function recentCover(folder: string, context: EditorContext): Promise<string | null> {
  try {
    const [newest] = await readManifest(path.join(folder, 'renders'));
    if (newest) return mediaAddress(campaignIdOf(folder), `renders/${newest.cover}`);
    return cacheAddress(context.studio.folders.cache, await drawCover(folder, context));
  } catch (error) {
    // A campaign without footage, or one that cannot be read: opening it says more.
    if (error instanceof StudioError) return null;
    throw error;
  }
}

async function drawCover(folder: string, context: EditorContext): Promise<string> {
  const { studio, signal } = context;
  const campaign = await loadCampaign(studio, folder);
  const { products, markets } = campaign.document;
  const first = {
    products: products.slice(0, 1).map(({ id }) => id),
    markets: markets.slice(0, 1),
    hooks: [OWN_OPENING],
  };
  const chosen = chooseVariants(campaign.document, first, studio.markets);
  const [variant] = await buildVariants(studio, campaign, chosen, signal);
  if (!variant) throw new Error('a campaign has a product and a market');
  return previewFrameFile({ variant, frame: variant.cover, width: WIDTH, without: null, keepsScene: true }, context);
}
