import { stat } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { VideoFacts } from '../../../shared/catalog/media-facts.ts';
import type { PostVideo } from '../../../shared/publish/post.ts';
import type { VideoToPost } from '../../../shared/publish/preflight.ts';
import { type ChosenVariant, chooseVariants } from '../choose-variants.ts';
import { type LoadedCampaign, loadCampaign } from '../load-campaign.ts';
import { readManifest } from '../manifest-file.ts';
import type { Studio } from '../studio.ts';

/** A variant's finished video with the campaign that it comes from. */
export type RenderedVariant = {
  readonly campaign: LoadedCampaign;
  readonly chosen: ChosenVariant;
  readonly product: string;
  readonly market: string;
  readonly video: PostVideo;
  /** Campaign files that went into it. */
  readonly inputs: readonly string[];
};

export type VariantOfFolder = { readonly folder: string; readonly product: string; readonly market: string };

/** Finds the finished video. Throws `file-missing` for one that was not rendered, or changed since. */
export async function findRendered(
  studio: Studio,
  { folder, product, market }: VariantOfFolder,
): Promise<RenderedVariant> {
  const campaign = await loadCampaign(studio, folder);
  const [chosen] = chooseVariants(campaign.document, { products: [product], markets: [market] }, studio.markets);
  if (!chosen) throw new Error('one product and one market give one variant');
  const out = path.join(campaign.folder, 'renders');
  const entry = (await readManifest(out)).find((each) => each.product === product && each.market === market);
  if (!entry) {
    const message = `${product}/${market} is not rendered, or its file was changed. Run: fifteen render ${JSON.stringify(folder)} --product ${product} --market ${market}`;
    throw new StudioError('file-missing', message, { params: { product, market } });
  }
  const file = path.join(out, entry.file);
  const { size, mtimeMs } = await stat(file);
  const video: PostVideo = { file, bytes: size, mtimeMs, seconds: entry.seconds, mimeType: 'video/mp4' };
  return { campaign, chosen, product, market, video, inputs: entry.inputs.map((input) => input.file) };
}

/** What TikTok will look at, by probing the file itself. */
export async function videoFacts(studio: Studio, video: PostVideo, signal: AbortSignal): Promise<VideoToPost> {
  const index = await studio.media();
  const facts = await index.facts(video.file, signal);
  if (facts.kind !== 'video') throw new StudioError('not-media', `${video.file} is no video. Render it again.`);
  return { ...pictureOf(facts), bytes: video.bytes, durationSeconds: facts.duration };
}

function pictureOf({ picture, averageRate }: VideoFacts) {
  return { codec: picture.codec, width: picture.width, height: picture.height, rate: averageRate };
}
