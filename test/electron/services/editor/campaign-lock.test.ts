import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCK_FILE, takeCampaignLock } from '../../../../electron/services/editor/campaign-lock.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import type { RaceStart } from './lock-racer.ts';

const RACER = path.join(import.meta.dirname, 'lock-racer.ts');
/** When the stale file was removed and made anew, both had it in 46 of 200 rounds (2 cores, 2026-11-26). */
const ROUNDS = 100;

describe('campaign lock', () => {
  const machine = (isAlive: boolean, pid = 1) => ({ pid, machine: 'here', isAlive: () => isAlive });

  it('is taken from a process that died', async () => {
    const folder = await temporaryFolder();
    expect(await takeCampaignLock({ folder, id: 'a', process: machine(true), now: Date.now })).not.toBeNull();
    expect(await takeCampaignLock({ folder, id: 'b', process: machine(true), now: Date.now })).toBeNull();
    const lock = await takeCampaignLock({ folder, id: 'c', process: machine(false), now: Date.now });
    expect(JSON.parse(await readFile(path.join(folder, LOCK_FILE), 'utf8'))).toEqual({
      id: 'c',
      pid: 1,
      machine: 'here',
    });
    await lock?.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('of another machine goes stale after a minute of silence', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, LOCK_FILE);
    await writeFile(file, JSON.stringify({ id: 'a', pid: 1, machine: 'there' }));
    expect(await takeCampaignLock({ folder, id: 'b', process: machine(true), now: Date.now })).toBeNull();
    const old = new Date(Date.now() - 61_000);
    await utimes(file, old, old);
    expect(await takeCampaignLock({ folder, id: 'b', process: machine(true), now: Date.now })).not.toBeNull();
  });

  it('is not released for the one who took it over', async () => {
    const folder = await temporaryFolder();
    const first = await takeCampaignLock({ folder, id: 'a', process: machine(true), now: Date.now });
    await takeCampaignLock({ folder, id: 'b', process: machine(false), now: Date.now });
    await first?.release();
    expect(await readdir(folder)).toEqual([LOCK_FILE]);
  });

  it('is taken where its process has the number of another one since the machine started again', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, LOCK_FILE);
    await writeFile(file, JSON.stringify({ id: 'a', pid: 1, machine: 'here' }));
    const before = new Date(Date.now() - uptime() * 1000 - 120_000);
    await utimes(file, before, before);
    expect(await takeCampaignLock({ folder, id: 'b', process: machine(true), now: Date.now })).not.toBeNull();
  });

  it('is taken over from one that died while it took over itself', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, LOCK_FILE);
    await writeFile(file, JSON.stringify({ id: 'a', pid: 1, machine: 'here' }));
    const claim = `${file}.${createHash('sha256').update('a').digest('hex').slice(0, 16)}`;
    await writeFile(claim, JSON.stringify({ id: 'b', pid: 2, machine: 'here' }));
    expect(await takeCampaignLock({ folder, id: 'c', process: machine(false), now: Date.now })).not.toBeNull();
    expect(await readdir(folder)).toEqual([LOCK_FILE]);
    expect(await readFile(file, 'utf8')).toContain('"c"');
  });

  it('goes to one of two processes that find the same dead holder at the same instant', async () => {
    const root = await temporaryFolder();
    const racers = [fork(RACER, { execArgv: [] }), fork(RACER, { execArgv: [] })];
    await Promise.all(racers.map((racer) => once(racer, 'message')));
    const holders: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = path.join(root, String(round));
      await mkdir(folder);
      // A number that no process has: Linux and macOS give out less, Windows multiples of four.
      await writeFile(path.join(folder, LOCK_FILE), JSON.stringify({ id: 'dead', pid: 2 ** 22 + 1, machine: 'here' }));
      const start: RaceStart = { folder, at: Date.now() + 3 };
      const answers = racers.map((racer) => once(racer, 'message'));
      for (const racer of racers) racer.send(start);
      const taken: unknown[] = (await Promise.all(answers)).map(([isTaken]) => isTaken);
      holders.push(taken.filter((isTaken) => isTaken === true).length);
    }
    for (const racer of racers) racer.kill();
    expect(holders).toEqual(holders.map(() => 1));
  });
});
