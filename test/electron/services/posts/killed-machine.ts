import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Post } from '../../../../shared/publish/post.ts';
import { DEMO_APP } from '../../../tiktok-emulator/emulator-config.ts';
import { hashFile } from '../../../tiktok-emulator/hash-upload.ts';
import { type ProbedUpload, realProbe } from '../../../tiktok-emulator/probe-upload.ts';
import { type Emulator, startEmulator } from '../../../tiktok-emulator/start-emulator.ts';
import { faultSchedule } from './fault-schedule.ts';
import { connect, openBench } from './posting-bench.ts';
import type { LaneMachine, WorkerLane } from './worker-lane.ts';
import { PIECES } from './worker-messages.ts';

/** A machine whose two posts the user has just sent, before any program works on them. */
export type KilledMachine = LaneMachine & {
  readonly emulator: Emulator;
  readonly ids: readonly string[];
  /** The posts as they lie on the disk. */
  readonly posts: () => Promise<readonly Post[]>;
  readonly close: () => Promise<void>;
};

/** What all machines share. */
export type Place = {
  readonly folder: string;
  readonly campaign: string;
  readonly probe: ReturnType<typeof probeOnce>;
};

const ACCOUNT = 'open-aurel';

/** A real probe of every file, once for the same bytes. */
export function probeOnce(): (file: string) => Promise<ProbedUpload> {
  const probe = realProbe();
  const known = new Map<string, Promise<ProbedUpload>>();
  return async (file) => {
    const hash = await hashFile(file);
    const probed = known.get(hash) ?? probe(file);
    known.set(hash, probed);
    return probed;
  };
}

/** Signs in, prepares and sends the posts of a seed's schedule; its faults and its death wait at the emulator. */
export async function setUpMachine(
  seed: number,
  { campaign, folder, probe }: Place,
  lane: WorkerLane,
): Promise<KilledMachine> {
  const { posts: wanted, faults, death } = faultSchedule(seed);
  const own = await mkdtemp(path.join(folder, `machine-${seed}-`));
  const emulator = await startEmulator({
    ...{ folder: path.join(own, 'received'), probe, leastChunk: PIECES.targetBytes },
    ...{ now: () => Date.UTC(2026, 10, 24, 12), processingMs: 12_000, moderationMs: 60_000 },
  });
  const bench = await openBench({ folder: own, campaign, emulator });
  const app = { clientKey: DEMO_APP.key, brokerUrl: null, isAudited: true, apiOrigin: emulator.origin };
  await bench.publishing.accounts.setApp(app, DEMO_APP.secret);
  await connect(bench, ACCOUNT);
  const items = wanted.map((each) => ({
    ...each,
    ...{ folder: campaign, product: 'kettle', hook: null, account: ACCOUNT, sendAt: null },
  }));
  const ids = (await bench.publishing.posts.prepare(items)).map(({ id }) => id);
  await bench.publishing.posts.send(ids);
  await bench.close();
  const machine: KilledMachine = {
    ...{ id: seed, emulator, ids, deaths: 0 },
    settings: path.join(own, 'settings'),
    diesAfter: death.kind === 'write' ? death.after : null,
    now: emulator.clock.now,
    sleep: (ms) => emulator.clock.advance(Math.max(0, ms)),
    signIn: async (url) => void (await fetch(await emulator.consent(url, { user: ACCOUNT, scopes: 'all' }))),
    posts: () => bench.publishing.posts.list(null),
    close: async () => {
      await emulator.close();
      await rm(own, { recursive: true, force: true });
    },
  };
  const { kind } = death;
  // Once is enough: a program that dies for another machine has died for this one too.
  const run = (): void => {
    if (machine.deaths === 0) lane.kill();
  };
  if (kind === 'request') emulator.inject({ kind: 'hook', at: death.at, when: death.when, skip: death.skip, run });
  for (const fault of faults) emulator.inject(fault);
  return machine;
}

/** What TikTok has of a machine's posts, held against what the machine says; empty when both agree. */
export async function disagreements({
  emulator,
  ids,
  posts: read,
  id: seed,
}: KilledMachine): Promise<readonly string[]> {
  const posts = await read();
  const found: string[] = [];
  const say = (text: string): void => void found.push(`seed ${seed}: ${text}`);
  for (const { kind, detail } of await emulator.violations()) say(`${kind} ${detail}`);
  for (const id of ids) if (!posts.some((post) => post.id === id)) say(`lost ${id}`);
  const taken = new Set<string>();
  for (const { publishId } of emulator.posts) {
    const { status } = await emulator.outcome(publishId);
    if (status === 'PUBLISH_COMPLETE' || status === 'SEND_TO_USER_INBOX') taken.add(publishId);
  }
  for (const { id, state, publishId, earlier } of posts) {
    const own = [publishId, ...earlier.map((each) => each.publishId)].filter((each) => each !== null);
    const arrived = own.filter((each) => taken.delete(each)).length;
    const isDone = state === 'published' || state === 'delivered';
    if (isDone && arrived !== 1) say(`${id} is ${state} here, and ${arrived} times at TikTok`);
    // "Unknown" claims nothing: the user looks.
    if (!isDone && state !== 'unknown' && arrived !== 0) say(`${id} is ${state} here, but TikTok has it`);
  }
  for (const publishId of taken) say(`TikTok has ${publishId}, and no post knows of it`);
  return found;
}
