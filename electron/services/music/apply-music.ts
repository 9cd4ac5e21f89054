import path from 'node:path';
import type { MusicNote } from '../../../shared/campaign/music-note.ts';
import { putForMarket, withLicence } from '../../../shared/campaign/put-for-market.ts';
import { writeCampaignDocument } from '../../storage/campaign-folder.ts';
import { chooseMarkets } from '../choose-variants.ts';
import { keepCopy } from '../keep-copy.ts';
import { loadCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';
import { findMusic } from './music-library.ts';

/** Where a campaign keeps its music. */
const FOLDER = 'music';

/** Copies a piece of the library into a campaign's folder. Gives its path there and what is known of its rights. */
export async function takeMusic(
  studio: Studio,
  { campaign, id }: { readonly campaign: string; readonly id: string },
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly note: MusicNote }> {
  const piece = await findMusic(studio, id);
  const source = path.join(piece.folder, piece.file);
  const name = `${id}${path.extname(piece.file)}`;
  return { file: await keepCopy(studio, { source, campaign, folder: FOLDER, name }, signal), note: piece.note };
}

export type ApplyMusic = {
  readonly folder: string;
  readonly id: string;
  /** Null for all. */
  readonly market: string | null;
};

/** Puts a piece of the library under a campaign's films. Gives the file's path in the campaign. Throws `unknown-market`. */
export async function applyMusic(
  studio: Studio,
  { folder: given, id, market }: ApplyMusic,
  signal: AbortSignal,
): Promise<string> {
  const { folder, document } = await loadCampaign(studio, given);
  const [where] = market === null ? [] : chooseMarkets([market], studio.markets);
  const { file, note } = await takeMusic(studio, { campaign: folder, id }, signal);
  await writeCampaignDocument(
    folder,
    withLicence(putForMarket(document, where?.id ?? null, { music: { file } }), file, note),
  );
  return file;
}
