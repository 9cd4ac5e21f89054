// 1. load and choose, 2. make sure that the output can be written, 3. survey: build, check and plan every variant, leave
// alone what exists, 4. render variant by variant, each built and planned again when its turn comes, 5. verify each and move
// it into place, 6. manifest, summary, contact sheet.
import path from 'node:path';
import type { StudioErrorCode } from '../../shared/base/studio-error.ts';
import { variantName } from '../../shared/render/manifest.ts';
import { openBatchPlanner } from './batch-planner.ts';
import { openVariantBuilder } from './build-variant.ts';
import { chooseVariants } from './choose-variants.ts';
import { findExisting } from './existing-outputs.ts';
import { loadCampaign } from './load-campaign.ts';
import { readManifest } from './manifest-file.ts';
import { prepareOutputFolder } from './output-folder.ts';
import { outputSize } from './plan-variants.ts';
import { processBudget, thisMachine } from './process-budget.ts';
import { openPlanRenderer } from './render/render-plans.ts';
import { type BatchOptions, openBatch, type RenderBatch } from './render-batch.ts';
import type { RenderControl, RenderEvents, RenderRequest, RenderSummary, VariantResult } from './render-request.ts';
import { openRenderRun } from './render-run.ts';
import type { Studio } from './studio.ts';
import { surveyVariants } from './survey-variants.ts';

/** Renders the chosen variants. A variant that fails does not stop the others; throws for what concerns all of them. */
export async function renderCampaign(
  studio: Studio,
  request: RenderRequest,
  control: RenderControl,
): Promise<RenderSummary> {
  const started = performance.now();
  const { on, signal } = control;
  const campaign = await loadCampaign(studio, request.folder);
  const chosen = chooseVariants(campaign.document, request, studio.markets).slice(0, request.first ?? undefined);
  const tools = await studio.tools();
  const out = path.resolve(request.out ?? path.join(campaign.folder, 'renders'));
  await prepareOutputFolder(out);
  const build = await openVariantBuilder(studio, { campaign, chosen, signal });
  const planner = await openBatchPlanner(studio, { ...request, tools }, control);
  const jobs = processesFor(request, on);
  const run = await openRenderRun(studio, { jobs, usesCache: request.usesCache, signal });
  const renderer = openPlanRenderer(run.ports);
  const earlier = new Map((await readManifest(out)).map((entry) => [variantName(entry), entry]));
  const batchOptions = { studio, campaign, out, name: studio.newId(), on, run, renderer, build, planner, earlier };
  const batch = openBatch(batchOptions);
  try {
    await renderChosen(batch, { ...batchOptions, chosen, replaces: request.replaces });
  } finally {
    await run.close();
    await batch.writeLists(!signal.aborted);
  }
  const results = batch.results();
  return { out, results, seconds: (performance.now() - started) / 1000, isInputFault: isInputFault(results) };
}

function processesFor(request: RenderRequest, on: RenderEvents): number {
  const { jobs, memoryMb } = request;
  const budget = processBudget({ jobs, memoryMb, size: outputSize(request.quality) }, thisMachine());
  if (budget.processes < budget.wanted) {
    const { processes, wanted } = budget;
    on.note(`${budget.memoryMb} MB of memory allow ${processes} of ${wanted} processes at once; see --memory.`);
  }
  return budget.processes;
}

type Rendering = BatchOptions &
  Pick<RenderRequest, 'replaces'> & { readonly chosen: ReturnType<typeof chooseVariants> };

async function renderChosen(batch: RenderBatch, options: Rendering): Promise<void> {
  const { chosen, out, on, build, planner, run, renderer, replaces, earlier } = options;
  const survey = await surveyVariants(chosen, {
    ...{ build, plan: planner.plan, finding: on.finding },
    existing: async (planned) => (replaces ? null : findExisting(out, planned, earlier)),
    expect: async (planned) => {
      run.expect(planned);
      await renderer.expect(planned.plan);
    },
  });
  on.started({ variants: chosen.length, out });
  for (const result of survey.settled) batch.settle(result);
  await batch.render(survey.waiting);
}

const INPUT_CODES: ReadonlySet<StudioErrorCode> = new Set(['bad-input', 'file-missing', 'not-media', 'slot-empty']);

function isInputFault(results: readonly VariantResult[]): boolean {
  return results.every(({ status, error }) => status === 'failed' && error !== null && INPUT_CODES.has(error.code));
}
