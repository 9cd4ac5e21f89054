import type { OpenCampaign } from '../../shared/api/campaign-methods.ts';

/** What the user edits: campaign.json and the texts by locale. Never changed in place. */
export type CampaignDocument = Pick<OpenCampaign, 'campaign' | 'texts'>;
export type CampaignTexts = OpenCampaign['texts'];
