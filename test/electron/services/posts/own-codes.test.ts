import { appendFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Problem } from '../../../../shared/publish/error-table.ts';
import { DEMO_APP } from '../../../tiktok-emulator/emulator-config.ts';
import type { Fault } from '../../../tiktok-emulator/faults.ts';
import { connect, ENDS, type PostingBench, postingBench, sendAll } from './posting-bench.ts';
import { codesFrom, postToItsEnd, publicRequest, setUp, worded } from './worded-codes.ts';

const TWO_PIECES = 1_000_000;
const HOUR_MS = 3_600_000;
const VARIANT = { product: 'kettle', market: 'de-DE', hook: null };

/** The state and the problem that faults end a post with. */
async function endOf(faults: readonly Fault[], bytes = 0) {
  const bench = await postingBench({ bytes });
  const account = await connect(bench, 'open-aurel');
  for (const fault of faults) bench.emulator.inject(fault);
  const { state, problem } = await postToItsEnd(bench, account);
  return { state, problem, uploads: bench.emulator.posts.length };
}

/** The same for a post that something happens to between the user's click and the sending. */
async function endAfter(happening: (bench: PostingBench, post: string) => unknown) {
  const { bench, account } = await setUp();
  await bench.publishing.posts.creator(account);
  const [id = ''] = await sendAll(bench, account, publicRequest);
  await happening(bench, id);
  bench.publishing.start(null);
  const [post] = await bench.until([id], ENDS);
  return { state: post?.state, problem: post?.problem ?? null, uploads: bench.emulator.posts.length };
}

type End = { readonly state: string | undefined; readonly problem: Problem | null; readonly uploads: number };

const UPLOAD = { at: 'upload', kind: 'error', when: 'before' } as const;

/** How each of our own codes comes about: its state in the end, and how many uploads TikTok has opened by then. */
const CASES: Readonly<Record<string, readonly [state: string, uploads: number, run: () => Promise<End>]>> = {
  'upload-address-expired': [
    ...(['failed', 2] as const),
    () => endOf([{ at: 'upload', kind: 'expire', times: 2 }], TWO_PIECES),
  ],
  'upload-refused': ['failed', 1, () => endOf([{ ...UPLOAD, status: 400 }])],
  // A border that is none of ours, before the last piece: another upload is opened, once.
  'upload-broken': ['failed', 2, () => endOf([{ ...UPLOAD, status: 416, times: 2 }], TWO_PIECES)],
  'upload-address-strange': ['failed', 1, () => endOf([{ at: 'video-init', kind: 'elsewhere' }])],
  'init-unclear': [
    ...(['failed', 2] as const),
    () => endOf([{ at: 'video-init', kind: 'error', status: 500, when: 'after', times: 2 }]),
  ],
  // The only piece is also the last: what left may have arrived, so only TikTok's own figure may say that it did not.
  'bytes-missing': ['unknown', 1, () => endOf([{ at: 'upload', kind: 'expire', times: 2 }])],
  'file-changed': [
    ...(['failed', 0] as const),
    () => endAfter(async ({ publishing }, id) => appendFile((await publishing.posts.read(id)).video.file, 'x')),
  ],
  'options-changed': [
    ...(['asking', 0] as const),
    () => endAfter(({ emulator }) => (emulator.user('open-aurel').isCommentDisabled = true)),
  ],
  preflight: [
    ...(['asking', 0] as const),
    () =>
      endAfter(async ({ publishing, emulator }) => {
        const app = { clientKey: DEMO_APP.key, brokerUrl: null, apiOrigin: emulator.origin };
        await publishing.accounts.setApp({ ...app, isAudited: false }, null);
      }),
  ],
  'time-missed': ['asking', 0, missedTime],
  'still-processing': ['unknown', 1, endless],
  'reconnect-needed': ['queued', 0, removedAccess],
  unreachable: ['queued', 0, silence],
  'sign-in-timeout': ['failed', 0, unansweredSignIn],
};

async function missedTime(): Promise<End> {
  const { bench, account } = await setUp();
  const { now, advance } = bench.emulator.clock;
  const item = { folder: bench.campaign, ...VARIANT, account, request: publicRequest };
  const [post] = await bench.publishing.posts.prepare([{ ...item, sendAt: now() + 1000 }]);
  advance(3 * HOUR_MS);
  bench.publishing.start(null);
  const [after] = await bench.until([post?.id ?? ''], ENDS);
  return { state: after?.state, problem: after?.problem ?? null, uploads: bench.emulator.posts.length };
}

async function endless(): Promise<End> {
  const bench = await postingBench({ emulator: { processingMs: 48 * HOUR_MS } });
  const account = await connect(bench, 'open-aurel');
  // The last hour is waited for look by look.
  const run = (): void => bench.emulator.clock.advance(23 * HOUR_MS);
  bench.emulator.inject({ at: 'status', kind: 'hook', when: 'after', run });
  const { state, problem } = await postToItsEnd(bench, account);
  return { state, problem, uploads: bench.emulator.posts.length };
}

/** What the post screen is told, and where a post of that account stands. */
async function whileWaiting(bench: PostingBench, account: string): Promise<End> {
  const [id = ''] = await sendAll(bench, account, publicRequest);
  const { problem } = await bench.publishing.posts.creator(account);
  return { state: (await bench.publishing.posts.read(id)).state, problem, uploads: bench.emulator.posts.length };
}

async function removedAccess(): Promise<End> {
  const { bench, account } = await setUp();
  bench.emulator.removeAccess(account);
  return whileWaiting(bench, account);
}

async function silence(): Promise<End> {
  const { bench, account } = await setUp({ at: 'creator-info', kind: 'reset', afterBytes: 0 });
  return whileWaiting(bench, account);
}

async function unansweredSignIn(): Promise<End> {
  const bench = await postingBench();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { id } = await bench.publishing.accounts.signIns.start();
  vi.advanceTimersByTime(5 * 60_000);
  const ended = await bench.publishing.accounts.signIns.settled(id);
  return { state: ended?.state, problem: ended?.problem ?? null, uploads: 0 };
}

describe('codes of our own', () => {
  it.each(codesFrom('local'))('%s is worded, and never makes a second post', async (code) => {
    const [state, uploads, run] = CASES[code] ?? [];
    if (!run) throw new Error(`nothing here makes ${code}`);
    const end = await run();
    expect(end.problem).toMatchObject(worded(code));
    expect([end.state, end.uploads]).toEqual([state, uploads]);
  });

  it('name the findings that stopped a post before its upload', async () => {
    const { problem } = (await CASES['preflight']?.[2]()) ?? {};
    expect(problem?.rules).toEqual(['post-unaudited-public-account']);
  });
});

describe('an upload', () => {
  it('begins no piece 55 minutes after its address was given: another is opened and ends well', async () => {
    const bench = await postingBench({ bytes: TWO_PIECES });
    const account = await connect(bench, 'open-aurel');
    const { clock } = bench.emulator;
    bench.emulator.inject({ at: 'upload', kind: 'hook', when: 'after', run: () => clock.advance(56 * 60_000) });
    const { state, inits, earlier } = await postToItsEnd(bench, account);
    expect([state, inits, earlier.length]).toEqual(['published', 2, 1]);
    expect(bench.emulator.posts.map(({ received }) => received)).toEqual([TWO_PIECES / 2, TWO_PIECES]);
  });

  it('goes on at the piece that TikTok names in a 416, without sending one twice', async () => {
    const bench = await postingBench({ bytes: TWO_PIECES });
    const account = await connect(bench, 'open-aurel');
    // Stored, but the answer is lost: sent again, it is refused with what is there.
    bench.emulator.inject({ at: 'upload', kind: 'reset', afterBytes: -1 });
    expect(await postToItsEnd(bench, account)).toMatchObject({ state: 'published', inits: 1 });
    const puts = bench.emulator.journal.entries.filter(({ endpoint }) => endpoint === 'upload');
    expect(puts.map(({ status, range }) => [status, range])).toEqual([
      [0, 'bytes 0-499999/1000000'],
      [416, 'bytes 0-499999/1000000'],
      [201, 'bytes 500000-999999/1000000'],
    ]);
  });

  it('is not opened while TikTok cannot be reached, and leaves when it can', async () => {
    const { bench, account } = await setUp({ at: 'creator-info', kind: 'reset', afterBytes: 0, times: 3 });
    expect(await postToItsEnd(bench, account)).toMatchObject({ state: 'published', inits: 1, problem: null });
    expect(bench.emulator.posts.length).toBe(1);
  });
});
