// npm run bench:peers: the bench's five scenes by Fifteen, by editly and by Remotion, one after the other in each round.
// The peers are installed in the temporary folder at run time and are no dependencies; where one cannot be, that is said.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchCampaign } from '../bench-campaign.ts';
import { type Cost, median, pairedRatio, timed } from '../measured.ts';
import { watchProcessor } from '../process-time.ts';
import { readRounds } from '../rounds.ts';
import { thisRun } from '../this-run.ts';
import { writeFilm } from './film.ts';
import { installPeer, PEERS, runPeer } from './install-peer.ts';

const REPORT = join(import.meta.dirname, '../../../.cache/bench-peers.json');

type Entrant = { readonly name: string; readonly render: () => Promise<unknown>; readonly costs: Cost[] };

const bench = await openBenchCampaign();
const work = await mkdtemp(join(tmpdir(), 'fifteen-film-'));
try {
  await compare();
} finally {
  await bench.close();
  await rm(work, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  await writeFilm(bench, work);
  const { entrants, missing } = await installAll();
  const fifteen: Entrant = { name: 'Fifteen', render: () => bench.render(['en-US']), costs: [] };
  await fifteen.render();
  for (let round = 1; round <= readRounds(); round += 1) {
    for (const { name, render, costs } of [fifteen, ...entrants]) {
      await bench.chill();
      const watch = watchProcessor();
      const wall = await timed(render);
      costs.push({ wall, processor: watch.stop() });
      console.log(`round ${round}: ${name} ${spoken(costs.at(-1))}`);
    }
  }
  const figures = entrants.map(({ name, costs }) => ({
    name: `${name} over Fifteen`,
    value: ratioOf(costs, fifteen.costs, 'wall'),
    processor: ratioOf(costs, fifteen.costs, 'processor'),
  }));
  for (const { name, value, processor } of figures)
    console.log(`${name}: ${value.toFixed(1)}; in processor time ${processor.toFixed(1)}`);
  for (const line of missing) console.log(line);
  const machine = thisRun((await bench.studio.tools()).ffmpeg.version);
  console.log(JSON.stringify(machine));
  const renders = [fifteen, ...entrants].map(({ name, costs }) => ({
    name,
    seconds: median(costs.map(({ wall }) => wall)),
    processor: median(costs.map(({ processor }) => processor)),
  }));
  await mkdir(join(REPORT, '..'), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify({ machine, rounds: readRounds(), renders, figures, missing }, null, 2)}\n`);
}

async function installAll(): Promise<{ readonly entrants: readonly Entrant[]; readonly missing: readonly string[] }> {
  const entrants: Entrant[] = [];
  const missing: string[] = [];
  for (const peer of PEERS) {
    const name = peer.packages[0] ?? '';
    const installed = await installPeer(peer, join(tmpdir(), 'fifteen-peers'));
    if (installed.kind === 'missing') {
      missing.push(`${name} cannot be installed here: ${installed.reason}`);
      continue;
    }
    const { folder } = installed;
    const run = (command: readonly string[]) => runPeer(command, folder);
    if (peer.prepare) await run(peer.prepare(work));
    entrants.push({ name, render: () => run(peer.render(work, join(work, `${peer.name}.mp4`))), costs: [] });
  }
  return { entrants, missing };
}

function ratioOf(above: readonly Cost[], below: readonly Cost[], kind: keyof Cost): number {
  const of = (costs: readonly Cost[]) => costs.map((cost) => cost[kind]);
  return pairedRatio(of(above), of(below));
}

function spoken(cost: Cost | undefined): string {
  return `${cost?.wall.toFixed(1)} s, processor ${cost?.processor.toFixed(1)} s`;
}
