// 1. load and choose, 2. make sure that the output can be written, 3. survey: build, check and plan every variant, leave
// alone what exists, 4. render variant by variant, each built and planned again when its turn comes, 5. verify each and move
// it into place, 6. manifest, summary, contact sheet.
import { settleAll } from '../../shared/base/settle-all.ts';
import type { StudioErrorCode } from '../../shared/base/studio-error.ts';
import { findExisting } from './existing-outputs.ts';
import { prepareOutputFolder } from './output-folder.ts';
import { type PreparedRun, prepareRun } from './prepare-run.ts';
import { openPlanRenderer } from './render/render-plans.ts';
import { type BatchOptions, openBatch, type RenderBatch } from './render-batch.ts';
import type { RenderControl, RenderRequest, RenderSummary, VariantResult } from './render-request.ts';
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
  const prepared = await prepareRun(studio, request, control);
  const { out, processes } = prepared;
  await prepareOutputFolder(out);
  const run = await openRenderRun(studio, { jobs: processes, usesCache: request.usesCache, signal });
  const renderer = openPlanRenderer(run.ports);
  const batchOptions = { ...prepared, studio, name: studio.newId(), on, run, renderer };
  const batch = openBatch(batchOptions);
  try {
    await renderChosen(batch, { ...batchOptions, replaces: request.replaces });
  } finally {
    // The work folder goes while the lists are written: both wait for the disk.
    await settleAll([run.close(), batch.writeLists(!signal.aborted)]);
  }
  const results = batch.results();
  return { out, results, seconds: (performance.now() - started) / 1000, isInputFault: isInputFault(results) };
}

type Rendering = BatchOptions & PreparedRun & Pick<RenderRequest, 'replaces'>;

async function renderChosen(batch: RenderBatch, options: Rendering): Promise<void> {
  const { chosen, out, on, build, planner, run, renderer, replaces, earlier } = options;
  const survey = await surveyVariants(chosen, {
    ...{ build, plan: planner.plan, finding: on.finding },
    existing: async (planned) => (replaces ? null : findExisting(planned, { out, manifest: earlier, proof: 'bytes' })),
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
