import type { Finding } from '../../shared/check/finding.ts';
import { buildVariants } from './build-variant.ts';
import { chooseVariants, type VariantChoice } from './choose-variants.ts';
import { loadCampaign } from './load-campaign.ts';
import type { Studio } from './studio.ts';

export type CheckReport = { readonly variants: number; readonly findings: readonly Finding[] };

/** Checks the chosen variants as `render` would, without rendering. */
export async function checkCampaign(
  studio: Studio,
  request: VariantChoice & { readonly folder: string },
  signal: AbortSignal,
): Promise<CheckReport> {
  const campaign = await loadCampaign(studio, request.folder);
  const chosen = chooseVariants(campaign.document, request, studio.markets);
  const built = await buildVariants(studio, campaign, chosen, signal);
  return { variants: built.length, findings: built.flatMap((variant) => variant.findings) };
}
