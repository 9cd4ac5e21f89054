import PQueue from 'p-queue';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { BuiltVariant } from '../build-variant.ts';
import type { EditorContext } from './editor-context.ts';
import { withProgress } from './job-progress.ts';
import type { JobStore } from './job-store.ts';
import { cacheAddress } from './media-response.ts';
import { previewClipFile } from './preview-clip-file.ts';

export type PreviewClips = {
  readonly enqueue: (job: string, variant: () => Promise<BuiltVariant>) => void;
  readonly cancel: (job: string) => void;
  readonly settled: () => Promise<void>;
};

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
      const file = await previewClipFile({ variant: await variant(), jobs: 2, isEdited: true, signal }, context, {
        progress: (share) => {
          if (store.isActive(job)) store.update(job, withProgress(store.find(job), share, context.studio.now()));
        },
        commands: (commands) => store.update(job, { commands: [...commands] }),
      });
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
