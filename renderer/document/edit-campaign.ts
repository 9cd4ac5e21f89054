import { produce } from 'immer';
import { DEFAULT_RATIO, type Ratio } from '../../shared/base/ratio.ts';
import { PLACEMENTS, type PlacementId } from '../../shared/campaign/placements.ts';
import type { CampaignDocument } from './campaign-document.ts';

/** An empty name is not taken: the document must stay valid. */
export function renameCampaign(document: CampaignDocument, name: string): CampaignDocument {
  if (name.trim() === '') return document;
  return produce(document, ({ campaign }) => {
    campaign.name = name;
  });
}

/** The markets, in the order given. A campaign has one at least. */
export function setMarkets(document: CampaignDocument, markets: readonly string[]): CampaignDocument {
  if (markets.length === 0) return document;
  return produce(document, ({ campaign }) => {
    campaign.markets = [...markets];
  });
}

/** The shape of all videos; the usual one is not written down. */
export function setRatio(document: CampaignDocument, ratio: Ratio): CampaignDocument {
  return produce(document, ({ campaign }) => {
    if (ratio === DEFAULT_RATIO) delete campaign.ratio;
    else campaign.ratio = ratio;
  });
}

/** Takes up a place where the videos run as ads, or leaves it. */
export function setPlacement(document: CampaignDocument, placement: PlacementId, isOn: boolean): CampaignDocument {
  return produce(document, ({ campaign }) => {
    const wanted = PLACEMENTS.filter((each) => (each === placement ? isOn : campaign.placements?.includes(each)));
    if (wanted.length === 0) delete campaign.placements;
    else campaign.placements = wanted;
  });
}
