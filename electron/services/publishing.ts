import { randomBytes } from 'node:crypto';
import type { EventData } from '../../shared/api/contract.ts';
import { errorTableSchema, explainCode } from '../../shared/publish/error-table.ts';
import { type PublishLimits, publishLimitsSchema } from '../../shared/publish/limits.ts';
import type { Post } from '../../shared/publish/post.ts';
import type { SecretStore } from '../storage/secret-files.ts';
import type { Clock } from '../tiktok/clock.ts';
import { redactedSecrets } from '../tiktok/redacted-secrets.ts';
import type { Redactor } from '../tiktok/redactor.ts';
import { openAccountList } from './accounts/account-list.ts';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import { openAppSettings } from './accounts/app-settings.ts';
import { openTikTokLink } from './accounts/tiktok-link.ts';
import type { ProcessPort } from './editor/editor-ports.ts';
import { createLook, type LookPorts } from './posts/look-before-sending.ts';
import { openPostDesk, type PostDesk } from './posts/post-desk.ts';
import { type RefreshedResults, readResults, refreshResults } from './posts/post-results.ts';
import { openPostStore } from './posts/post-store.ts';
import { createPosts, type Posts } from './posts/posts.ts';
import type { SendContext } from './posts/send-context.ts';
import { readAsset, type Studio } from './studio.ts';

export type PublishingOptions = {
  readonly studio: Studio;
  readonly secrets: SecretStore;
  readonly redactor: Redactor;
  readonly process: ProcessPort;
  readonly clock: Clock;
  readonly random: () => number;
  readonly openBrowser: ((url: string) => Promise<void>) | null;
  readonly signal: AbortSignal;
  readonly on: PublishingEvents;
  readonly onBug: (error: unknown) => void;
};

export type PublishingEvents = {
  readonly posts: (change: EventData<'posts.changed'>) => void;
  readonly progress: (progress: EventData<'posts.progress'>) => void;
  readonly accounts: (change: EventData<'accounts.changed'>) => void;
};

/** Accounts, posts and results behind one door. */
export type Publishing = {
  readonly accounts: Accounts;
  readonly posts: Posts;
  readonly results: (folder: string) => ReturnType<typeof readResults>;
  readonly refreshResults: (folder: string) => Promise<RefreshedResults>;
  /** Sends and follows from now on: the given posts only, or all of this user. Nothing is sent before. */
  readonly start: (only: ReadonlySet<string> | null) => void;
  /** Resolves when nothing runs any more; only after an abort. */
  readonly settled: () => Promise<void>;
};

/** Progress goes to screens; they draw it a few times a second. */
const TELL_EVERY_MS = 250;

/** TikTok's limits as they ship; tests cut small files into pieces by others. */
export function shippedLimits(): Promise<PublishLimits> {
  return readAsset('tiktok/limits.json', publishLimitsSchema);
}

export async function openPublishing(options: PublishingOptions, given?: PublishLimits): Promise<Publishing> {
  const { studio, redactor, clock, signal, onBug } = options;
  const limits = given ?? (await shippedLimits());
  const errors = await readAsset('tiktok/errors.json', errorTableSchema);
  const settingsFolder = studio.folders.settings;
  const secrets = redactedSecrets(options.secrets, redactor);
  const turn = { process: options.process, now: Date.now, newId: studio.newId };
  const app = openAppSettings(settingsFolder, secrets);
  const link = openTikTokLink({ ...options, settingsFolder, app, secrets, limits, turn });
  const accounts = createAccounts({
    ...options,
    app,
    link,
    areSecretsSealed: secrets.isSealed,
    list: openAccountList({ settingsFolder, isSealed: secrets.isSealed, turn }),
    explain: (code, logId) => explainCode(errors, code, { logId }),
    now: clock.now,
    newId: studio.newId,
    randomBytes,
    onChange: options.on.accounts,
  });
  let speed: number | null = null;
  const look: LookPorts = { studio, app, link, accounts, limits, errors, now: clock.now, speed: () => speed };
  const context: SendContext = {
    store: openPostStore({ settingsFolder, turn, onUnreadable: onBug }),
    link,
    accounts,
    secrets,
    limits,
    errors,
    clock,
    signal,
    check: createLook(look),
    onChange: (post) => options.on.posts({ posts: [post], removed: [] }),
    onProgress: throttled(options.on.progress),
    onSpeed: (bytesPerSecond) => {
      speed = bytesPerSecond;
    },
    speed: look.speed,
  };
  return join(options, { context, look, accounts });
}

type Joined = { readonly context: SendContext; readonly look: LookPorts; readonly accounts: Accounts };

function join(
  { studio, signal, on, onBug, clock }: PublishingOptions,
  { context, look, accounts }: Joined,
): Publishing {
  let desk: PostDesk | null = null;
  const posts = createPosts({
    ...{ context, look, accounts, newId: studio.newId, wake: () => desk?.wake() },
    onRemoved: (removed) => on.posts({ posts: [], removed }),
  });
  return {
    accounts,
    posts,
    results: readResults,
    refreshResults: async (folder) =>
      refreshResults(folder, await posts.list(folder), { ...context, now: clock.now, signal }),
    start: (only) => {
      const isOurs = async ({ id, account }: Post) =>
        (only === null || only.has(id)) &&
        (await accounts.list()).some((each) => each.id === account && !each.needsReconnect);
      desk ??= openPostDesk({ context, isOurs, onBug });
    },
    settled: async () => desk?.settled(),
  };
}

function throttled(tell: PublishingEvents['progress']): SendContext['onProgress'] {
  let toldAt = 0;
  return (post, sentBytes) => {
    const now = performance.now();
    if (now - toldAt < TELL_EVERY_MS && sentBytes < post.video.bytes) return;
    toldAt = now;
    tell({ post: post.id, sentBytes, totalBytes: post.video.bytes });
  };
}
