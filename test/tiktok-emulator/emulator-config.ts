import type { ProbedUpload } from './probe-upload.ts';

/** What TikTok's documents leave open is read narrowly (`strict`) or widely (`lenient`). */
export type Reading = 'strict' | 'lenient';

export type Scope =
  | 'user.info.basic'
  | 'user.info.profile'
  | 'user.info.stats'
  | 'video.list'
  | 'video.upload'
  | 'video.publish';

export const ALL_SCOPES: readonly Scope[] = [
  'user.info.basic',
  'user.info.profile',
  'user.info.stats',
  'video.list',
  'video.upload',
  'video.publish',
];

/** An app as registered in the developer portal. */
export type AppConfig = {
  readonly key: string;
  readonly secret: string;
  /** Registered redirects; `*` may stand for the port. */
  readonly redirects: readonly string[];
  readonly scopes: readonly Scope[];
  readonly isAudited: boolean;
  /** Hosts whose addresses the app may name for PULL_FROM_URL. */
  readonly pullHosts: readonly string[];
};

/** An account; tests change it in mid-run through `emulator.user(id)`. */
export type UserConfig = {
  openId: string;
  username: string;
  nickname: string;
  isPrivate: boolean;
  isCommentDisabled: boolean;
  isDuetDisabled: boolean;
  isStitchDisabled: boolean;
  maxVideoSeconds: number;
  isBanned: boolean;
  /** Posts of the last 24 hours made through other apps: the cap is shared by all of them. */
  postsElsewhere: number;
  /** Drafts of the last 24 hours that other apps left pending. */
  pendingElsewhere: number;
};

export type EmulatorOptions = {
  /** Where received bytes are kept. */
  readonly folder: string;
  readonly apps: readonly AppConfig[];
  readonly users: readonly UserConfig[];
  readonly reading: Reading;
  /** `legacy`: 24 hours and 365 days, and a refresh keeps its token (documents up to October 2026). */
  readonly tokens: 'current' | 'legacy';
  /** OAuth errors were recorded with status 200; the documents name none. */
  readonly oauthErrorStatus: 200 | 400;
  /** Reuse of a rotated refresh token ends the whole grant. Not documented. */
  readonly reuseRevokesGrant: boolean;
  readonly unknownUploadStatus: 404 | 405;
  /** Smallest chunk in bytes, so that small files have several; null is TikTok's, by the reading. */
  readonly leastChunk: number | null;
  readonly codeSeconds: number;
  /** From the last byte to the verdict, and from there to the public id, ms of the emulator's clock. */
  readonly processingMs: number;
  readonly moderationMs: number;
  /** Before every answer, ms of real time. */
  readonly latencyMs: number;
  readonly port: number;
  /** Wall time, ms since 1970; the emulator's clock adds what tests advance. */
  readonly now: () => number;
  /** Looks at a file that has arrived; null asks the ffprobe that the studio finds. */
  readonly probe: ((file: string) => Promise<ProbedUpload>) | null;
};

export const DEMO_APP: AppConfig = {
  key: 'demo-key',
  secret: 'demo-secret',
  redirects: ['http://127.0.0.1:*/callback/'],
  scopes: ALL_SCOPES,
  isAudited: true,
  pullHosts: [],
};

/** The same, before TikTok's audit: 5 users a day, private accounts only. */
export const UNAUDITED_APP: AppConfig = {
  ...DEMO_APP,
  key: 'unaudited-key',
  secret: 'unaudited-secret',
  isAudited: false,
};

/** An account that may do everything, with the given differences. */
export function demoUser(changes: Partial<UserConfig> & { readonly openId: string }): UserConfig {
  return {
    username: changes.openId,
    nickname: changes.openId,
    isPrivate: false,
    isCommentDisabled: false,
    isDuetDisabled: false,
    isStitchDisabled: false,
    maxVideoSeconds: 600,
    isBanned: false,
    postsElsewhere: 0,
    pendingElsewhere: 0,
    ...changes,
  };
}

/** Accounts for trying the app: open, private, restricted, capped, banned. */
export function demoUsers(): readonly UserConfig[] {
  return [
    demoUser({ openId: 'open-aurel', username: 'aurel.kitchen', nickname: 'Aurel Kitchen' }),
    demoUser({ openId: 'open-mina', username: 'mina.brews', nickname: 'Mina Brews', isPrivate: true }),
    demoUser({
      openId: 'open-quiet',
      username: 'quiet.corner',
      nickname: 'Quiet Corner',
      isCommentDisabled: true,
      isDuetDisabled: true,
      maxVideoSeconds: 10,
    }),
    demoUser({ openId: 'open-busy', username: 'busy.bee', nickname: 'Busy Bee', postsElsewhere: 15 }),
    demoUser({ openId: 'open-banned', username: 'banned.one', nickname: 'Banned One', isBanned: true }),
  ];
}
