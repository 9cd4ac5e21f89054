import { produce } from 'immer';
import type { CampaignDocument } from './campaign-document.ts';

/** An empty name is not taken: the document must stay valid. */
export function renameCampaign(document: CampaignDocument, name: string): CampaignDocument {
  if (name.trim() === '') return document;
  return produce(document, ({ campaign }) => {
    campaign.name = name;
  });
}

/** One of the template's styles for all variants. */
export function setStyle(document: CampaignDocument, style: string): CampaignDocument {
  return produce(document, ({ campaign }) => {
    campaign.style = style;
  });
}

/** The music under all variants; null for none. */
export function setMusic(document: CampaignDocument, file: string | null): CampaignDocument {
  return produce(document, ({ campaign }) => {
    if (file === null) delete campaign.music;
    else campaign.music = { file };
  });
}

/** The markets, in the order given. A campaign has one at least. */
export function setMarkets(document: CampaignDocument, markets: readonly string[]): CampaignDocument {
  if (markets.length === 0) return document;
  return produce(document, ({ campaign }) => {
    campaign.markets = [...markets];
  });
}
