import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from '../../shared/api/client.ts';
import type { EventData } from '../../shared/api/contract.ts';
import { createInProcessTransport } from '../../shared/api/in-process-transport.ts';
import { openTestHost } from '../electron/services/editor/test-editor.ts';
import { type Figure, median } from './measured.ts';

const WINDOW = 'bench-window';
/** Frames over the whole video, none of them at a place that is easier than another. */
const FRAMES = Array.from({ length: 40 }, (_, index) => (index * 11 + 5) % 450);
/** No scene and no transition that stands for itself is shorter than half of this. */
const LOOK_EVERY = 15;
const LOOK_MS = 1000;
const EDITS = 20;
/** The screen waits so long after the last letter before it saves (renderer/document/autosave.ts), ms. */
const AUTOSAVE_MS = 250;

type Variant = { readonly campaign: string; readonly product: string; readonly market: string };

/** How soon the editor shows what it was asked for: one exact frame, and a playable preview after an edit. */
export async function previewFigures(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-bench-preview-'));
  const host = await openTestHost(folder, {});
  try {
    const client = createClient(createInProcessTransport({ request: host.request, on: host.events.on }));
    const { id, campaign } = await client.call('campaigns.openSample', { window: WINDOW });
    const variant = { campaign: id, product: campaign.products[0]?.id ?? '', market: 'en-US' };
    return [await exactFrames(client, variant), await captionEdits(client, variant)];
  } finally {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function exactFrames(client: Client, variant: Variant): Promise<Figure> {
  const show = async (frame: number): Promise<void> =>
    void (await client.call('preview.frame', { ...variant, frame, width: 540 }));
  // Warm: fonts are loaded, media are known, every scene was looked at for a moment; the frames that count are all new.
  for (let frame = 0; frame < 450; frame += LOOK_EVERY) {
    await show(frame);
    await sleep(LOOK_MS);
  }
  const times: number[] = [];
  for (const frame of FRAMES) times.push(await milliseconds(() => show(frame)));
  return figure('exact frame at 540x960, p95', { times, target: 150, added: 0 });
}

async function captionEdits(client: Client, variant: Variant): Promise<Figure> {
  const play = async (text: string): Promise<void> => {
    const texts = { en: { hook: text } };
    await client.call('campaigns.save', { campaign: variant.campaign, window: WINDOW, texts });
    await finished(client, async () => (await client.call('preview.clip', variant)).job);
  };
  await play('Boils in 60 seconds');
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1)
    times.push(await milliseconds(() => play(`Boils in ${61 + edit} seconds`)));
  return figure('caption edit to playable preview, p95', { times, target: 800, added: AUTOSAVE_MS });
}

/** Waits for a job's end by the event alone, as the screen does. */
async function finished(client: Client, start: () => Promise<string>): Promise<void> {
  const ended = new Map<string, EventData<'jobs.changed'>['jobs'][number]>();
  let tell = (): void => undefined;
  const stop = client.on('jobs.changed', ({ jobs }) => {
    for (const job of jobs) if (job.state === 'done' || job.state === 'failed') ended.set(job.id, job);
    tell();
  });
  try {
    const id = await start();
    while (!ended.has(id)) {
      await new Promise<void>((resolve) => {
        tell = resolve;
      });
    }
    if (ended.get(id)?.state === 'failed') throw new Error(ended.get(id)?.error?.message);
  } finally {
    stop();
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

type Measured = { readonly times: readonly number[]; readonly target: number; readonly added: number };

function figure(name: string, { times, target, added }: Measured): Figure {
  const sorted = times.map((time) => time + added).sort((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  const [load = 0] = loadavg();
  const waits = added === 0 ? '' : `, ${added} ms of them before the save`;
  const detail = `${times.length} times, median ${median(sorted).toFixed(0)} ms${waits}, load ${load.toFixed(1)}`;
  return { name, value, unit: 'ms', target, detail };
}
