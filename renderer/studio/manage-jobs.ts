import type { Job } from '../../shared/api/variant-methods.ts';
import { type VariantIds, variantName } from '../../shared/campaign/variant-ids.ts';
import { notifyFailure, type Studio } from './studio.ts';

/** Keeps the list of jobs as the host has it. */
export function followJobs({ store, client }: Studio): () => void {
  return client.on('jobs.changed', ({ jobs: changed, removed }) => {
    store.setState(({ jobs }) => ({ jobs: mergeJobs(jobs, changed, removed) }));
  });
}

export function mergeJobs(jobs: readonly Job[], changed: readonly Job[], removed: readonly string[]): readonly Job[] {
  const news = new Map(changed.map((job) => [job.id, job]));
  const kept = jobs.filter(({ id }) => !removed.includes(id)).map((job) => news.get(job.id) ?? job);
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...changed.filter(({ id }) => !known.has(id) && !removed.includes(id))];
}

/** Saves first: what is rendered is what the screen shows. */
export async function renderVariants(studio: Studio, variants: readonly VariantIds[]): Promise<void> {
  const { session, view } = studio.store.getState();
  if (!session || variants.length === 0) return;
  try {
    await session.autosave.flush();
    const request = { campaign: session.id, variants: [...variants], force: true, quality: view.quality };
    await studio.client.call('render.start', request);
  } catch (error) {
    notifyFailure(studio, error);
  }
}

export async function cancelJob(studio: Studio, job: string): Promise<void> {
  await studio.client.call('jobs.cancel', { job }).catch((error: unknown) => notifyFailure(studio, error));
}

export async function retryJobs(studio: Studio, jobs: readonly Job[]): Promise<void> {
  await studio.client
    .call('jobs.retry', { jobs: jobs.map(({ id }) => id) })
    .catch((error: unknown) => notifyFailure(studio, error));
}

export function isActive({ state }: Job): boolean {
  return state === 'queued' || state === 'running';
}

/** The newest render of each variant of a campaign, by `variantName`. */
export function newestRenders(jobs: readonly Job[], campaign: string): ReadonlyMap<string, Job> {
  const renders = jobs.filter((job) => job.kind === 'render' && job.campaign === campaign);
  return new Map(renders.map((job) => [variantName(job), job]));
}
