import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { putVoice, type VoicePlace } from '../../../shared/campaign/put-voice.ts';
import { OWN_OPENING } from '../../../shared/campaign/variant-ids.ts';
import type { VoiceChoice } from '../../../shared/campaign/voice-schema.ts';
import { writeCampaignDocument } from '../../storage/campaign-folder.ts';
import { requireMediaFile } from '../../storage/campaign-path.ts';
import { chooseVariants } from '../choose-variants.ts';
import { keepCopy } from '../keep-copy.ts';
import { loadCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';
import { describeVoice } from './describe-voice.ts';
import { type DraftRequest, draftVoice } from './draft-voice.ts';

/** Where recordings lie in a campaign. */
const FOLDER = 'voice';

export type AddedVoice = VoicePlace & {
  readonly folder: string;
  /** A sound file anywhere on this machine. */
  readonly source: string;
  /** Frame of the film at which it starts. */
  readonly start: number;
  /** Null for as loud as a voice should be. */
  readonly volume: number | null;
};

/** Copies a recording into a campaign and makes it the voice of a place. Gives the voice as the document holds it. */
export async function addVoice(studio: Studio, request: AddedVoice, signal: AbortSignal): Promise<VoiceChoice> {
  const { source, start, volume, market, product } = request;
  const { folder, document } = await loadCampaign(studio, request.folder);
  requirePlace(document, { market, product });
  await requireMediaFile(source, source);
  const file = await keepCopy(studio, { source: path.resolve(source), campaign: folder, folder: FOLDER }, signal);
  const described = await describeVoice(studio, { folder, file }, signal);
  const voice = {
    ...described,
    ...(start === 0 ? {} : { start }),
    ...(volume === null ? {} : { volume }),
  };
  await writeCampaignDocument(folder, putVoice(document, { market, product }, voice));
  return voice;
}

export type RemovedVoice = VoicePlace & { readonly folder: string };

/** Takes the voice of a place away; its file stays. Throws `bad-input` where there is none. */
export async function removeVoice(studio: Studio, { folder: given, ...place }: RemovedVoice): Promise<void> {
  const { folder, document } = await loadCampaign(studio, given);
  const changed = putVoice(document, place, undefined);
  if (JSON.stringify(changed) === JSON.stringify(document)) {
    throw new StudioError(
      'bad-input',
      `${given} has no voice there. "fifteen voice list ${given}" shows which it has.`,
    );
  }
  await writeCampaignDocument(folder, changed);
}

export type DraftedVoices = {
  readonly folder: string;
  readonly markets: readonly string[] | 'all';
  readonly engine: DraftRequest['engine'];
  readonly onVoice: (drafted: {
    readonly market: string;
    readonly product: string;
    readonly file: string;
    readonly late: readonly string[];
  }) => void;
  /** A market that cannot be spoken; the others go on. */
  readonly onFailed: (failed: {
    readonly market: string;
    readonly product: string;
    readonly error: StudioError;
  }) => void;
};

/** Draft voices for markets, each written into the document as soon as it is spoken. */
export async function draftVoices(studio: Studio, request: DraftedVoices, signal: AbortSignal): Promise<void> {
  const first = await loadCampaign(studio, request.folder);
  const choice = { markets: request.markets, products: 'all', hooks: [OWN_OPENING] } as const;
  const chosen = chooseVariants(first.document, choice, studio.markets);
  const isShared = first.document.products.length === 1;
  for (const each of chosen) {
    signal.throwIfAborted();
    const place = { market: each.market.id, product: each.product.id };
    try {
      const { voice, late } = await draftVoice(
        studio,
        { campaign: first, chosen: each, engine: request.engine },
        signal,
      );
      // Read again: who edits meanwhile loses nothing.
      const { folder, document } = await loadCampaign(studio, request.folder);
      await writeCampaignDocument(folder, putVoice(document, isShared ? { ...place, product: null } : place, voice));
      request.onVoice({ ...place, file: voice.file, late });
    } catch (error) {
      if (!(error instanceof StudioError) || error.code !== 'bad-input') throw error;
      request.onFailed({ ...place, error });
    }
  }
}

function requirePlace(
  { markets, products }: Awaited<ReturnType<typeof loadCampaign>>['document'],
  place: VoicePlace,
): void {
  if (place.market !== null && !markets.includes(place.market)) {
    const message = `campaign.json has no market "${place.market}". It has: ${markets.join(', ')}.`;
    throw new StudioError('unknown-market', message, { params: { market: place.market } });
  }
  if (place.product !== null && !products.some(({ id }) => id === place.product)) {
    const message = `campaign.json has no product "${place.product}".`;
    throw new StudioError('unknown-product', message, { params: { product: place.product } });
  }
}
