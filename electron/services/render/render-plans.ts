import { join } from 'node:path';
import PQueue from 'p-queue';
import { settleAll } from '../../../shared/base/settle-all.ts';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import type { Loudness } from '../../../shared/render/loudness.ts';
import type { RenderPlan, Segment } from '../../../shared/render/render-plan.ts';
import { type Artefact, type ArtefactSource, type Artefacts, createArtefacts } from './artefacts.ts';
import type { PlateContext } from './compose-plate.ts';
import { joinVariant } from './join-variant.ts';
import { openPlates, type Plates } from './plates.ts';
import { renderCover } from './render-cover.ts';
import type { RenderPorts } from './render-ports.ts';
import { renderSegment } from './render-segment.ts';
import { renderSoundPart } from './render-sound.ts';
import { openSpritePool, type SpritePool } from './sprite-pool.ts';

/** A variant to render. Its plan is asked for when its turn comes, so that a batch of thousands holds a few. */
export type PlanJob = {
  readonly id: string;
  readonly plan: () => Promise<RenderPlan>;
  /** Another plan for a variant whose own failed, e.g. with the software encoder; null: the failure stands. */
  readonly instead?: (error: StudioError) => Promise<RenderPlan | null>;
};

/** What became of one segment, or of the sound: for `--explain` and the manifest. */
export type RenderedPart = { readonly key: string; readonly source: ArtefactSource; readonly seconds: number };

/** A joined file in the work folder. */
export type JoinedVariant = {
  readonly file: string;
  /** What was rendered: the job's own plan, or the one instead. */
  readonly plan: RenderPlan;
};

/** A variant with all that was made for it. The listener moves its file before it returns. */
export type RenderedVariant = JoinedVariant & {
  readonly commands: readonly string[];
  /** The segments in order. */
  readonly parts: readonly RenderedPart[];
  readonly sound: RenderedPart;
  /** Of the encoded sound; null: silent. */
  readonly loudness: Loudness | null;
  /** The cover's file, which belongs to the cache; null where the plan wants none. */
  readonly cover: string | null;
};

export type RenderListener = {
  /** Share of the variant's frames that are done, 0 to 1, never going down. */
  readonly progress: (id: string, fraction: number) => void;
  /** Proves a joined file in a process slot, while its cover may still be made; what it throws is the variant's failure. */
  readonly joined?: (id: string, variant: JoinedVariant) => Promise<void>;
  readonly finished: (id: string, variant: RenderedVariant) => Promise<void>;
  /** The other variants go on. */
  readonly failed: (id: string, error: StudioError) => void;
};

export type PlanRenderer = {
  /** Counts what a plan needs. Every plan of a batch is counted before the first is rendered. */
  readonly expect: (plan: RenderPlan) => Promise<void>;
  /**
   * Renders variants in order: earlier ones get process slots first, so results come one by one; equal segments,
   * stills and sound are made once. Throws only for cancellation and for bugs.
   */
  readonly render: (jobs: readonly PlanJob[], on: RenderListener) => Promise<void>;
};

/** `plates`: where composed pictures come from; those that several variants of the run share unless told. */
export function openPlanRenderer(
  ports: RenderPorts,
  plates: (context: PlateContext) => Plates = openPlates,
): PlanRenderer {
  const artefacts = createArtefacts(ports.cache, ports.jobs);
  const sprites = openSpritePool(ports);
  const context = { ports, artefacts, plates: plates({ ports, artefacts, sprites }), sprites };
  return {
    expect: (plan) => expectPlan(plan, context),
    render: async (jobs, on) => {
      // One more variant than processes keeps every slot busy while another variant joins; memory stays bounded.
      const variants = new PQueue({ concurrency: ports.jobs + 1 });
      const runs = jobs.map((job, order) => variants.add(() => renderOne({ job, order, on }, context)));
      // Everything has stopped before the caller hears of the first failure: the work folder is then safe to delete.
      await settleAll(runs).finally(artefacts.settled);
    },
  };
}

type RunContext = {
  readonly ports: RenderPorts;
  readonly artefacts: Artefacts;
  readonly plates: Plates;
  readonly sprites: SpritePool;
};
type OneVariant = { readonly job: PlanJob; readonly order: number; readonly on: RenderListener };

async function renderOne(variant: OneVariant, context: RunContext): Promise<void> {
  const { job, on } = variant;
  context.ports.signal.throwIfAborted();
  try {
    await renderOrInstead(variant, context);
  } catch (error) {
    on.failed(job.id, expected(error));
  }
}

async function renderOrInstead(variant: OneVariant, context: RunContext): Promise<void> {
  const { job } = variant;
  try {
    await renderAndFinish(await job.plan(), variant, context);
  } catch (error) {
    const plan = await job.instead?.(expected(error));
    if (!plan) throw error;
    await expectPlan(plan, context);
    await renderAndFinish(plan, variant, context);
  }
}

async function expectPlan(plan: RenderPlan, { plates, sprites }: RunContext): Promise<void> {
  await plates.expect(plan);
  await sprites.expect(plan);
}

/** The failure of one variant; cancellation and bugs concern all and are thrown on. */
function expected(error: unknown): StudioError {
  if (!(error instanceof StudioError) || isAborted(error)) throw error;
  return error;
}

async function renderAndFinish(plan: RenderPlan, variant: OneVariant, context: RunContext): Promise<void> {
  const rendered = await renderVariant(plan, variant, context);
  await variant.on.finished(variant.job.id, rendered);
}

async function renderVariant(
  plan: RenderPlan,
  { job, order, on }: OneVariant,
  context: RunContext,
): Promise<RenderedVariant> {
  const { ports, artefacts } = context;
  const report = progressOf(plan, (fraction) => on.progress(job.id, fraction));
  const commands: string[] = [];
  const sound = renderSoundPart({ plan: plan.sound, order, commands }, context);
  const parts = longestFirst(plan.segments, (segment, turn) =>
    renderPart({ plan, segment, order: order + turn, report, commands }, context),
  );
  // Settled at once: it fails when its segment does, and that is told by the segment.
  const covering = Promise.allSettled([renderCover({ plan, order, segments: parts }, context)]);
  // All of them end before a failure is told: a part that still ran would be in the way of the plan instead.
  const [{ track, loudness }, ...rendered] = await settleAll([sound, ...parts]);
  const name = `${plan.key}-${order}`;
  const file = join(ports.workFolder, `${name}.mp4`);
  const segments = plan.segments.map(({ frames }, at) => ({ path: rendered[at]?.path ?? '', frames }));
  const joining = artefacts.slot(order, async () => {
    const command = await joinVariant({ name, segments, sound: track.path, target: file }, ports);
    await on.joined?.(job.id, { file, plan });
    return command;
  });
  const [command, [covered]] = await settleAll([joining, covering]);
  commands.push(command);
  const partOf = (key: string, artefact: Artefact | undefined): RenderedPart => {
    if (!artefact) throw new Error(`no part ${key}`);
    return { key, source: artefact.source, seconds: artefact.seconds };
  };
  return {
    ...{ file, plan, commands, loudness, cover: fulfilled(covered) },
    parts: plan.segments.map(({ key }, at) => partOf(key, rendered[at])),
    sound: partOf(plan.sound.key, track),
  };
}

/**
 * Starts work for each segment, the longest first, so that no core waits for one long segment at the end, and gives the
 * results in the segments' own order. Turns are above 0 and below 1: variants stay in order, their numbers are whole, and
 * the sound of a variant goes before all, as it is a chain of short runs on one core.
 */
function longestFirst<Result>(
  segments: readonly Segment[],
  start: (segment: Segment, turn: number) => Result,
): readonly Result[] {
  const inTurn = segments.map((segment, at) => ({ segment, at, turn: 1 / (segment.frames + 1) }));
  const started = new Array<Result>(segments.length);
  for (const { segment, at, turn } of inTurn.sort((a, b) => a.turn - b.turn)) started[at] = start(segment, turn);
  return started;
}

function fulfilled<Value>(result: PromiseSettledResult<Value>): Value {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

function progressOf(plan: RenderPlan, tell: (fraction: number) => void): (key: string, frames: number) => void {
  const done = new Map<string, number>();
  return (key, frames) => {
    done.set(key, Math.max(frames, done.get(key) ?? 0));
    const total = [...done.values()].reduce((sum, count) => sum + count, 0);
    tell(Math.min(1, total / plan.frames));
  };
}

type PartRun = {
  readonly plan: RenderPlan;
  readonly segment: Segment;
  readonly order: number;
  readonly report: (key: string, frames: number) => void;
  readonly commands: string[];
};

async function renderPart(run: PartRun, context: RunContext): Promise<Artefact> {
  const { plan, segment, order, report, commands } = run;
  const onFrame = (frame: number): void => report(segment.key, frame);
  const request = { plan, segment, order, onFrame };
  const { command, ...artefact } = await renderSegment(request, context);
  report(segment.key, segment.frames);
  if (command) commands.push(command);
  return artefact;
}
