// 1. load and choose, 2. make sure that the output can be written, 3. build and check every variant, 4. plan,
// 5. leave alone what exists, 6. render, 7. verify and move each into place, 8. manifest, summary, contact sheet.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { StudioErrorCode } from '../../shared/base/studio-error.ts';
import { buildVariants } from './build-variant.ts';
import { chooseVariants } from './choose-variants.ts';
import { loadCampaign } from './load-campaign.ts';
import { prepareOutputFolder } from './output-folder.ts';
import { planVariants } from './plan-variants.ts';
import { openBatch } from './render-batch.ts';
import type { RenderControl, RenderRequest, RenderSummary, VariantResult } from './render-request.ts';
import { openRenderRun } from './render-run.ts';
import type { Studio } from './studio.ts';

/** Renders the chosen variants. A variant that fails does not stop the others; throws for what concerns all of them. */
export async function renderCampaign(
  studio: Studio,
  request: RenderRequest,
  control: RenderControl,
): Promise<RenderSummary> {
  const started = performance.now();
  const { on, signal } = control;
  const campaign = await loadCampaign(studio, request.folder);
  const chosen = chooseVariants(campaign.document, request, studio.markets);
  const tools = await studio.tools();
  const out = path.resolve(request.out ?? path.join(campaign.folder, 'renders'));
  await prepareOutputFolder(out);
  const built = await buildVariants(studio, campaign, chosen, signal);
  for (const finding of built.flatMap((variant) => variant.findings)) on.finding(finding);
  on.started({ variants: built.length, out });
  const batch = openBatch({ campaign, out, on });
  const ready = built.filter((variant) => batch.acceptChecked(variant));
  const planned = await planVariants(studio, tools, { variants: ready, isDraft: request.isDraft });
  const waiting = request.replaces ? planned : await batch.withoutExisting(planned);
  const run = await openRenderRun(studio, {
    jobs: request.jobs ?? defaultJobs(),
    usesCache: request.usesCache,
    planned: waiting,
    signal,
  });
  try {
    await batch.render(waiting, run);
  } finally {
    await run.close();
    await batch.writeLists(signal.aborted ? null : studio);
  }
  const results = batch.results();
  return { out, results, seconds: (performance.now() - started) / 1000, isInputFault: isInputFault(results) };
}

/** Encoders run two threads each; filters mostly one, so that two jobs fill two cores better than one does. */
function defaultJobs(): number {
  return Math.max(2, Math.ceil(availableParallelism() / 2));
}

const INPUT_CODES: ReadonlySet<StudioErrorCode> = new Set(['bad-input', 'file-missing', 'not-media', 'slot-empty']);

function isInputFault(results: readonly VariantResult[]): boolean {
  return results.every(({ status, error }) => status === 'failed' && error !== null && INPUT_CODES.has(error.code));
}
