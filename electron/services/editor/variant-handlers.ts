import path from 'node:path';
import type { Handlers } from '../../../shared/api/dispatch.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type VariantIds, variantName } from '../../../shared/campaign/variant-ids.ts';
import { findMarket } from '../../../shared/locale/find-market.ts';
import { backdropSize, type FrameWithout, findBackdropFaults } from '../check-backdrops.ts';
import { openRuleBook } from '../check-rules.ts';
import { choiceOf, chooseVariants, idsOf } from '../choose-variants.ts';
import type { EditorContext } from './editor-context.ts';
import type { JobRecord, JobStore } from './job-store.ts';
import { cacheAddress } from './media-response.ts';
import type { PreviewClips } from './preview-clips.ts';
import { previewFrameFile, requireTimeline } from './preview-frames.ts';
import { captionSprite } from './preview-sprite.ts';
import type { RenderJobs } from './render-jobs.ts';
import type { VariantSource } from './variant-source.ts';
import { viewVariant } from './variant-view.ts';

type VariantHandlers = Pick<
  Handlers,
  Exclude<
    Extract<keyof Handlers, `variants.${string}` | `preview.${string}` | `render.${string}` | `jobs.${string}`>,
    // Asked for before any of these is loaded: the host answers it.
    'jobs.list'
  >
>;

type Workshop = {
  readonly variants: VariantSource;
  readonly store: JobStore;
  readonly renders: RenderJobs;
  readonly clips: PreviewClips;
};

/** What variants look like, how ready they are, and the long work that makes them. */
export function createVariantHandlers(context: EditorContext, workshop: Workshop): VariantHandlers {
  const { studio, sessions } = context;
  const { variants, store } = workshop;
  return {
    'variants.view': async ({ campaign, ...ids }) => {
      const variant = await variants.one(sessions.find(campaign), ids);
      return viewVariant({ variant, market: requireMarket(context, ids.market) });
    },
    'variants.backdrops': async ({ campaign, ...ids }) => {
      const session = sessions.find(campaign);
      const variant = await variants.one(session, ids);
      const rules = openRuleBook(studio, session.loaded().document).inForce(requireMarket(context, ids.market));
      const picture = ({ caption, frame }: FrameWithout): Promise<string> =>
        previewFrameFile(
          { variant, frame, width: backdropSize(requireTimeline(variant)).width, without: caption, keepsScene: true },
          context,
        );
      const open = async () => {
        const { workFolder } = await context.cache();
        return { picture, tools: await studio.tools(), workFolder, signal: context.signal };
      };
      return [...(await findBackdropFaults(variant, { ...ids, rules }, open))];
    },
    'variants.readiness': async ({ campaign }) => {
      const built = await variants.all(sessions.find(campaign));
      return built.map(({ product, market, hook, findings }) => {
        const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
        const missing = findings.filter(({ rule }) => rule === 'text-missing' || rule === 'text-fallback').length;
        return { product, market, hook, errors: count('error'), warnings: count('warning'), missing };
      });
    },
    'preview.frame': async ({ campaign, product, market, hook, ...request }) => {
      const variant = await variants.one(sessions.find(campaign), { product, market, hook });
      const file = await previewFrameFile({ variant, ...request, keepsScene: true }, context);
      return { url: cacheAddress(studio.folders.cache, file) };
    },
    'preview.sprite': async ({ campaign, product, market, hook, ...request }) => {
      const variant = await variants.one(sessions.find(campaign), { product, market, hook });
      const made = await captionSprite({ variant, ...request }, context);
      return made && { url: cacheAddress(studio.folders.cache, made.file), rect: made.rect };
    },
    'preview.clip': async ({ campaign, ...ids }) => {
      const request = { kind: 'preview', campaign, force: false, quality: 'draft' } as const;
      const [job] = recordsFor(request, [ids], context);
      if (!job) throw new Error('one variant gives one job');
      supersede(job, workshop);
      start([job], context, workshop);
      return { job: job.id };
    },
    'render.start': async ({ campaign, variants: wanted, force, quality }) => {
      const jobs = recordsFor({ kind: 'render', campaign, force, quality }, wanted, context);
      start(jobs, context, workshop);
      return { jobs: jobs.map(({ id }) => id), folder: path.join(sessions.find(campaign).folder, 'renders') };
    },
    'jobs.commands': async ({ job }) => [...store.find(job).commands],
    'jobs.cancel': async ({ job }) => {
      cancel(store.find(job), workshop);
      return {};
    },
    'jobs.retry': async ({ jobs }) => {
      const ended = jobs.map(store.find);
      const active = ended.find(({ id }) => store.isActive(id));
      if (active) {
        throw new StudioError('usage', 'This job is still at work. Cancel it first.', { params: { job: active.id } });
      }
      const again = ended.map((old) => ({ ...old, ...FRESH, id: studio.newId() }));
      for (const { id } of ended) store.remove(id);
      start(again, context, workshop);
      return { jobs: again.map(({ id }) => id) };
    },
  };
}

const FRESH = {
  state: 'queued',
  progress: 0,
  secondsLeft: null,
  result: null,
  error: null,
  startedAt: null,
  commands: [],
} satisfies Partial<JobRecord>;

type NewJobs = Pick<JobRecord, 'kind' | 'campaign' | 'force' | 'quality'>;

/** One job for each variant. Throws `unknown-product` or `unknown-market` before any is started. */
function recordsFor(
  request: NewJobs,
  wanted: readonly VariantIds[],
  { studio, sessions }: EditorContext,
): readonly JobRecord[] {
  const { folder, loaded } = sessions.find(request.campaign);
  const { document } = loaded();
  const chosen = wanted.flatMap((ids) => chooseVariants(document, choiceOf(ids), studio.markets));
  return chosen.map((variant) => ({
    ...request,
    ...FRESH,
    ...idsOf(variant),
    id: studio.newId(),
    folder,
    title: document.name,
  }));
}

/** Renders of one product with one opening go together: their variants share most of what they are made of. */
function start(
  jobs: readonly JobRecord[],
  { sessions }: EditorContext,
  { store, renders, clips, variants }: Workshop,
): void {
  store.add(jobs);
  for (const { id, campaign, product, market, hook } of jobs.filter(({ kind }) => kind === 'preview')) {
    clips.enqueue(id, () => variants.one(sessions.find(campaign), { product, market, hook }));
  }
  // What is tried again may come from several runs.
  const batches = Map.groupBy(
    jobs.filter(({ kind }) => kind === 'render'),
    ({ folder, product, hook, quality, force }) => JSON.stringify([folder, product, hook, quality, force]),
  );
  for (const batch of batches.values()) renders.enqueue(batch);
}

function cancel({ id, kind }: JobRecord, { renders, clips }: Workshop): void {
  if (kind === 'render') renders.cancel(id);
  else clips.cancel(id);
}

/** A preview of an older state of the same variant is of no use to anybody, done or not. */
function supersede(job: JobRecord, workshop: Workshop): void {
  for (const old of workshop.store.list()) {
    const isSame = old.campaign === job.campaign && variantName(old) === variantName(job);
    if (old.kind !== 'preview' || !isSame) continue;
    workshop.clips.cancel(old.id);
    workshop.store.remove(old.id);
  }
}

function requireMarket({ studio }: EditorContext, id: string) {
  return findMarket(studio.markets, id);
}
