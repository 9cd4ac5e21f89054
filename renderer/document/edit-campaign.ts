import { produce } from 'immer';
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
