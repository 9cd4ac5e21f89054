// 1. load and choose, 2. make sure that the output can be written, 3. build and check every variant, 4. plan,
// 5. leave alone what exists, 6. render, 7. verify and move each into place, 8. manifest, summary, contact sheet.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { StudioError, type StudioErrorCode, type StudioErrorData } from '../../shared/base/studio-error.ts';
import type { Finding } from '../../shared/check/finding.ts';
import type { ManifestVariant } from '../../shared/render/manifest.ts';
import { type BuiltVariant, buildVariants } from './build-variant.ts';
import { chooseVariants, type VariantChoice } from './choose-variants.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { findExisting } from './existing-outputs.ts';
import { finishVariant } from './finish-variant.ts';
import { type LoadedCampaign, loadCampaign } from './load-campaign.ts';
import { readManifest, writeManifest } from './manifest-file.ts';
import { prepareOutputFolder, variantFiles } from './output-folder.ts';
import { type PlannedVariant, planVariants } from './plan-variants.ts';
import { renderPlans } from './render/render-plans.ts';
import { openRenderRun, type RenderRun } from './render-run.ts';
import type { Studio } from './studio.ts';

export type RenderRequest = VariantChoice & {
  readonly folder: string;
  /** Null for `renders` in the campaign folder. */
  readonly out: string | null;
  readonly jobs: number | null;
  readonly isDraft: boolean;
  readonly usesCache: boolean;
  /** Whether files that exist are replaced. */
  readonly replaces: boolean;
};

export type VariantId = { readonly product: string; readonly market: string };

/** `current`: the file is there and is what would be rendered now. `kept`: it is another one, and was left alone. */
export type VariantResult = VariantId & {
  readonly status: 'rendered' | 'current' | 'kept' | 'failed';
  readonly file: string | null;
  readonly sha256: string | null;
  /** Length of the video. */
  readonly seconds: number | null;
  readonly renderSeconds: number;
  readonly error: StudioErrorData | null;
};

export type RenderEvents = {
  readonly started: (batch: { readonly variants: number; readonly out: string }) => void;
  readonly finding: (finding: Finding) => void;
  readonly progress: (variant: VariantId, fraction: number) => void;
  readonly settled: (result: VariantResult) => void;
  /** Something that a person may want to know and that fails nothing. */
  readonly note: (text: string) => void;
};

export type RenderSummary = {
  readonly out: string;
  readonly results: readonly VariantResult[];
  readonly seconds: number;
  /** Nothing came out, and only the input is to blame. */
  readonly isInputFault: boolean;
};

export type RenderControl = { readonly on: RenderEvents; readonly signal: AbortSignal };

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

type BatchOptions = { readonly campaign: LoadedCampaign; readonly out: string; readonly on: RenderEvents };

/** Keeps the account of one batch: what became of each variant, and what goes into the lists. */
function openBatch({ campaign, out, on }: BatchOptions) {
  const results: VariantResult[] = [];
  const fresh: ManifestVariant[] = [];
  const settle = (result: VariantResult): void => {
    results.push(result);
    on.settled(result);
  };
  const fail = (id: VariantId, error: StudioError, seconds: number): void =>
    settle({
      ...id,
      status: 'failed',
      file: null,
      sha256: null,
      seconds: null,
      renderSeconds: seconds,
      error: error.toData(),
    });

  return {
    results: (): readonly VariantResult[] => results,

    acceptChecked: (variant: BuiltVariant): boolean => {
      const error = checkError(variant);
      if (error) fail(idOf(variant), error, 0);
      return error === null;
    },

    withoutExisting: async (planned: readonly PlannedVariant[]): Promise<readonly PlannedVariant[]> => {
      const { waiting, existing } = await findExisting(out, planned, await readManifest(out));
      for (const result of existing) settle(result);
      return waiting;
    },

    render: async (planned: readonly PlannedVariant[], run: RenderRun): Promise<void> => {
      const byId = new Map(planned.map((each) => [each.id, each]));
      const of = (id: string): PlannedVariant => {
        const each = byId.get(id);
        if (!each) throw new Error(`no variant ${id}`);
        return each;
      };
      const starts = new Map<string, number>();
      const elapsed = (id: string): number => (performance.now() - (starts.get(id) ?? performance.now())) / 1000;
      await renderPlans(planned, run.ports, {
        progress: (id, fraction) => {
          if (!starts.has(id)) starts.set(id, performance.now());
          on.progress(idOf(of(id).variant), fraction);
        },
        finished: async (id, rendered) => {
          const each = of(id);
          const entry = await finishVariant({ planned: each, rendered, out, run });
          run.release(each.plan);
          fresh.push(entry);
          const { sha256, seconds } = entry;
          const file = variantFiles(out, idOf(each.variant)).video;
          settle({
            ...idOf(each.variant),
            status: 'rendered',
            file,
            sha256,
            seconds,
            renderSeconds: elapsed(id),
            error: null,
          });
        },
        failed: (id, error) => {
          run.release(of(id).plan);
          fail(idOf(of(id).variant), error, elapsed(id));
        },
      });
    },

    /** Also after a cancellation: what is finished is listed. The sheet is drawn only where there is time. */
    writeLists: async (studio: Studio | null): Promise<void> => {
      if (fresh.length === 0) return;
      const { name } = campaign.document;
      const { id, revision } = campaign.template;
      const all = await writeManifest(out, { campaign: { name, template: id, revision }, variants: fresh });
      if (!studio) return;
      await writeContactSheet({ out, variants: all, text: await studio.text() });
    },
  };
}

function idOf({ product, market }: BuiltVariant): VariantId {
  return { product, market };
}

/** Why a variant is not rendered: its first error, and how many more there are. */
function checkError({ findings, timeline }: BuiltVariant): StudioError | null {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const [first] = errors;
  if (!first) {
    if (timeline) return null;
    throw new Error('a variant without findings has a timeline');
  }
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const code = first.rule === 'slot-empty' ? 'slot-empty' : 'bad-input';
  return new StudioError(code, `${first.message} ${first.fix}${more}`, {
    params: { rule: first.rule, subject: first.subject },
  });
}
