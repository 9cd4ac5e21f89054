import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, onTestFinished } from 'vitest';
import {
  openPublishing,
  type Publishing,
  type PublishingOptions,
  shippedLimits,
} from '../../../../electron/services/publishing.ts';
import { openSecrets } from '../../../../electron/services/secrets-port.ts';
import type { Studio } from '../../../../electron/services/studio.ts';
import type { Clock } from '../../../../electron/tiktok/clock.ts';
import { createRedactor } from '../../../../electron/tiktok/redactor.ts';
import type { Post } from '../../../../shared/publish/post.ts';
import type { PostRequest } from '../../../../shared/publish/post-request.ts';
import { testEmulator } from '../../../tiktok-emulator/emulator-client.ts';
import { DEMO_APP, type EmulatorOptions, type Scope } from '../../../tiktok-emulator/emulator-config.ts';
import { realProbe } from '../../../tiktok-emulator/probe-upload.ts';
import type { Emulator } from '../../../tiktok-emulator/start-emulator.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { testStudio } from '../editor/test-editor.ts';
import { renderedCampaign } from './rendered-campaign.ts';
import { PIECES } from './worker-messages.ts';

export type PostingBench = {
  readonly folder: string;
  readonly campaign: string;
  readonly emulator: Emulator;
  readonly studio: Studio;
  readonly publishing: Publishing;
  readonly bugs: unknown[];
  /** Waits until every given post is in one of the states. */
  readonly until: (ids: readonly string[], states: readonly Post['state'][]) => Promise<readonly Post[]>;
  readonly close: () => Promise<void>;
};

/** Read once for all tests of a file: templates, rules, the search for ffmpeg. */
const place = await mkdtemp(path.join(tmpdir(), 'fifteen-posting-'));
const studio = await testStudio(place);
const probe = realProbe();
afterAll(() => rm(place, { recursive: true, force: true }));

/** A sleeper whose hours pass at once, on the emulator's clock. */
function emulatorClock(emulator: Emulator): Clock {
  return {
    now: emulator.clock.now,
    sleep: async (ms, signal) => {
      await promisify(setImmediate)();
      signal.throwIfAborted();
      emulator.clock.advance(Math.max(0, ms));
    },
  };
}

type BenchOptions = {
  readonly emulator?: Partial<EmulatorOptions>;
  readonly markets?: readonly string[];
  /** Size of each video, which is sent in small pieces. */
  readonly bytes?: number;
  readonly app?: { readonly key: string; readonly secret: string; readonly isAudited: boolean };
};

/** Publishing over an emulator whose hours pass at once, an account connected, nothing sent by itself until `start`. */
export async function postingBench(options: BenchOptions = {}): Promise<PostingBench> {
  const { app = DEMO_APP, markets = ['de-DE'], bytes = 0 } = options;
  const folder = await temporaryFolder();
  const emulator = await testEmulator({ probe, leastChunk: PIECES.targetBytes, ...options.emulator });
  const campaign = await renderedCampaign(folder, markets, () => bytes);
  const bench = await openBench({ folder, campaign, emulator });
  await bench.publishing.accounts.setApp(
    { clientKey: app.key, brokerUrl: null, isAudited: app.isAudited, apiOrigin: emulator.origin },
    app.secret,
  );
  return bench;
}

type BenchPlace = { readonly folder: string; readonly campaign: string; readonly emulator: Emulator };

/** The same place again, as a second start of the program finds it. */
export async function openBench({ folder, campaign, emulator }: BenchPlace): Promise<PostingBench> {
  const settings = path.join(folder, 'settings');
  const closing = new AbortController();
  const bugs: unknown[] = [];
  let changed = Promise.withResolvers<void>();
  const own = { ...studio, now: emulator.clock.now, folders: { ...studio.folders, settings } };
  const given: PublishingOptions = {
    studio: own,
    secrets: openSecrets(settings, null),
    redactor: createRedactor(),
    process: { pid: process.pid, machine: 'test', isAlive: () => true },
    clock: emulatorClock(emulator),
    random: () => 0,
    openBrowser: null,
    signal: closing.signal,
    on: {
      posts: () => {
        changed.resolve();
        changed = Promise.withResolvers();
      },
      progress: () => undefined,
      accounts: () => undefined,
    },
    onBug: (error) => bugs.push(error),
  };
  const publishing = await openPublishing(given, { ...(await shippedLimits()), chunks: PIECES });
  const close = async () => {
    closing.abort();
    await publishing.settled();
  };
  onTestFinished(close);
  const until: PostingBench['until'] = async (ids, states) => {
    for (;;) {
      const next = changed.promise;
      const posts = await Promise.all(ids.map((id) => publishing.posts.read(id)));
      if (posts.every(({ state }) => states.includes(state))) return posts;
      await next;
    }
  };
  return { folder, campaign, emulator, studio: own, publishing, bugs, until, close };
}

/** Goes through the browser's part of a sign-in. */
export async function connect(
  { publishing, emulator }: PostingBench,
  user: string,
  scopes: readonly Scope[] | 'all' = 'all',
): Promise<string> {
  const { id, url } = await publishing.accounts.signIns.start();
  await fetch(await emulator.consent(url, { user, scopes }));
  const ended = await publishing.accounts.signIns.settled(id);
  if (ended?.state !== 'done') throw new Error(`sign-in ${ended?.state}: ${ended?.problem?.code}`);
  return user;
}

export const ENDS: readonly Post['state'][] = ['delivered', 'published', 'failed', 'unknown', 'asking'];

/** Prepares one post for each market and sends them all, as a user's click does. */
export async function sendAll(
  bench: PostingBench,
  account: string,
  request: PostRequest,
  markets: readonly string[] = ['de-DE'],
): Promise<readonly string[]> {
  const items = markets.map((market) => ({
    folder: bench.campaign,
    product: 'kettle',
    market,
    hook: null,
    account,
    request,
    sendAt: null,
  }));
  const posts = await bench.publishing.posts.prepare(items);
  const ids = posts.map(({ id }) => id);
  await bench.publishing.posts.send(ids);
  return ids;
}
