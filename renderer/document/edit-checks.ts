import type { Finding } from '../../shared/check/finding.ts';
import { fixFinding } from '../../shared/check/fix-finding.ts';
import { switchOff, switchOn } from '../../shared/check/switch-rule.ts';
import type { CampaignDocument } from './campaign-document.ts';

type Fixed = Pick<Finding, 'rule' | 'subject' | 'market' | 'product' | 'hook'>;

/** Mends what a finding is about; the very same document where there is no safe way. */
export function mendFinding(document: CampaignDocument, finding: Fixed): CampaignDocument {
  return withCampaign(document, fixFinding(document.campaign, finding));
}

/** Switches a rule off with a reason, or on again with null. */
export function switchRule(document: CampaignDocument, rule: string, reason: string | null): CampaignDocument {
  const { campaign } = document;
  return withCampaign(document, reason === null ? switchOn(campaign, rule) : switchOff(campaign, rule, reason));
}

function withCampaign(document: CampaignDocument, campaign: CampaignDocument['campaign']): CampaignDocument {
  return campaign === document.campaign ? document : { ...document, campaign };
}
