import path from 'node:path';
import { DEFAULT_RATIO, type Ratio } from '../../shared/base/ratio.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { asksForRate, namedPlacements } from '../../shared/check/placement-schema.ts';
import type { FfmpegTools } from '../ffmpeg/locate.ts';
import { type BatchPlanner, openBatchPlanner } from './batch-planner.ts';
import { type BuiltVariant, openVariantBuilder } from './build-variant.ts';
import { type ChosenVariant, chooseVariants } from './choose-variants.ts';
import type { ManifestIndex } from './existing-outputs.ts';
import { inFormat, rendersFolder } from './export-format.ts';
import { type LoadedCampaign, loadCampaign } from './load-campaign.ts';
import { readOutputs } from './manifest-file.ts';
import { approvedNow, narrowVariants } from './narrow-variants.ts';
import { outputSize } from './plan-variants.ts';
import { processBudget, thisMachine } from './process-budget.ts';
import type { RenderControl, RenderEvents, RenderRequest } from './render-request.ts';
import { readDecisions } from './review/review-file.ts';
import type { Studio } from './studio.ts';

/** All that is known before a run, whether it is then done or only estimated. Nothing is written. */
export type PreparedRun = {
  readonly campaign: LoadedCampaign;
  readonly chosen: readonly ChosenVariant[];
  readonly out: string;
  readonly earlier: ManifestIndex;
  readonly tools: FfmpegTools;
  readonly build: (variant: ChosenVariant) => BuiltVariant;
  readonly planner: BatchPlanner;
  /** How many processes run at once. */
  readonly processes: number;
};

export async function prepareRun(studio: Studio, request: RenderRequest, control: RenderControl): Promise<PreparedRun> {
  const { on, signal } = control;
  const found = await loadCampaign(studio, request.folder);
  const campaign = inFormat(found, request.format);
  const all = chooseVariants(campaign.document, request, studio.markets);
  const { ratio = DEFAULT_RATIO } = campaign.document;
  const holdsRate = asksForRate(namedPlacements(studio.placements, campaign.document));
  const tools = await studio.tools();
  const out = path.resolve(request.out ?? rendersFolder(campaign.folder, found.document, request.format));
  const outputs = await readOutputs(out);
  const filters = request.only;
  const decisions = filters.includes('approved') ? await readDecisions(campaign.folder) : [];
  const left = narrowVariants(all, { filters, outputs, decisions });
  const build = await openVariantBuilder(studio, { campaign, chosen: left, signal });
  const { chosen: fit, outdated } = filters.includes('approved')
    ? approvedNow(left, decisions, build)
    : { chosen: left, outdated: [] };
  for (const name of outdated)
    on.note(`${name} was changed since it was approved; it is left out. Have it reviewed again.`);
  const chosen = fit.slice(0, request.first ?? undefined);
  return {
    ...{ campaign, chosen, out, tools, build },
    earlier: new Map(outputs.variants.map((entry) => [variantName(entry), entry])),
    planner: await openBatchPlanner(studio, { ...request, tools, ratio, holdsRate }, control),
    processes: processesFor(request, ratio, on),
  };
}

function processesFor(request: RenderRequest, ratio: Ratio, on: RenderEvents): number {
  const { jobs, memoryMb } = request;
  const budget = processBudget({ jobs, memoryMb, size: outputSize(request.quality, ratio) }, thisMachine());
  if (budget.processes < budget.wanted) {
    const { processes, wanted } = budget;
    on.note(`${budget.memoryMb} MB of memory allow ${processes} of ${wanted} processes at once; see --memory.`);
  }
  return budget.processes;
}
