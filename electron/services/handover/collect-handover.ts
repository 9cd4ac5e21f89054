import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { musicRights } from '../../../shared/campaign/music-rights.ts';
import { variantName } from '../../../shared/campaign/variant-ids.ts';
import { priceIn, priceTexts } from '../../../shared/locale/format-price.ts';
import { type HandoverVariant, type PackedFile, packedPaths } from '../../../shared/publish/handover.ts';
import type { ManifestVariant } from '../../../shared/render/manifest.ts';
import { hashFile } from '../../storage/hash-file.ts';
import { systemErrorCode } from '../../storage/system-error.ts';
import { type ChosenVariant, idsOf } from '../choose-variants.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import { postWords } from '../post-words.ts';
import { productName } from '../text-values.ts';

export type Collected = {
  readonly variants: readonly HandoverVariant[];
  /** The file on this machine for a path in the package. */
  readonly source: (path: string) => string;
};

export type CollectRequest = {
  readonly campaign: LoadedCampaign;
  readonly chosen: readonly ChosenVariant[];
  /** The folder with the videos and what its manifest lists. */
  readonly out: string;
  readonly rendered: readonly ManifestVariant[];
};

/** Finds and hashes every file of the chosen variants. Throws `file-missing` or `verify-failed`, naming variants. */
export async function collectHandover(
  request: CollectRequest,
  onVariant: (done: number) => void,
  signal: AbortSignal,
): Promise<Collected> {
  const entries = requireRendered(request);
  const sources = new Map<string, string>();
  const variants: HandoverVariant[] = [];
  for (const [index, { chosen, entry }] of entries.entries()) {
    signal.throwIfAborted();
    const to = packedPaths(entry);
    const pack = (name: string, target: string) => packFile(path.join(request.out, name), { target, sources, signal });
    const video = await pack(entry.file, to.video);
    if (video.sha256 !== entry.sha256) throw changed(path.join(request.out, entry.file));
    const cover = await pack(entry.cover, to.cover);
    const subtitles = await pack(entry.subtitles, to.subtitles);
    const { product, market, hook, seconds } = entry;
    const { text: caption, hashtags } = postWords(request.campaign, chosen);
    const words = { name: productName(chosen.product, chosen.market), price: priceOf(chosen), caption };
    const music = musicRights(request.campaign.document, entry)?.note ?? null;
    variants.push({
      product,
      market,
      hook,
      ...words,
      hashtags: [...hashtags],
      seconds,
      music,
      video,
      cover,
      subtitles,
    });
    onVariant(index + 1);
  }
  return {
    variants,
    source: (name) => {
      const file = sources.get(name);
      if (file === undefined) throw new Error(`no source for ${name}`);
      return file;
    },
  };
}

function requireRendered({ chosen, rendered, out, campaign }: CollectRequest) {
  const byName = new Map(rendered.map((entry) => [variantName(entry), entry]));
  const found = chosen.map((each) => ({ chosen: each, entry: byName.get(variantName(idsOf(each))) }));
  const missing = found.flatMap(({ chosen: each, entry }) => (entry ? [] : variantName(idsOf(each))));
  if (missing.length > 0) {
    const list = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ` and ${missing.length - 5} more` : '');
    const message = `${out} has no finished video of ${list}. Render them first: fifteen render "${campaign.folder}". Or choose fewer with --market, --product and --hook.`;
    throw new StudioError('file-missing', message, { params: { folder: out, variants: missing.length } });
  }
  return found.flatMap(({ chosen: each, entry }) => (entry ? [{ chosen: each, entry }] : []));
}

type Packing = { readonly target: string; readonly sources: Map<string, string>; readonly signal: AbortSignal };

async function packFile(file: string, { target, sources, signal }: Packing): Promise<PackedFile> {
  try {
    const { hash, length } = await hashFile(file, signal);
    sources.set(target, file);
    return { path: target, bytes: length, sha256: hash };
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    const message = `${file} is missing. Render its variant again with --force.`;
    throw new StudioError('file-missing', message, { params: { file }, cause: error });
  }
}

function changed(file: string): StudioError {
  const message = `${file} is not the file that was rendered. Render its variant again with --force.`;
  return new StudioError('verify-failed', message, { params: { file } });
}

function priceOf({ product, market }: ChosenVariant): string | null {
  const price = priceIn(product, market);
  return price && priceTexts(price, market).amount;
}
