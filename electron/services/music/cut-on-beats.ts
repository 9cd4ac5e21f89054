import { StudioError } from '../../../shared/base/studio-error.ts';
import { choicesFor } from '../../../shared/campaign/choices.ts';
import { putForMarket } from '../../../shared/campaign/put-for-market.ts';
import { cutTemplate, sequenceOf } from '../../../shared/template/cut-template.ts';
import { sequenceOnBeats } from '../../../shared/template/sequence-on-beats.ts';
import { writeCampaignDocument } from '../../storage/campaign-folder.ts';
import { chooseMarkets } from '../choose-variants.ts';
import { loadCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';
import { beatsOf } from './beats-of.ts';

/** What happened to the cuts of one piece of music. `market` is null for all videos; `tempo` where no beat is clear. */
export type BeatCut = {
  readonly market: string | null;
  readonly file: string;
  readonly tempo: number | null;
  readonly moved: number;
};

/** `market`: for one alone; null for all videos, and for each market that has music of its own. */
export type CutRequest = { readonly folder: string; readonly market: string | null };

/**
 * Moves the cuts of a campaign to the beats of its music, in its document: the film's for all, and again for each market
 * with music of its own. Music without a clear beat leaves its cuts alone. Throws `usage` where no music is chosen.
 */
export async function cutOnBeats(
  studio: Studio,
  request: CutRequest,
  signal: AbortSignal,
): Promise<readonly BeatCut[]> {
  const { folder, document, template } = await loadCampaign(studio, request.folder);
  const [only] = request.market === null ? [] : chooseMarkets([request.market], studio.markets);
  const own = (document.overrides ?? []).flatMap(({ market, product, hook, music }) =>
    market !== undefined && product === undefined && hook === undefined && music ? [market] : [],
  );
  const wanted: readonly (string | null)[] = only ? [only.id] : [null, ...new Set(own)];
  const cuts: BeatCut[] = [];
  let changed = document;
  for (const market of wanted) {
    const choices = choicesFor(changed, { product: '', market: market ?? '', hook: null });
    if (!choices.music) continue;
    const { file, trimStart = 0 } = choices.music;
    const beats = await beatsOf(studio, { folder, file, trimStart }, signal);
    const before = sequenceOf(cutTemplate(template, choices));
    const after = beats ? sequenceOnBeats(before, beats.frames) : before;
    const moved = after.filter(({ frames }, index) => frames !== before[index]?.frames).length;
    if (moved > 0) changed = putForMarket(changed, market, { sequence: [...after] });
    cuts.push({ market, file, tempo: beats?.tempo ?? null, moved });
  }
  if (cuts.length === 0) {
    throw new StudioError(
      'usage',
      'No music is chosen. Put some under the videos first: fifteen music use CAMPAIGN ID',
    );
  }
  if (changed !== document) await writeCampaignDocument(folder, changed);
  return cuts;
}
