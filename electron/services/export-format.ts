import path from 'node:path';
import { DEFAULT_RATIO, type Ratio, ratioName } from '../../shared/base/ratio.ts';
import type { Campaign } from '../../shared/campaign/campaign-schema.ts';
import type { PlacementId } from '../../shared/campaign/placements.ts';
import type { LoadedCampaign } from './load-campaign.ts';

/** What one export differs in from its campaign: the shape of the videos and where they run as ads. Null: as in campaign.json. */
export type ExportFormat = { readonly ratio: Ratio | null; readonly placements: readonly PlacementId[] | null };

export const OWN_FORMAT: ExportFormat = { ratio: null, placements: null };

/** The campaign as it is exported. */
export function inFormat(campaign: LoadedCampaign, { ratio, placements }: ExportFormat): LoadedCampaign {
  if (ratio === null && placements === null) return campaign;
  const changes = { ...(ratio ? { ratio } : {}), ...(placements ? { placements: [...placements] } : {}) };
  return { ...campaign, document: { ...campaign.document, ...changes } };
}

type Own = Pick<Campaign, 'ratio' | 'placements'>;

/**
 * Where an export goes unless said otherwise; one that differs from its campaign lies apart, as in `renders-1x1-topview`, or
 * `renders-organic` for one without the places that the campaign names: the same file may not have two encodings in one folder.
 */
export function rendersFolder(folder: string, own: Own, { ratio, placements }: ExportFormat = OWN_FORMAT): string {
  const isSame = placements === null || sorted(placements) === sorted(own.placements ?? []);
  const parts = [
    ...(ratio !== null && ratio !== (own.ratio ?? DEFAULT_RATIO) ? [ratioName(ratio)] : []),
    ...(isSame ? [] : placements.length === 0 ? ['organic'] : placements),
  ];
  return path.join(folder, ['renders', ...parts].join('-'));
}

function sorted(placements: readonly PlacementId[]): string {
  return placements.toSorted().join();
}
