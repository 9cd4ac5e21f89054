// A process of its own, started with a small heap, that builds, plans and schedules a large batch. All is the program's own
// but the cache, which refuses to make anything: no ffmpeg runs, and every variant fails as soon as it is tried.
// `keep` holds on to every plan, to show that the heap is too small for that.
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openBatchPlanner } from '../../../electron/services/batch-planner.ts';
import { openVariantBuilder } from '../../../electron/services/build-variant.ts';
import { chooseVariants } from '../../../electron/services/choose-variants.ts';
import { loadCampaign } from '../../../electron/services/load-campaign.ts';
import type { PlannedVariant } from '../../../electron/services/plan-variants.ts';
import { openPlanRenderer } from '../../../electron/services/render/render-plans.ts';
import { openBatch } from '../../../electron/services/render-batch.ts';
import { openRenderRun } from '../../../electron/services/render-run.ts';
import { openStudio } from '../../../electron/services/studio.ts';
import { surveyVariants } from '../../../electron/services/survey-variants.ts';
import type { ContentCache } from '../../../electron/storage/content-cache.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';

const [folder = '', mode = ''] = process.argv.slice(2);
const env = { ...process.env, FIFTEEN_CACHE: path.join(folder, '../cache') };
const studio = await openStudio({ env, platform: process.platform, home: folder, now: Date.now, newId: randomUUID });
const { signal } = new AbortController();
const tools = await studio.tools();
const campaign = await loadCampaign(studio, folder);
const chosen = chooseVariants(campaign.document, { markets: 'all', products: 'all', hooks: 'all' }, studio.markets);

const count = { settled: 0, progress: 0 };
const on = {
  started: () => undefined,
  finding: () => undefined,
  progress: () => (count.progress += 1),
  explained: () => undefined,
  settled: () => (count.settled += 1),
  note: () => undefined,
};
const refusing: ContentCache = {
  get: async () => null,
  has: async () => false,
  put: () => Promise.reject(new StudioError('ffmpeg-failed', 'Nothing is made here.')),
};
const run = await openRenderRun(studio, { jobs: 2, usesCache: true, signal });
const renderer = openPlanRenderer({ ...run.ports, cache: refusing });
const build = await openVariantBuilder(studio, { campaign, chosen, signal });
const planner = await openBatchPlanner(
  studio,
  { encoder: 'software', quality: 'standard', ratio: '9:16', holdsRate: false, tools },
  { on, signal },
);

const kept: PlannedVariant[] = [];
const survey = await surveyVariants(chosen, {
  build,
  plan: planner.plan,
  finding: on.finding,
  existing: async () => null,
  expect: async (planned) => {
    if (mode === 'keep') kept.push(planned);
    run.expect(planned);
    await renderer.expect(planned.plan);
  },
});
const options = {
  studio,
  campaign,
  out: path.join(folder, 'renders'),
  name: 'heap',
  on,
  run,
  renderer,
  build,
  planner,
};
await mkdir(options.out, { recursive: true });
await openBatch(options).render(survey.waiting);
await run.close();
console.log(JSON.stringify({ waiting: survey.waiting.length, settled: count.settled, kept: kept.length }));
