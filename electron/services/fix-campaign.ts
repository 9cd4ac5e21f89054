import type { Finding } from '../../shared/check/finding.ts';
import { type FixFacts, fixFinding, type Mendable } from '../../shared/check/fix-finding.ts';
import { findMarket } from '../../shared/locale/find-market.ts';
import { writeCampaignDocument, writeCaptions } from '../storage/campaign-folder.ts';
import { type CheckRequest, checkCampaign } from './check-campaign.ts';
import { type LoadedCampaign, loadCampaign } from './load-campaign.ts';
import type { Studio } from './studio.ts';

/** What was mended, in the order found. */
export type FixReport = { readonly fixed: readonly Finding[] };

/** Mends what can be mended safely, in `campaign.json` and `captions`. Rules that are switched off are left alone. */
export async function fixCampaign(studio: Studio, request: CheckRequest, signal: AbortSignal): Promise<FixReport> {
  const campaign = await loadCampaign(studio, request.folder);
  const { findings } = await checkCampaign(studio, { ...request, isQuick: true }, signal);
  const factsOf = openFixFacts(studio, campaign);
  const before: Mendable = { campaign: campaign.document, texts: campaign.campaignTexts };
  const fixed: Finding[] = [];
  let mended = before;
  for (const finding of findings) {
    if (finding.offReason !== null || finding.market === null) continue;
    const next = fixFinding(mended, finding, factsOf(finding.market));
    if (next !== mended) fixed.push(finding);
    mended = next;
  }
  await write(campaign.folder, before, mended);
  return { fixed };
}

function openFixFacts({ markets }: Studio, { template, templateTexts }: LoadedCampaign): (market: string) => FixFacts {
  const allLabels = markets.flatMap(({ disclosure }) => disclosure.words);
  return (id) => {
    const market = findMarket(markets, id);
    return { template, templateTexts, market, ownLabels: market.disclosure.words, allLabels };
  };
}

async function write(folder: string, before: Mendable, { campaign, texts }: Mendable): Promise<void> {
  if (campaign !== before.campaign) await writeCampaignDocument(folder, campaign);
  for (const [locale, resources] of Object.entries(texts))
    if (resources !== before.texts[locale]) await writeCaptions(folder, locale, resources);
}
