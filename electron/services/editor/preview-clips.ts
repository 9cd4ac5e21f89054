import { rename } from 'node:fs/promises';
import PQueue from 'p-queue';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { planRender } from '../../../shared/render/plan-render.ts';
import { hashText } from '../../storage/hash-file.ts';
import type { BuiltVariant } from '../build-variant.ts';
import { planPorts } from '../plan-variants.ts';
import { openPlanRenderer } from '../render/render-plans.ts';
import type { EditorContext } from './editor-context.ts';
import { withProgress } from './job-progress.ts';
import type { JobStore } from './job-store.ts';
import { cacheAddress } from './media-response.ts';
import { requireTimeline, withPreviewPorts } from './preview-frames.ts';

export type PreviewClips = {
  readonly enqueue: (job: string, variant: () => Promise<BuiltVariant>) => void;
  readonly cancel: (job: string) => void;
  readonly settled: () => Promise<void>;
};

const SIZE = { width: 360, height: 640 } as const;

/** Small moving previews: the render's own segments at a small size; those that an edit left alone are reused. */
export function createPreviewClips(context: EditorContext, store: JobStore): PreviewClips {
  // One at a time: two would each take twice as long, and people look at one.
  const queue = new PQueue({ concurrency: 1 });
  const waiting = new Map<string, AbortController>();

  async function run(job: string, variant: () => Promise<BuiltVariant>): Promise<void> {
    const controller = waiting.get(job);
    if (!controller || controller.signal.aborted || context.signal.aborted) return;
    const signal = AbortSignal.any([controller.signal, context.signal]);
    try {
      const file = await renderClip({ job, variant: await variant(), signal }, context, store);
      const result = cacheAddress(context.studio.folders.cache, file);
      store.update(job, { state: 'done', progress: 1, secondsLeft: 0, result });
    } catch (error) {
      if (!signal.aborted) fail(job, error);
    } finally {
      waiting.delete(job);
    }
  }

  function fail(job: string, error: unknown): void {
    if (!(error instanceof StudioError)) context.ports.onBug(error, 'preview');
    const failure =
      error instanceof StudioError
        ? error.toData()
        : {
            code: 'bug',
            message: 'Fifteen made a mistake in the preview. It was written to the log.',
            retryable: true,
          };
    store.update(job, { state: 'failed', secondsLeft: null, error: failure });
  }

  return {
    enqueue: (job, variant) => {
      waiting.set(job, new AbortController());
      void queue.add(() => run(job, variant));
    },
    cancel: (job) => {
      const controller = waiting.get(job);
      if (!controller) return;
      store.update(job, { state: 'cancelled', secondsLeft: null });
      controller.abort(new StudioError('cancelled', 'Cancelled.'));
    },
    settled: () => queue.onIdle(),
  };
}

type Clip = { readonly job: string; readonly variant: BuiltVariant; readonly signal: AbortSignal };

async function renderClip({ job, variant, signal }: Clip, context: EditorContext, store: JobStore): Promise<string> {
  const { studio } = context;
  const timeline = requireTimeline(variant);
  const ports = await planPorts(studio, await studio.tools());
  const plan = planRender({ timeline, size: SIZE, encoder: softwareEncoder('draft') }, ports);
  const { cache } = await context.cache();
  const key = hashText(`preview clip ${plan.key}`);
  const known = await cache.get(key);
  if (known) return known;
  let file: string | null = null;
  let failure: StudioError | null = null;
  await withPreviewPorts({ variant, signal }, context, (preview) =>
    openPlanRenderer(preview).render([{ id: job, plan: async () => plan }], {
      progress: (_id, share) => store.update(job, withProgress(store.find(job), share, studio.now())),
      finished: async (_id, rendered) => {
        store.update(job, { commands: [...rendered.commands] });
        file = await cache.put(key, '.mp4', (target) => rename(rendered.file, target));
      },
      failed: (_id, error) => {
        failure = error;
      },
    }),
  );
  if (failure) throw failure;
  if (file === null) throw new Error('a preview ended without a file');
  return file;
}
