import type { OpenCampaign } from '../../shared/api/campaign-methods.ts';

/** What the user edits: campaign.json, the texts by locale and what is known of them. Never changed in place. */
export type CampaignDocument = Pick<OpenCampaign, 'campaign' | 'texts' | 'captionsStatus'>;
export type CampaignTexts = OpenCampaign['texts'];
