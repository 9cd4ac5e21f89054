import type { MusicNote } from '../../shared/campaign/music-note.ts';
import { withLicence } from '../../shared/campaign/put-for-market.ts';
import type { CampaignDocument } from './campaign-document.ts';

/** Remembers the rights in a file of the campaign. */
export function noteMusic(document: CampaignDocument, file: string, note: MusicNote): CampaignDocument {
  return { ...document, campaign: withLicence(document.campaign, file, note) };
}
