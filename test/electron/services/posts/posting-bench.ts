import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { openPublishing, type Publishing } from '../../../../electron/services/publishing.ts';
import { openSecrets } from '../../../../electron/services/secrets-port.ts';
import type { Clock } from '../../../../electron/tiktok/clock.ts';
import { createRedactor } from '../../../../electron/tiktok/redactor.ts';
import type { Post } from '../../../../shared/publish/post.ts';
import type { PostRequest } from '../../../../shared/publish/post-request.ts';
import { makeMedia } from '../../../setup/make-media.ts';
import { testEmulator } from '../../../tiktok-emulator/emulator-client.ts';
import type { Scope } from '../../../tiktok-emulator/emulator-config.ts';
import { DEMO_APP, type EmulatorOptions } from '../../../tiktok-emulator/emulator-config.ts';
import type { Emulator } from '../../../tiktok-emulator/start-emulator.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { testStudio } from '../editor/test-editor.ts';

export type PostingBench = {
  readonly folder: string;
  readonly campaign: string;
  readonly emulator: Emulator;
  readonly publishing: Publishing;
  readonly bugs: unknown[];
  /** Waits until every given post is in one of the states. */
  readonly until: (ids: readonly string[], states: readonly Post['state'][]) => Promise<readonly Post[]>;
  readonly close: () => Promise<void>;
};

const VIDEO = [
  '-f',
  'lavfi',
  '-i',
  'testsrc2=size=360x640:rate=30:duration=3',
  '-c:v',
  'libx264',
  '-preset',
  'ultrafast',
  '-crf',
  '40',
  '-pix_fmt',
  'yuv420p',
  '-f',
  'mp4',
];

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

/** A campaign folder with finished videos for the given markets, as a render leaves it; no two files are alike. */
async function renderedCampaign(folder: string, markets: readonly string[], bytes = 0): Promise<string> {
  const campaign = path.join(folder, 'kettle.fifteen');
  await mkdir(campaign);
  const products = [{ id: 'kettle', name: 'Aurel Kettle' }];
  const document = {
    schema: 'fifteen/campaign',
    version: 1,
    name: 'Kettle',
    template: 'feature-trio',
    markets,
    products,
  };
  await writeFile(path.join(campaign, 'campaign.json'), JSON.stringify(document));
  await addRenders(campaign, markets, bytes);
  return campaign;
}

/** Finished videos beside a campaign's document: short ones, with the manifest that a render leaves. */
export async function addRenders(campaign: string, markets: readonly string[], bytes = 0): Promise<void> {
  const renders = path.join(campaign, 'renders', 'kettle');
  await mkdir(renders, { recursive: true });
  const variants = [];
  for (const market of markets) {
    const file = path.join(renders, `${market}.mp4`);
    await copyFile(await makeMedia('post.mp4', VIDEO), file);
    await appendFile(file, freeBox(Math.max(64, bytes - (await stat(file)).size)));
    const cover = ['-f', 'lavfi', '-i', 'color=c=gray:size=90x160:rate=1:duration=1', '-frames:v', '1'];
    await copyFile(await makeMedia('cover.jpg', cover), path.join(renders, `${market}.cover.jpg`));
    variants.push(await manifestEntry(file, market));
  }
  const manifest = {
    schema: 'fifteen/manifest',
    version: 1,
    campaign: { name: 'Kettle', template: 'feature-trio', revision: 1 },
    variants,
  };
  await writeFile(path.join(campaign, 'renders', 'manifest.json'), JSON.stringify(manifest));
}

/** ISO 14496-12: a box that players skip. */
function freeBox(length: number): Buffer {
  const box = Buffer.alloc(length);
  box.writeUInt32BE(length, 0);
  box.write('free', 4, 'latin1');
  randomBytes(32).copy(box, 8);
  return box;
}

async function manifestEntry(file: string, market: string) {
  const { size } = await stat(file);
  const sha256 = '0'.repeat(64);
  const base = {
    product: 'kettle',
    market,
    file: `kettle/${market}.mp4`,
    subtitles: `kettle/${market}.srt`,
    cover: `kettle/${market}.cover.jpg`,
  };
  const inputs = [{ file: 'media/boil.mp4', sha256 }];
  return {
    ...base,
    planKey: sha256,
    sha256,
    bytes: size,
    seconds: 3,
    frames: 90,
    loudness: null,
    inputs,
    checks: [],
    ffmpeg: '7',
    commands: [],
  };
}

type BenchOptions = {
  readonly emulator?: Partial<EmulatorOptions>;
  readonly markets?: readonly string[];
  readonly bytes?: number;
  readonly app?: { readonly key: string; readonly secret: string; readonly isAudited: boolean };
};

/** Publishing over an emulator whose hours pass at once, an account connected, nothing sent by itself until `start`. */
export async function postingBench(options: BenchOptions = {}): Promise<PostingBench> {
  const { app = DEMO_APP, markets = ['de-DE'] } = options;
  const folder = await temporaryFolder();
  const emulator = await testEmulator(options.emulator);
  const campaign = await renderedCampaign(folder, markets, options.bytes);
  const bench = await openBench({ folder, campaign, emulator });
  await bench.publishing.accounts.setApp(
    { clientKey: app.key, brokerUrl: null, isAudited: app.isAudited, apiOrigin: emulator.origin },
    app.secret,
  );
  return bench;
}

type BenchPlace = { readonly folder: string; readonly campaign: string; readonly emulator: Emulator };

/** The same place again, as a second start of the program finds it. */
async function openBench({ folder, campaign, emulator }: BenchPlace): Promise<PostingBench> {
  const closing = new AbortController();
  const bugs: unknown[] = [];
  let changed = Promise.withResolvers<void>();
  const publishing = await openPublishing({
    studio: { ...(await testStudio(folder)), newId: randomUUID },
    secrets: openSecrets(path.join(folder, 'settings'), null),
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
  });
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
  return { folder, campaign, emulator, publishing, bugs, until, close };
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
    account,
    request,
    sendAt: null,
  }));
  const posts = await bench.publishing.posts.prepare(items);
  const ids = posts.map(({ id }) => id);
  await bench.publishing.posts.send(ids);
  return ids;
}
