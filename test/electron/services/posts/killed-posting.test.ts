import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, MARKETS } from './fault-schedule.ts';
import { disagreements, type KilledMachine, type Place, probeOnce, setUpMachine } from './killed-machine.ts';
import { renderedCampaign } from './rendered-campaign.ts';
import { openWorkerLane, type WorkerLane } from './worker-lane.ts';
import { ENDED_STATES } from './worker-messages.ts';

// 200 schedules of faults, each with a fixed seed. A real program works on ten of them at a time and is killed by
// `kill -9` at a random point of one of them; the others lose it wherever they stand. Each is in work at one kill at least.
const SCHEDULES = 200;
const IN_A_TEST = 20;
const AT_ONCE = 10;

/** Gives what is wrong in the end; empty when all is well. */
async function runSome(seeds: readonly number[], lane: WorkerLane, place: Place): Promise<readonly string[]> {
  const machines: KilledMachine[] = [];
  for (const seed of seeds) machines.push(await setUpMachine(seed, place, lane));
  await lane.run(machines);
  const faults: string[] = [];
  for (const machine of machines) {
    for (const { id, state } of await machine.posts())
      if (!ENDED_STATES.includes(state)) faults.push(`seed ${machine.id}: ${id} is left ${state}`);
    if (machine.deaths === 0) faults.push(`seed ${machine.id}: was never killed`);
    faults.push(...(await disagreements(machine)));
    await machine.close();
  }
  return faults;
}

describe('posting that is killed at random points while TikTok fails at random', () => {
  let folder = '';
  let campaign = '';
  let lanes: readonly WorkerLane[] = [];
  const probe = probeOnce();

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'fifteen-killed-'));
    campaign = await renderedCampaign(folder, MARKETS, bytesOf);
    lanes = [openWorkerLane(folder), openWorkerLane(folder)];
  });
  afterAll(async () => {
    await Promise.all(lanes.map((lane) => lane.close()));
    await rm(folder, { recursive: true, force: true });
  });

  const tests = Array.from({ length: SCHEDULES / IN_A_TEST }, (_, index) => index * IN_A_TEST + 1);

  it.each(tests)('posts nothing twice, loses nothing and ends in a named state: 20 seeds from %i', async (first) => {
    const waiting = Array.from({ length: IN_A_TEST / AT_ONCE }, (_, group) =>
      Array.from({ length: AT_ONCE }, (_each, index) => first + group * AT_ONCE + index),
    );
    const faults: string[] = [];
    const work = async (lane: WorkerLane): Promise<void> => {
      for (let seeds = waiting.shift(); seeds; seeds = waiting.shift())
        faults.push(...(await runSome(seeds, lane, { folder, campaign, probe })));
    };
    await Promise.all(lanes.map(work));
    expect(faults).toEqual([]);
    expect(lanes.flatMap(({ bugs }) => bugs)).toEqual([]);
  });
});
