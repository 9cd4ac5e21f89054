import { type VariantIds, variantName } from '../../shared/campaign/variant-ids.ts';
import type { ManifestFailure, ManifestVariant } from '../../shared/render/manifest.ts';
import type { BatchPlanner } from './batch-planner.ts';
import type { BuiltVariant } from './build-variant.ts';
import { type ChosenVariant, idsOf } from './choose-variants.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { explainVariant } from './explain-variant.ts';
import { finishVariant, proveVariant, type VariantProof } from './finish-variant.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { writeManifest } from './manifest-file.ts';
import { appendToJournal, noteFailure } from './manifest-journal.ts';
import { variantFiles } from './output-folder.ts';
import type { PlannedVariant } from './plan-variants.ts';
import type { PlanJob, PlanRenderer, RenderListener } from './render/render-plans.ts';
import { failedResult, type RenderEvents, type VariantResult } from './render-request.ts';
import type { RenderRun } from './render-run.ts';
import { type CostMeter, startCostMeter } from './run-costs.ts';
import type { Studio } from './studio.ts';

export type BatchOptions = {
  readonly studio: Studio;
  readonly campaign: LoadedCampaign;
  readonly out: string;
  /** Name of this run's journal. */
  readonly name: string;
  readonly on: RenderEvents;
  readonly run: RenderRun;
  readonly renderer: PlanRenderer;
  readonly build: (variant: ChosenVariant) => BuiltVariant;
  readonly planner: BatchPlanner;
};

/** The account of one batch: what became of each variant, and what goes into the lists. */
export type RenderBatch = {
  readonly results: () => readonly VariantResult[];
  readonly settle: (result: VariantResult) => void;
  readonly render: (waiting: readonly ChosenVariant[]) => Promise<void>;
  /** Also after a cancellation: what is finished is listed. The sheet is drawn only where there is time. */
  readonly writeLists: (hasTime: boolean) => Promise<void>;
};

export function openBatch(options: BatchOptions): RenderBatch {
  const { studio, campaign, out, name, on, renderer, run } = options;
  const results: VariantResult[] = [];
  const settle = (result: VariantResult): void => {
    const { product, market, hook, error } = result;
    if (error) noteFailure(out, name, { product, market, hook, code: error.code, message: error.message });
    results.push(result);
    on.settled(result);
  };
  return {
    results: () => results,
    settle,
    render: async (waiting) => {
      const inWork = new Map<string, InWork>();
      const jobs = waiting.map((variant) => planJob(variant, inWork, options));
      const started = performance.now();
      const meter = startCostMeter(studio, run.ports.jobs);
      try {
        await renderer.render(jobs, batchListener(inWork, { settle, meter }, options));
      } finally {
        await meter.keep((performance.now() - started) / 1000);
      }
    },
    writeLists: async (hasTime) => {
      if (results.length === 0) return;
      const { id, revision } = campaign.template;
      const about = { name: campaign.document.name, template: id, revision };
      const isOpen = openFailures(campaign, results);
      const all = await writeManifest(out, { campaign: about, run: name, now: studio.now(), isOpen });
      const isNew = results.some(({ status }) => status === 'rendered');
      if (hasTime && isNew) await writeContactSheet({ out, variants: all, text: await studio.text() });
    },
  };
}

/** Failures of products and hooks that the campaign has no more, and of variants that are well now, are not listed again. */
function openFailures({ document }: LoadedCampaign, results: readonly VariantResult[]) {
  const products = new Set(document.products.map((product) => product.id));
  const hooks = new Set<string | null>([null, ...(document.hooks ?? []).map(({ id }) => id)]);
  const well = new Set(results.flatMap((result) => (result.error ? [] : [variantName(result)])));
  return (failure: ManifestFailure): boolean =>
    products.has(failure.product) && hooks.has(failure.hook) && !well.has(variantName(failure));
}

/** A variant from the moment its plan is asked for until it is settled. */
type InWork = PlannedVariant & { readonly startedAt: number; readonly proof: VariantProof | null };

function planJob(variant: ChosenVariant, inWork: Map<string, InWork>, { build, planner, run }: BatchOptions): PlanJob {
  const id = variantName(idsOf(variant));
  return {
    id,
    plan: async () => {
      const planned = planner.plan(build(variant));
      inWork.set(id, { ...planned, startedAt: performance.now(), proof: null });
      return planned.plan;
    },
    instead: async (error) => {
      const failed = inWork.get(id);
      const planned = failed && planner.instead(failed, error);
      if (!planned) return null;
      run.expect(planned);
      run.release(failed.plan);
      inWork.set(id, { ...failed, ...planned });
      return planned.plan;
    },
  };
}

function batchListener(
  inWork: Map<string, InWork>,
  { settle, meter }: { readonly settle: (result: VariantResult) => void; readonly meter: CostMeter },
  { on, out, name, run }: BatchOptions,
): RenderListener {
  const of = (id: string): InWork => {
    const each = inWork.get(id);
    if (!each) throw new Error(`no variant ${id} in work`);
    return each;
  };
  const end = (id: string): void => {
    run.release(of(id).plan);
    inWork.delete(id);
  };
  return {
    progress: (id, fraction) => on.progress(idOf(of(id)), fraction),
    joined: async (id, joined) => {
      inWork.set(id, { ...of(id), proof: await proveVariant(joined, run.ports) });
    },
    finished: async (id, rendered) => {
      const each = of(id);
      const { proof } = each;
      if (!proof) throw new Error(`${id} was joined without being proved`);
      const note = (made: ManifestVariant): Promise<void> => appendToJournal(out, name, made);
      const started = performance.now();
      const finished = await finishVariant({ planned: each, rendered, proof, out, run, note });
      const { entry } = finished;
      const finishSeconds = proof.provingSeconds + (performance.now() - started) / 1000;
      meter.add({ rendered, finishSeconds, bytes: entry.bytes });
      const { sha256, seconds } = entry;
      const file = variantFiles(out, each.variant).video;
      const renderSeconds = secondsSince(each);
      on.explained(idOf(each), explainVariant(finished, rendered));
      end(id);
      settle({
        ...idOf(each),
        status: 'rendered',
        file,
        sha256,
        seconds,
        renderSeconds,
        encoder: entry.encoder,
        error: null,
      });
    },
    failed: (id, error) => {
      const each = of(id);
      end(id);
      settle(failedResult(idOf(each), error, secondsSince(each)));
    },
  };
}

function secondsSince({ startedAt }: InWork): number {
  return (performance.now() - startedAt) / 1000;
}

function idOf({ variant: { product, market, hook } }: PlannedVariant): VariantIds {
  return { product, market, hook };
}
