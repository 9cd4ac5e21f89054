// npm run bench -- --profile: where one variant's time goes. Stages are timed one after the other on one process, each with
// one thing more than the one before; a stage's cost is the difference.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FfmpegInput, runFfmpeg } from '../../electron/ffmpeg/run.ts';
import { renderSound } from '../../electron/ffmpeg/sound.ts';
import { verifyVariant } from '../../electron/ffmpeg/verify.ts';
import { buildVariants } from '../../electron/services/build-variant.ts';
import { chooseVariants } from '../../electron/services/choose-variants.ts';
import { loadCampaign } from '../../electron/services/load-campaign.ts';
import { openPlanner, planPorts } from '../../electron/services/plan-variants.ts';
import { createArtefacts } from '../../electron/services/render/artefacts.ts';
import { joinVariant } from '../../electron/services/render/join-variant.ts';
import { pictureInputs } from '../../electron/services/render/picture-inputs.ts';
import type { RenderPorts } from '../../electron/services/render/render-ports.ts';
import { segmentGraph, segmentJob } from '../../electron/services/render/segment-job.ts';
import { openSpritePool, type SpritePool } from '../../electron/services/render/sprite-pool.ts';
import { openRenderRun } from '../../electron/services/render-run.ts';
import { softwareEncoder } from '../../shared/render/encoder.ts';
import { type PlanPorts, planWindow } from '../../shared/render/plan-render.ts';
import type { PictureGraph, RenderPlan, Segment } from '../../shared/render/render-plan.ts';
import type { Timeline } from '../../shared/timeline/timeline.ts';
import type { BenchCampaign } from './bench-campaign.ts';
import { timed } from './measured.ts';
import { thisRun } from './this-run.ts';

const REPORT = join(import.meta.dirname, '../../.cache/bench-profile.json');

type Stage =
  | 'process start'
  | 'decode'
  | 'scale and crop'
  | 'blurred background'
  | 'pan and zoom'
  | 'transition'
  | 'draw sprites'
  | 'overlay'
  | 'encode'
  | 'prepare stills'
  | 'sound'
  | 'join'
  | 'verify';

type Profile = Map<Stage, number>;

type Scope = {
  readonly plan: RenderPlan;
  readonly timeline: Timeline;
  readonly ports: RenderPorts;
  readonly sprites: SpritePool;
  readonly planPorts: PlanPorts;
};

export async function printProfile(bench: BenchCampaign): Promise<void> {
  const { studio, folder } = bench;
  const signal = new AbortController().signal;
  const campaign = await loadCampaign(studio, folder);
  const chosen = chooseVariants(
    campaign.document,
    { markets: ['en-US'], products: 'all', hooks: 'all' },
    studio.markets,
  );
  const variants = await buildVariants(studio, campaign, chosen, signal);
  const tools = await studio.tools();
  const plan = await openPlanner(studio, tools, { quality: 'standard', encoder: softwareEncoder('standard') });
  const [only] = variants.map(plan);
  if (!only?.variant.timeline) throw new Error('the bench campaign has errors');
  const run = await openRenderRun(studio, { jobs: 1, usesCache: true, signal });
  run.expect(only);
  try {
    const sprites = openSpritePool(run.ports);
    await sprites.expect(only.plan);
    const scope = {
      plan: only.plan,
      timeline: only.variant.timeline,
      ports: run.ports,
      sprites,
      planPorts: await planPorts(studio, tools),
    };
    const profile = await profileVariant(scope);
    print(profile);
    const stages = [...profile].map(([stage, seconds]) => ({ stage, seconds })).sort((a, b) => b.seconds - a.seconds);
    await mkdir(join(REPORT, '..'), { recursive: true });
    await writeFile(REPORT, `${JSON.stringify({ machine: thisRun(tools.ffmpeg.version), stages }, null, 2)}\n`);
  } finally {
    await run.close();
  }
}

async function profileVariant(scope: Scope): Promise<Profile> {
  const { plan, ports } = scope;
  const profile: Profile = new Map();
  const add = (stage: Stage, seconds: number): void => {
    profile.set(stage, (profile.get(stage) ?? 0) + Math.max(0, seconds));
  };
  const files: { path: string; frames: number }[] = [];
  for (const segment of plan.segments) {
    add('prepare stills', await timed(() => inputsOf(segment, segment.picture, scope)));
    const file = join(ports.workFolder, `${segment.from}.mp4`);
    await profileSegment(segment, { scope, add, file });
    files.push({ path: file, frames: segment.frames });
  }
  const sound = join(ports.workFolder, 'sound.m4a');
  add('sound', await timed(() => renderSound({ plan: plan.sound, target: sound, mediaPath: ports.mediaPath }, ports)));
  const target = join(ports.workFolder, 'whole.mp4');
  await mkdir(ports.workFolder, { recursive: true });
  add('join', await timed(() => joinVariant({ name: 'profile', segments: files, sound, target }, ports)));
  add('verify', await timed(() => verifyVariant(target, { ...plan.size, frames: plan.frames }, ports)));
  return profile;
}

type SegmentScope = {
  readonly scope: Scope;
  readonly add: (stage: Stage, seconds: number) => void;
  readonly file: string;
};

async function profileSegment(segment: Segment, { scope, add, file }: SegmentScope): Promise<void> {
  const { plan, ports, sprites } = scope;
  const scene = sceneAlone(segment, scope);
  const sceneInputs = await inputsOf(segment, scene, scope);
  const inputs = await inputsOf(segment, segment.picture, scope);
  const started = await timed(() => toNowhere([BLANK], { filters: ['[0:v]null[v]'], label: 'v', frames: 1 }, ports));
  const decoded = await decodeAll(segment, scene, { inputs: sceneInputs, ports });
  const composed = await timed(() => toNowhere(sceneInputs, { ...scene, frames: segment.frames }, ports));
  const crossed = await timed(() => toNowhere(inputs, { ...segment.picture, frames: segment.frames }, ports));
  const pooling = performance.now();
  await sprites.use({ plan, segment }, async (files) => {
    add('draw sprites', (performance.now() - pooling) / 1000);
    const { filters, label } = segment.picture;
    const graph = segmentGraph(segment, { inputs, filters, label }, files);
    const overlaid = await timed(() => toNowhere(graph.inputs, { ...graph, frames: segment.frames }, ports));
    const job = segmentJob(graph, { path: file, frames: segment.frames, encoder: plan.encoder });
    add('overlay', overlaid - crossed);
    add('encode', (await timed(() => runFfmpeg(job, ports))) - overlaid);
  });
  await sprites.release(segment);
  add('process start', started);
  add('decode', decoded);
  add(kindOf(scene), composed - started - decoded);
  add('transition', crossed - composed);
}

const BLANK: FfmpegInput = { options: ['-f', 'lavfi'], path: 'color=s=16x16:d=0.1' };

/** The segment's own scene without the one before it. */
function sceneAlone(segment: Segment, { timeline, plan, planPorts: ports }: Scope): PictureGraph {
  const cut = { kind: 'cut', frames: 0, direction: 'left' } as const;
  const scenes = timeline.scenes.map((scene) => ({ ...scene, transition: cut }));
  const window = { from: segment.from, frames: segment.frames };
  const alone = planWindow(
    { timeline: { ...timeline, scenes }, size: plan.size, encoder: plan.encoder, window },
    ports,
  );
  const [only] = alone.segments;
  if (!only) throw new Error('a window has one segment');
  return only.picture;
}

function kindOf(picture: PictureGraph): Stage {
  const graph = picture.filters.join();
  if (picture.inputs.some((input) => input.kind === 'still')) return 'pan and zoom';
  return graph.includes('gblur') ? 'blurred background' : 'scale and crop';
}

type Decoding = { readonly inputs: readonly FfmpegInput[]; readonly ports: RenderPorts };

async function decodeAll(segment: Segment, picture: PictureGraph, { inputs, ports }: Decoding): Promise<number> {
  if (picture.inputs.some((input) => input.kind === 'still')) return 0;
  const graph = { filters: ['[0:V]null[v]'], label: 'v', frames: segment.frames };
  const first = inputs.slice(0, 1);
  const started = await timed(() => toNowhere([BLANK], { filters: ['[0:v]null[v]'], label: 'v', frames: 1 }, ports));
  return (await timed(() => toNowhere(first, graph, ports))) - started;
}

type Graph = { readonly filters: readonly string[]; readonly label: string; readonly frames: number };

function toNowhere(
  inputs: readonly FfmpegInput[],
  { filters, label, frames }: Graph,
  ports: RenderPorts,
): Promise<unknown> {
  const options = ['-map', `[${label}]`, '-frames:v', String(frames), '-f', 'null'];
  return runFfmpeg({ inputs, filterGraph: filters.join(';'), outputs: [{ options, path: '-' }] }, ports);
}

function inputsOf(segment: Segment, picture: PictureGraph, { plan, ports }: Scope): Promise<readonly FfmpegInput[]> {
  const run = { plan, segment: { ...segment, picture }, order: 0, onFrame: () => undefined };
  return pictureInputs(run, ports, createArtefacts(ports.cache, 1));
}

function print(profile: Profile): void {
  const total = [...profile.values()].reduce((sum, seconds) => sum + seconds, 0);
  for (const [stage, seconds] of [...profile].sort((a, b) => b[1] - a[1])) {
    console.log(
      `${stage.padEnd(20)} ${seconds.toFixed(2).padStart(6)} s  ${((seconds / total) * 100).toFixed(0).padStart(3)} %`,
    );
  }
  console.log(`${'all, one process'.padEnd(20)} ${total.toFixed(2).padStart(6)} s`);
}
