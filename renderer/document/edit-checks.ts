import type { FixedFinding } from '../../shared/check/finding.ts';
import { type FixFacts, fixFinding } from '../../shared/check/fix-finding.ts';
import { switchOff, switchOn } from '../../shared/check/switch-rule.ts';
import type { CampaignDocument } from './campaign-document.ts';

/** Mends what a finding is about; the very same document where there is no safe way. */
export function mendFinding(document: CampaignDocument, finding: FixedFinding, facts: FixFacts): CampaignDocument {
  const { campaign, texts } = document;
  const mended = fixFinding(document, finding, facts);
  return mended.campaign === campaign && mended.texts === texts ? document : { ...document, ...mended };
}

/** Switches a rule off with a reason, or on again with null. */
export function switchRule(document: CampaignDocument, rule: string, reason: string | null): CampaignDocument {
  const { campaign } = document;
  const switched = reason === null ? switchOn(campaign, rule) : switchOff(campaign, rule, reason);
  return switched === campaign ? document : { ...document, campaign: switched };
}
