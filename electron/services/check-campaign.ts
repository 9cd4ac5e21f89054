import type { Finding } from '../../shared/check/finding.ts';
import { openVariantBuilder } from './build-variant.ts';
import { chooseVariants, type VariantChoice } from './choose-variants.ts';
import { loadCampaign } from './load-campaign.ts';
import type { Studio } from './studio.ts';

export type CheckRequest = VariantChoice & { readonly folder: string };

/** What was found in the chosen variants of a campaign, which is given by its name. */
export type CheckReport = {
  readonly campaign: string;
  readonly variants: number;
  readonly findings: readonly Finding[];
};

/** Checks the chosen variants as `render` would, without rendering. */
export async function checkCampaign(studio: Studio, request: CheckRequest, signal: AbortSignal): Promise<CheckReport> {
  const campaign = await loadCampaign(studio, request.folder);
  const chosen = chooseVariants(campaign.document, request, studio.markets);
  const build = await openVariantBuilder(studio, { campaign, chosen, signal });
  // One at a time: of a large batch only the findings are kept.
  const findings = chosen.flatMap((variant) => build(variant).findings);
  return { campaign: campaign.document.name, variants: chosen.length, findings };
}
