// A strict stand-in for TikTok's Content Posting API on 127.0.0.1, as TikTok's documents describe it. docs/tiktok-emulator.md.
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest } from './answer-request.ts';
import type { EmulatorState } from './call.ts';
import { consent, type Decision } from './consent.ts';
import { findDuplicates } from './duplicates.ts';
import { createClock } from './emulator-clock.ts';
import { DEMO_APP, demoUsers, type EmulatorOptions, UNAUDITED_APP, type UserConfig } from './emulator-config.ts';
import { createFaults } from './faults.ts';
import { createGrants } from './grants.ts';
import { createJournal, type Violation } from './journal.ts';
import { outcomeOf } from './post-outcome.ts';
import { createPosts } from './posts.ts';
import { realProbe } from './probe-upload.ts';
import { createRateLimits } from './rate-limits.ts';
import { registrationFault } from './redirect-rules.ts';
import { createVideoStats } from './video-stats.ts';

const DEFAULTS: Omit<EmulatorOptions, 'folder' | 'users'> = {
  apps: [DEMO_APP, UNAUDITED_APP],
  reading: 'strict',
  tokens: 'current',
  oauthErrorStatus: 200,
  reuseRevokesGrant: false,
  unknownUploadStatus: 404,
  leastChunk: null,
  codeSeconds: 300,
  processingMs: 0,
  moderationMs: 0,
  latencyMs: 0,
  port: 0,
  now: Date.now,
  probe: null,
};

export type Emulator = Awaited<ReturnType<typeof startEmulator>>;

/** Starts one; `close` ends it and every connection. Options that are left out are the strict, current, unfaulted ones. */
export async function startEmulator(given: Partial<EmulatorOptions> & { readonly folder: string }) {
  // Accounts change while it runs: each emulator has its own.
  const users = (given.users ?? demoUsers()).map((user) => ({ ...user }));
  const options: EmulatorOptions = { ...DEFAULTS, ...given, users };
  const fault = options.apps.map(({ redirects }) => registrationFault(redirects)).find((each) => each !== null);
  if (fault) throw new Error(`an app of the emulator: ${fault}`);
  await mkdir(options.folder, { recursive: true });
  const state = createState(options, () => origin);
  const server = createServer((request, response) => {
    answerRequest(request, response, state).catch((error: unknown) => server.emit('error', error));
  });
  // A slow client is the point of some tests: Node's own limits must not end it.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    clock: state.clock,
    journal: state.journal,
    inject: state.faults.inject,
    posts: state.posts.all,
    stats: state.stats,
    ...accountControls(state),
    /** What no correct client does, duplicates included: tests assert that it is empty. */
    violations: async (): Promise<readonly Violation[]> => [
      ...state.journal.violations,
      ...(await findDuplicates(state)),
    ],
    /** What nobody may read in a log, a manifest or a message: app secrets, tokens, codes, parts of upload addresses. */
    secrets: (): readonly string[] => [
      ...options.apps.map(({ secret }) => secret),
      ...state.grants.secrets(),
      ...state.posts.all.flatMap(({ uploadId, uploadToken }) => [uploadId, uploadToken]),
    ],
    outcome: async (publishId: string) => {
      const post = state.posts.find(publishId);
      if (!post) throw new Error(`no post ${publishId}`);
      return outcomeOf(post, state);
    },
    /** What a user does on the consent page; gives the address that the browser is sent to. */
    consent: (address: string, decision: Decision) => consent(address, decision),
    close: async (): Promise<void> => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function createState(options: EmulatorOptions, origin: () => string): EmulatorState {
  const clock = createClock(options.now);
  const { now } = clock;
  return {
    options,
    origin,
    clock,
    journal: createJournal(),
    faults: createFaults(),
    grants: createGrants({ ...options, now }),
    posts: createPosts({ ...options, now, probe: options.probe ?? realProbe() }),
    limits: createRateLimits(now),
    stats: createVideoStats(),
    app: (key) => options.apps.find((app) => app.key === key) ?? null,
    user: (openId) => options.users.find((user) => user.openId === openId) ?? null,
  };
}

/** What happens on TikTok's side of an account. */
function accountControls({ posts, grants, clock, options, user }: EmulatorState) {
  return {
    /** The account itself: changes count from the next request on. */
    user: (openId: string): UserConfig => {
      const found = user(openId);
      if (!found) throw new Error(`no user ${openId}`);
      return found;
    },
    /** All access tokens of a user end now; refreshing still works. */
    killAccess: grants.killAccessOf,
    /** The user removes the app: tokens end, and what is still in work fails. */
    removeAccess: (openId: string): void => {
      grants.removeAccessOf(openId);
      for (const post of posts.all) {
        const isOver = post.completedAt !== null && clock.now() >= post.completedAt + options.processingMs;
        if (post.user === openId && !isOver) post.failReason ??= 'auth_removed';
      }
    },
    /** The user opens the notification in the TikTok app and posts the draft. */
    postDraft: (publishId: string): void => {
      const post = posts.find(publishId);
      if (post?.route !== 'inbox') throw new Error(`no draft ${publishId}`);
      post.postedAt = clock.now();
    },
  };
}
