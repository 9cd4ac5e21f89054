import type { Finding } from '../../shared/check/finding.ts';
import { fixFinding } from '../../shared/check/fix-finding.ts';
import { writeCampaignDocument } from '../storage/campaign-folder.ts';
import { type CheckRequest, checkCampaign } from './check-campaign.ts';
import { loadCampaign } from './load-campaign.ts';
import type { Studio } from './studio.ts';

/** What was mended, in the order found. */
export type FixReport = { readonly fixed: readonly Finding[] };

/** Mends in `campaign.json` what can be mended safely. Rules that are switched off are left alone. */
export async function fixCampaign(studio: Studio, request: CheckRequest, signal: AbortSignal): Promise<FixReport> {
  const { folder, document } = await loadCampaign(studio, request.folder);
  const { findings } = await checkCampaign(studio, { ...request, isQuick: true }, signal);
  const fixed: Finding[] = [];
  let mended = document;
  for (const finding of findings) {
    if (finding.offReason !== null) continue;
    const next = fixFinding(mended, finding);
    if (next !== mended) fixed.push(finding);
    mended = next;
  }
  if (mended !== document) await writeCampaignDocument(folder, mended);
  return { fixed };
}
