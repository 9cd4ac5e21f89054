import { produce } from 'immer';
import type { BrandKit } from '../../shared/campaign/brand-kit-schema.ts';
import type { CampaignDocument } from './campaign-document.ts';

/** The campaign's brand; null takes it away. */
export function setBrand(document: CampaignDocument, brand: BrandKit | null): CampaignDocument {
  return produce(document, ({ campaign }) => {
    if (brand) campaign.brand = brand;
    else delete campaign.brand;
  });
}
