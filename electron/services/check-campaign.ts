import type { Finding } from '../../shared/check/finding.ts';
import { openVariantBuilder } from './build-variant.ts';
import { openBackdropCheck } from './check-backdrops.ts';
import { openRuleBook } from './check-rules.ts';
import { chooseVariants, idsOf, type VariantChoice } from './choose-variants.ts';
import { type ExportFormat, inFormat } from './export-format.ts';
import { loadCampaign } from './load-campaign.ts';
import type { Studio } from './studio.ts';

/** `isQuick` leaves out the rules that need rendered frames. */
export type CheckRequest = VariantChoice & {
  readonly folder: string;
  readonly isQuick: boolean;
  readonly format: ExportFormat;
};

/** What was found in the chosen variants of a campaign, which is given by its name. */
export type CheckReport = {
  readonly campaign: string;
  readonly variants: number;
  readonly findings: readonly Finding[];
};

/** Checks the chosen variants as `render` would, without rendering more than single frames. */
export async function checkCampaign(studio: Studio, request: CheckRequest, signal: AbortSignal): Promise<CheckReport> {
  const campaign = inFormat(await loadCampaign(studio, request.folder), request.format);
  const chosen = chooseVariants(campaign.document, request, studio.markets);
  const build = await openVariantBuilder(studio, { campaign, chosen, signal });
  const book = openRuleBook(studio, campaign.document);
  const backdrops = openBackdropCheck(studio, signal);
  const findings: Finding[] = [];
  try {
    // One at a time: of a large batch only the findings are kept.
    for (const each of chosen) {
      const variant = build(each);
      findings.push(...variant.findings);
      if (request.isQuick) continue;
      const scope = { ...idsOf(each), rules: book.inForce(each.market) };
      findings.push(...(await backdrops.check(variant, scope)));
    }
  } finally {
    await backdrops.close();
  }
  return { campaign: campaign.document.name, variants: chosen.length, findings };
}
