import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchCampaign } from './bench-campaign.ts';
import { type Cost, costOf, type Figure, median, pairedRatio } from './measured.ts';
import { watchMemory } from './process-memory.ts';
import { decodeFrames, pureEncode } from './pure-encode.ts';

/** Everything that is rendered for real: single variants in pairs with the floor, then batches of all markets. */
export async function renderFigures(bench: BenchCampaign, ffmpeg: string, rounds: number): Promise<readonly Figure[]> {
  const raw = join(bench.folder, '../frames.yuv');
  const encoded = join(bench.folder, '../floor.mp4');
  const first = await bench.render(['en-US']);
  await decodeFrames(ffmpeg, first.results[0]?.file ?? '', raw);
  const floor: Cost[] = [];
  const cold: Cost[] = [];
  const edited: Cost[] = [];
  const memory: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await costOf(() => pureEncode(ffmpeg, raw, encoded)));
    await bench.chill();
    cold.push(await costOf(() => bench.render(['en-US'])));
    await bench.editCaption(`Boils in ${61 + round} seconds`);
    edited.push(await costOf(() => bench.render(['en-US'])));
    // Watching walks all of /proc ten times a second: in a render of its own, so that it slows no figure.
    await bench.chill();
    const watch = watchMemory();
    await bench.render(['en-US']);
    memory.push(watch.stop());
  }
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
  const batches = await batchFigures(bench, { rounds, floor: () => pureEncode(ffmpeg, raw, encoded) });
  await rm(raw, { force: true });
  return [...single, ...batches];
}

type BatchRounds = { readonly rounds: number; readonly floor: () => Promise<void> };

/** All of a round is measured in a row, so that its ratios hold on a machine whose speed drifts. */
async function batchFigures(bench: BenchCampaign, { rounds, floor }: BatchRounds): Promise<readonly Figure[]> {
  const { markets } = bench;
  const count = markets.length;
  const floors: Cost[] = [];
  const singles: Cost[] = [];
  const batches: Cost[] = [];
  const unchanged: Cost[] = [];
  const separate: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const out = join(bench.folder, `../batch-${round}`);
    floors.push(times(count, await costOf(floor)));
    await bench.chill();
    singles.push(times(count, await costOf(() => bench.render(['en-US']))));
    await bench.chill();
    batches.push(await costOf(() => bench.render('all', { out })));
    unchanged.push(await costOf(() => bench.render('all', { out, replaces: false })));
    separate.push(
      await costOf(async () => {
        for (const market of markets) await bench.render([market], { usesCache: false });
      }),
    );
    await rm(out, { recursive: true, force: true });
  }
  return [
    ratio(`${count} markets over ${count} x pure encode`, { above: batches, below: floors, target: 1.15 }),
    ratio(`${count} markets over ${count} x one market`, { above: batches, below: singles, target: 0.8 }),
    ratio(`${count} markets over ${count} renders with --no-cache`, { above: batches, below: separate, target: 0.65 }),
    ratio(`nothing changed, ${count} markets, over cold`, { above: unchanged, below: batches, target: 0.03 }),
  ];
}

function times(count: number, { wall, processor }: Cost): Cost {
  return { wall: count * wall, processor: count * processor };
}

type Pair = { readonly above: readonly Cost[]; readonly below: readonly Cost[]; readonly target: number };

function ratio(name: string, { above, below, target }: Pair): Figure {
  const of = (kind: keyof Cost) => ({ above: above.map((cost) => cost[kind]), below: below.map((cost) => cost[kind]) });
  const [wall, processor] = [of('wall'), of('processor')];
  const seconds = (pair: typeof wall): string =>
    `${median(pair.above).toFixed(2)} s / ${median(pair.below).toFixed(2)} s`;
  const share = pairedRatio(processor.above, processor.below).toFixed(2);
  const detail = `${seconds(wall)}, rounds: ${above.length}; processor ${seconds(processor)} = ${share}`;
  return { name, value: pairedRatio(wall.above, wall.below), unit: 'ratio', target, detail };
}
