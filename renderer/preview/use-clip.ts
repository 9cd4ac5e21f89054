import { useEffect, useState } from 'react';
import type { Job } from '../../shared/api/variant-methods.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { failureOf, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure } from '../studio/studio-state.ts';

export type Clip =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly progress: number }
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Asked = { readonly key: string; readonly job: string | null; readonly failure: Failure | null };

/** The moving preview of the current product in the current market or another; made when wanted, an edit makes it stale. */
export function useClip(isWanted: boolean, other: string | null = null): Clip {
  const studio = useStudio();
  const { id: campaign, revision } = useStudioState(({ session }) => session) ?? { id: '', revision: 0 };
  const product = useStudioState(({ view }) => view.product);
  const current = useStudioState(({ view }) => view.market);
  const hook = useStudioState(({ view }) => view.hook);
  const market = other ?? current;
  const key = `${campaign} ${revision} ${variantName({ product, market, hook })}`;
  const [asked, setAsked] = useState<Asked | null>(null);
  const known = asked?.key === key ? asked : null;
  const job = useStudioState(({ jobs }) => (known?.job ? jobs.find(({ id }) => id === known.job) : undefined));

  useEffect(() => {
    if (!isWanted || known) return;
    setAsked({ key, job: null, failure: null });
    studio.client.call('preview.clip', { campaign, product, market, hook }).then(
      ({ job: started }) => setAsked((old) => (old?.key === key ? { ...old, job: started } : old)),
      (error: unknown) => setAsked((old) => (old?.key === key ? { ...old, failure: failureOf(error) } : old)),
    );
  }, [isWanted, known, key, studio, campaign, product, market, hook]);

  if (!known) return { kind: 'none' };
  if (known.failure) return { kind: 'failed', failure: known.failure };
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
