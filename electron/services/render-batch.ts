import { StudioError } from '../../shared/base/studio-error.ts';
import type { ManifestVariant } from '../../shared/render/manifest.ts';
import type { BuiltVariant } from './build-variant.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { findExisting } from './existing-outputs.ts';
import { finishVariant } from './finish-variant.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { readManifest, writeManifest } from './manifest-file.ts';
import { variantFiles } from './output-folder.ts';
import type { PlannedVariant } from './plan-variants.ts';
import { type RenderListener, renderPlans } from './render/render-plans.ts';
import type { RenderEvents, VariantId, VariantResult } from './render-request.ts';
import type { RenderRun } from './render-run.ts';
import type { Studio } from './studio.ts';

type BatchOptions = { readonly campaign: LoadedCampaign; readonly out: string; readonly on: RenderEvents };

/** The account of one batch: what became of each variant, and what goes into the lists. */
export type RenderBatch = {
  readonly results: () => readonly VariantResult[];
  /** Settles a variant that has errors as failed; true when it may be rendered. */
  readonly acceptChecked: (variant: BuiltVariant) => boolean;
  /** Settles those whose file exists; gives the others. */
  readonly withoutExisting: (planned: readonly PlannedVariant[]) => Promise<readonly PlannedVariant[]>;
  readonly render: (planned: readonly PlannedVariant[], run: RenderRun) => Promise<void>;
  /** Also after a cancellation: what is finished is listed. The sheet is drawn only where there is time. */
  readonly writeLists: (studio: Studio | null) => Promise<void>;
};

export function openBatch({ campaign, out, on }: BatchOptions): RenderBatch {
  const results: VariantResult[] = [];
  const fresh: ManifestVariant[] = [];
  const settle = (result: VariantResult): void => {
    results.push(result);
    on.settled(result);
  };
  return {
    results: () => results,
    acceptChecked: (variant) => {
      const error = checkError(variant);
      if (error) settle(failedResult(variant, error, 0));
      return error === null;
    },
    withoutExisting: async (planned) => {
      const { waiting, existing } = await findExisting(out, planned, await readManifest(out));
      for (const result of existing) settle(result);
      return waiting;
    },
    render: (planned, run) => renderPlans(planned, run.ports, batchListener({ planned, run, out, on, settle, fresh })),
    writeLists: async (studio) => {
      if (fresh.length === 0) return;
      const { name } = campaign.document;
      const { id, revision } = campaign.template;
      const all = await writeManifest(out, { campaign: { name, template: id, revision }, variants: fresh });
      if (studio) await writeContactSheet({ out, variants: all, text: await studio.text() });
    },
  };
}

type Listening = {
  readonly planned: readonly PlannedVariant[];
  readonly run: RenderRun;
  readonly out: string;
  readonly on: RenderEvents;
  readonly settle: (result: VariantResult) => void;
  /** Grows by each finished variant. */
  readonly fresh: ManifestVariant[];
};

function batchListener({ planned, run, out, on, settle, fresh }: Listening): RenderListener {
  const byId = new Map(planned.map((each) => [each.id, each]));
  const of = (id: string): PlannedVariant => {
    const each = byId.get(id);
    if (!each) throw new Error(`no variant ${id}`);
    return each;
  };
  const starts = new Map<string, number>();
  const elapsed = (id: string): number => (performance.now() - (starts.get(id) ?? performance.now())) / 1000;
  return {
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
      const variant = idOf(each.variant);
      const file = variantFiles(out, variant).video;
      settle({ ...variant, status: 'rendered', file, sha256, seconds, renderSeconds: elapsed(id), error: null });
    },
    failed: (id, error) => {
      run.release(of(id).plan);
      settle(failedResult(of(id).variant, error, elapsed(id)));
    },
  };
}

function failedResult(variant: BuiltVariant, error: StudioError, renderSeconds: number): VariantResult {
  const nothing = { file: null, sha256: null, seconds: null };
  return { ...idOf(variant), status: 'failed', ...nothing, renderSeconds, error: error.toData() };
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
