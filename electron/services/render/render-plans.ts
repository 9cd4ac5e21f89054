import { join } from 'node:path';
import PQueue from 'p-queue';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import type { RenderPlan, Segment } from '../../../shared/render/render-plan.ts';
import { renderSound } from '../../ffmpeg/sound.ts';
import { type Artefacts, createArtefacts } from './artefacts.ts';
import { joinVariant } from './join-variant.ts';
import { openPlates, type Plates } from './plates.ts';
import type { RenderPorts } from './render-ports.ts';
import { renderSegment } from './render-segment.ts';

export type PlanJob = { readonly id: string; readonly plan: RenderPlan };

/** What became of one segment, for `--explain` and the manifest. */
export type RenderedPart = {
  readonly key: string;
  readonly title: string;
  readonly from: number;
  readonly frames: number;
  readonly wasReused: boolean;
  readonly seconds: number;
};

/** A joined file in the work folder, not yet verified. The listener moves it before it returns. */
export type RenderedVariant = {
  readonly file: string;
  readonly commands: readonly string[];
  readonly parts: readonly RenderedPart[];
};

export type RenderListener = {
  /** Share of the variant's frames that are done, 0 to 1, never going down. */
  readonly progress: (id: string, fraction: number) => void;
  readonly finished: (id: string, variant: RenderedVariant) => Promise<void>;
  /** The other variants go on. */
  readonly failed: (id: string, error: StudioError) => void;
};

/**
 * Renders variants in order: earlier ones get process slots first, so results come one by one; equal segments,
 * stills and sound are made once. Throws only for cancellation and for bugs.
 */
export async function renderPlans(jobs: readonly PlanJob[], ports: RenderPorts, on: RenderListener): Promise<void> {
  const artefacts = createArtefacts(ports.cache, ports.jobs);
  const plates = await openPlates({ plans: jobs.map((job) => job.plan), ports, artefacts });
  // One more variant than processes keeps every slot busy while another variant joins; memory stays bounded.
  const variants = new PQueue({ concurrency: ports.jobs + 1 });
  const context = { ports, artefacts, plates };
  const runs = jobs.map((job, order) => variants.add(() => renderOne({ job, order, on }, context)));
  // Everything has stopped before the caller hears of the first failure: the work folder is then safe to delete.
  const results = await Promise.allSettled(runs);
  await artefacts.settled();
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

type RunContext = { readonly ports: RenderPorts; readonly artefacts: Artefacts; readonly plates: Plates };
type OneVariant = { readonly job: PlanJob; readonly order: number; readonly on: RenderListener };

async function renderOne({ job, order, on }: OneVariant, context: RunContext): Promise<void> {
  const { ports } = context;
  ports.signal.throwIfAborted();
  try {
    const variant = await renderVariant({ job, order, on }, context);
    await on.finished(job.id, variant);
  } catch (error) {
    if (!(error instanceof StudioError) || isAborted(error)) throw error;
    on.failed(job.id, error);
  }
}

async function renderVariant({ job, order, on }: OneVariant, context: RunContext): Promise<RenderedVariant> {
  const { plan, id } = job;
  const { ports, artefacts } = context;
  const done = new Map<string, number>();
  const report = (key: string, frames: number): void => {
    done.set(key, Math.max(frames, done.get(key) ?? 0));
    const total = [...done.values()].reduce((sum, count) => sum + count, 0);
    on.progress(id, Math.min(1, total / plan.frames));
  };
  const commands: string[] = [];
  const sound = artefacts.get({
    key: plan.sound.key,
    extension: '.m4a',
    order,
    make: async (target) => {
      const job = { plan: plan.sound, target, mediaPath: ports.mediaPath };
      const made = await renderSound(job, { tools: ports.tools, signal: ports.signal });
      commands.push(...made.commands);
    },
  });
  const parts = plan.segments.map((segment) => renderPart({ plan, segment, order, report, commands }, context));
  const [track, ...rendered] = await Promise.all([sound, ...parts]);
  const file = join(ports.workFolder, `${plan.key}-${order}.mp4`);
  const segments = rendered.map(({ path, part }) => ({ path, frames: part.frames }));
  const request = { name: `${plan.key}-${order}`, segments, sound: track.path, target: file };
  commands.push(await artefacts.slot(order, () => joinVariant(request, ports)));
  return { file, commands, parts: rendered.map((part) => part.part) };
}

type PartRun = {
  readonly plan: RenderPlan;
  readonly segment: Segment;
  readonly order: number;
  readonly report: (key: string, frames: number) => void;
  readonly commands: string[];
};

async function renderPart(run: PartRun, context: RunContext): Promise<{ path: string; part: RenderedPart }> {
  const { plan, segment, order, report, commands } = run;
  const started = performance.now();
  const onFrame = (frame: number): void => report(segment.key, frame);
  const { path, wasReused, command } = await renderSegment({ plan, segment, order, onFrame }, context);
  report(segment.key, segment.frames);
  if (command) commands.push(command);
  const { key, title, from, frames } = segment;
  return { path, part: { key, title, from, frames, wasReused, seconds: (performance.now() - started) / 1000 } };
}
