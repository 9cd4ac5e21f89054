import path from 'node:path';
import PQueue from 'p-queue';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { choiceOf } from '../choose-variants.ts';
import { OWN_FORMAT } from '../export-format.ts';
import { renderCampaign } from '../render-campaign.ts';
import type { RenderEvents, VariantResult } from '../render-request.ts';
import type { Studio } from '../studio.ts';
import { readMaking } from '../variant-making.ts';
import { withProgress } from './job-progress.ts';
import type { JobRecord, JobStore } from './job-store.ts';

export type RenderJobs = {
  /** Renders variants of one product of one campaign with one opening together; batches run one after the other. */
  readonly enqueue: (jobs: readonly JobRecord[]) => void;
  readonly cancel: (id: string) => void;
  /** Resolves when nothing runs any more. */
  readonly settled: () => Promise<void>;
};

type RenderJobsOptions = {
  readonly studio: Studio;
  readonly store: JobStore;
  readonly signal: AbortSignal;
  readonly onBug: (error: unknown, where: string) => void;
};

/**
 * One batch shares plates, stills and sound among its variants, so a single one cannot be stopped: the batch is, and the
 * others start again at once. Their segments are cached by then, so little is lost.
 */
export function createRenderJobs(options: RenderJobsOptions): RenderJobs {
  const { store, signal } = options;
  const queue = new PQueue({ concurrency: 1 });
  const running = new Map<string, AbortController>();

  function enqueue(jobs: readonly JobRecord[], priority: number): void {
    void queue.add(() => runBatch(jobs), { priority });
  }

  async function runBatch(batch: readonly JobRecord[]): Promise<void> {
    const wanted = batch.filter(({ id }) => store.isActive(id));
    if (wanted.length === 0 || signal.aborted) return;
    const controller = new AbortController();
    for (const { id } of wanted) running.set(id, controller);
    try {
      await render(wanted, AbortSignal.any([controller.signal, signal]), options);
    } catch (error) {
      if (!controller.signal.aborted) failRest(wanted, error, options);
    } finally {
      for (const { id } of wanted) running.delete(id);
    }
    const left = wanted.filter(({ id }) => store.isActive(id));
    if (left.length > 0 && controller.signal.aborted && !signal.aborted) enqueue(left, 1);
  }

  return {
    enqueue: (jobs) => enqueue(jobs, 0),
    cancel: (id) => {
      if (!store.isActive(id)) return;
      store.update(id, { state: 'cancelled', secondsLeft: null });
      running.get(id)?.abort(new StudioError('cancelled', 'Cancelled.'));
    },
    settled: () => queue.onIdle(),
  };
}

async function render(
  batch: readonly JobRecord[],
  signal: AbortSignal,
  { studio, store, onBug }: RenderJobsOptions,
): Promise<void> {
  const [first] = batch;
  if (!first) return;
  const byMarket = new Map(batch.map((job) => [job.market, job.id]));
  const { folder, quality, force } = first;
  const out = path.join(folder, 'renders');
  const settling: Promise<void>[] = [];
  // The commands come with the state: whoever sees a job done can read them, long before the batch is through.
  const settle = async (result: VariantResult): Promise<void> => {
    const id = byMarket.get(result.market);
    const commands = result.status === 'failed' ? [] : await commandsOf(out, result, onBug);
    if (id !== undefined && store.isActive(id)) store.update(id, { ...outcomeOf(result), commands: [...commands] });
  };
  const on: RenderEvents = {
    started: () => undefined,
    finding: () => undefined,
    note: () => undefined,
    explained: () => undefined,
    progress: ({ market }, share) => {
      const id = byMarket.get(market);
      if (id !== undefined && store.isActive(id)) store.update(id, withProgress(store.find(id), share, studio.now()));
    },
    settled: (result) => void settling.push(settle(result)),
  };
  const choice = { ...choiceOf(first), markets: [...byMarket.keys()] };
  const request = {
    ...choice,
    folder,
    out: null,
    jobs: null,
    memoryMb: null,
    first: null,
    format: OWN_FORMAT,
    only: [],
    quality,
    encoder: 'software',
    usesCache: true,
    replaces: force,
  } as const;
  try {
    await renderCampaign(studio, request, { on, signal });
  } finally {
    await Promise.all(settling);
  }
}

/** What ran, as noted beside the videos. */
async function commandsOf(
  out: string,
  variant: VariantResult,
  onBug: RenderJobsOptions['onBug'],
): Promise<readonly string[]> {
  try {
    return (await readMaking(out, variant))?.commands ?? [];
  } catch (error) {
    onBug(error, 'render');
    return [];
  }
}

function outcomeOf({ status, file, error }: VariantResult): Partial<JobRecord> {
  if (status === 'rendered' || status === 'current')
    return { state: 'done', progress: 1, secondsLeft: 0, result: file };
  return { state: 'failed', secondsLeft: null, result: file, error };
}

function failRest(batch: readonly JobRecord[], error: unknown, { store, onBug, signal }: RenderJobsOptions): void {
  if (signal.aborted) return; // The program closes: the next start calls these interrupted.
  if (!(error instanceof StudioError)) onBug(error, 'render');
  const failure =
    error instanceof StudioError
      ? error.toData()
      : { code: 'bug', message: 'Fifteen made a mistake while rendering. It was written to the log.', retryable: true };
  for (const { id } of batch) {
    if (store.isActive(id)) store.update(id, { state: 'failed', secondsLeft: null, error: failure });
  }
}
