import { stat } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type VariantIds, variantName } from '../../../shared/campaign/variant-ids.ts';
import type { VideoFacts } from '../../../shared/catalog/media-facts.ts';
import type { PostVideo } from '../../../shared/publish/post.ts';
import type { VideoToPost } from '../../../shared/publish/preflight.ts';
import { type ChosenVariant, choiceOf, chooseVariants } from '../choose-variants.ts';
import { type LoadedCampaign, loadCampaign } from '../load-campaign.ts';
import { readManifest } from '../manifest-file.ts';
import type { Studio } from '../studio.ts';

/** A variant's finished video with the campaign that it comes from. */
export type RenderedVariant = VariantIds & {
  readonly campaign: LoadedCampaign;
  readonly chosen: ChosenVariant;
  readonly video: PostVideo;
  /** Campaign files that went into it. */
  readonly inputs: readonly string[];
};

export type VariantOfFolder = VariantIds & { readonly folder: string };

/** Finds the finished video. Throws `file-missing` for one that was not rendered, or changed since. */
export async function findRendered(
  studio: Studio,
  { folder, product, market, hook }: VariantOfFolder,
): Promise<RenderedVariant> {
  const campaign = await loadCampaign(studio, folder);
  const ids = { product, market, hook };
  const [chosen] = chooseVariants(campaign.document, choiceOf(ids), studio.markets);
  if (!chosen) throw new Error('one product in one market with one opening gives one variant');
  const out = path.join(campaign.folder, 'renders');
  const entry = (await readManifest(out)).find((each) => variantName(each) === variantName(ids));
  if (!entry) {
    const message = `${variantName(ids)} is not rendered, or its file was changed. Run: fifteen render ${JSON.stringify(folder)} --product ${product} --market ${market}${hook === null ? '' : ` --hook ${hook}`}`;
    throw new StudioError('file-missing', message, { params: { variant: variantName(ids) } });
  }
  const file = path.join(out, entry.file);
  const { size, mtimeMs } = await stat(file);
  const video: PostVideo = { file, bytes: size, mtimeMs, seconds: entry.seconds, mimeType: 'video/mp4' };
  return { campaign, chosen, ...ids, video, inputs: entry.inputs.map((input) => input.file) };
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
