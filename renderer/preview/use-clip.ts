import { useEffect, useState } from 'react';
import type { Job } from '../../shared/api/variant-methods.ts';
import { failureOf, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure } from '../studio/studio-state.ts';

export type Clip =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly progress: number }
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Asked = { readonly key: string; readonly job: string | null; readonly failure: Failure | null };

/** The moving preview of the current variant, made when it is wanted; an edit makes it stale. */
export function useClip(isWanted: boolean): Clip {
  const studio = useStudio();
  const { id: campaign, revision } = useStudioState(({ session }) => session) ?? { id: '', revision: 0 };
  const { product, market } = useStudioState(({ view }) => view);
  const key = `${campaign} ${revision} ${product} ${market}`;
  const [asked, setAsked] = useState<Asked | null>(null);
  const current = asked?.key === key ? asked : null;
  const job = useStudioState(({ jobs }) => (current?.job ? jobs.find(({ id }) => id === current.job) : undefined));

  useEffect(() => {
    if (!isWanted || current) return;
    setAsked({ key, job: null, failure: null });
    studio.client.call('preview.clip', { campaign, product, market }).then(
      ({ job: started }) => setAsked((old) => (old?.key === key ? { ...old, job: started } : old)),
      (error: unknown) => setAsked((old) => (old?.key === key ? { ...old, failure: failureOf(error) } : old)),
    );
  }, [isWanted, current, key, studio, campaign, product, market]);

  if (!current) return { kind: 'none' };
  if (current.failure) return { kind: 'failed', failure: current.failure };
  return clipOf(job);
}

function clipOf(job: Job | undefined): Clip {
  if (!job) return { kind: 'making', progress: 0 };
  if (job.state === 'done' && job.result !== null) return { kind: 'ready', url: job.result };
  if (job.state === 'failed' && job.error) {
    const { code, message, retryable } = job.error;
    return { kind: 'failed', failure: { code, message, isRetryable: retryable } };
  }
  return job.state === 'cancelled' ? { kind: 'none' } : { kind: 'making', progress: job.progress };
}
