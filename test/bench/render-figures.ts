import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchCampaign } from './bench-campaign.ts';
import { type Figure, median, pairedRatio, timed } from './measured.ts';
import { watchMemory } from './process-memory.ts';
import { decodeFrames, pureEncode } from './pure-encode.ts';

const ROUNDS = 3;

/** Everything that is rendered for real: single variants in pairs with the floor, then batches of all markets. */
export async function renderFigures(bench: BenchCampaign, ffmpeg: string): Promise<readonly Figure[]> {
  const raw = join(bench.folder, '../frames.yuv');
  const encoded = join(bench.folder, '../floor.mp4');
  const first = await bench.render(['en-US']);
  await decodeFrames(ffmpeg, first.results[0]?.file ?? '', raw);
  const floor: number[] = [];
  const cold: number[] = [];
  const edited: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(await timed(() => pureEncode(ffmpeg, raw, encoded)));
    await bench.chill();
    cold.push(await timed(() => bench.render(['en-US'])));
    await bench.editCaption(`Boils in ${61 + round} seconds`);
    edited.push(await timed(() => bench.render(['en-US'])));
    // Watching walks all of /proc ten times a second: in a render of its own, so that it slows no figure.
    await bench.chill();
    const watch = watchMemory();
    await bench.render(['en-US']);
    memory.push(watch.stop());
  }
  await rm(raw, { force: true });
  const single = [
    ratio('one variant, cold, over pure encode', { above: cold, below: floor, target: 1.35 }),
    ratio('after one caption edit, over cold', { above: edited, below: cold, target: 0.2 }),
    {
      name: 'peak memory, one variant',
      value: median(memory),
      unit: 'MB',
      target: 700,
      detail: 'all processes, proportional',
    } as const,
  ];
  return [...single, ...(await batchFigures(bench, { floor: median(floor), cold: median(cold) }))];
}

async function batchFigures(
  bench: BenchCampaign,
  single: { readonly floor: number; readonly cold: number },
): Promise<readonly Figure[]> {
  const { markets } = bench;
  const count = markets.length;
  await bench.chill();
  const out = join(bench.folder, '../batch');
  const batch = await timed(() => bench.render('all', { out }));
  const unchanged = await timed(() => bench.render('all', { out, replaces: false }));
  const separate = await timed(async () => {
    for (const market of markets) await bench.render([market], { usesCache: false });
  });
  const over = (name: string, target: number, below: number): Figure => ({
    name,
    value: batch / below,
    unit: 'ratio',
    target,
    detail: `${batch.toFixed(1)} s / ${below.toFixed(1)} s`,
  });
  return [
    over(`${count} markets over ${count} x pure encode`, 1.15, single.floor * count),
    over(`${count} markets over ${count} x one market`, 0.8, single.cold * count),
    over(`${count} markets over ${count} renders with --no-cache`, 0.65, separate),
    {
      name: `nothing changed, ${count} markets, over cold`,
      value: unchanged / batch,
      unit: 'ratio',
      target: 0.03,
      detail: `${unchanged.toFixed(2)} s / ${batch.toFixed(1)} s`,
    },
  ];
}

type Pair = { readonly above: readonly number[]; readonly below: readonly number[]; readonly target: number };

function ratio(name: string, { above, below, target }: Pair): Figure {
  const detail = `${median(above).toFixed(2)} s / ${median(below).toFixed(2)} s, ${above.length} pairs`;
  return { name, value: pairedRatio(above, below), unit: 'ratio', target, detail };
}
