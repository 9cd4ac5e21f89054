import { randomBytes, randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChunkPlan } from './chunk-rules.ts';
import type { EmulatorOptions } from './emulator-config.ts';
import type { FailReason } from './faults.ts';
import { hashFile } from './hash-upload.ts';
import type { PostInfo, Source } from './post-request.ts';
import type { ProbedUpload } from './probe-upload.ts';

/** One accepted init and what became of it. */
export type EmulatedPost = {
  readonly publishId: string;
  readonly client: string;
  readonly user: string;
  readonly route: 'direct' | 'inbox';
  /** Null for the inbox: nothing but bytes travels there. */
  readonly info: PostInfo | null;
  /** Null for a download by TikTok. */
  readonly plan: ChunkPlan | null;
  readonly uploadId: string;
  readonly uploadToken: string;
  readonly createdAt: number;
  readonly videoId: string;
  readonly file: string;
  expiresAt: number;
  /** Bytes of whole chunks that are stored. */
  received: number;
  completedAt: number | null;
  /** Set by a cancel, a removed access or an injected fault; else the file decides. */
  failReason: FailReason | null;
  /** Of an inbox upload: when the user posted it in the TikTok app. */
  postedAt: number | null;
  probed: Promise<ProbedUpload> | null;
  hash: Promise<string> | null;
  /** The chunk that is being received: the next one waits for it. */
  busy: Promise<void>;
};

type NewPost = {
  readonly client: string;
  readonly user: string;
  readonly info: PostInfo | null;
  readonly source: Source;
  readonly failReason: FailReason | null;
};

export type Posts = ReturnType<typeof createPosts>;

const DAY_MS = 86_400_000;
const UPLOAD_MS = 3_600_000;
/** Beyond 2^53, and odd from there on: no double holds one. */
const FIRST_VIDEO = 7_685_480_798_933_239_817n;

type PostsOptions = Pick<EmulatorOptions, 'folder' | 'reading'> & {
  readonly now: () => number;
  readonly probe: (file: string) => Promise<ProbedUpload>;
};

export function createPosts({ folder, reading, now, probe }: PostsOptions) {
  const all: EmulatedPost[] = [];
  return {
    all: all as readonly EmulatedPost[],

    create: async ({ client, user, info, source, failReason }: NewPost): Promise<EmulatedPost> => {
      const route = info ? 'direct' : 'inbox';
      const shape = `v_${info ? 'pub' : 'inbox'}_${source.kind === 'file' ? 'file' : 'url'}~v2${info && source.kind === 'file' ? '-1' : ''}`;
      const publishId = `${shape}.7${digits(9)}${digits(9)}`;
      const uploadId = `7${digits(9)}${digits(9)}`;
      const post: EmulatedPost = {
        publishId,
        client,
        user,
        route,
        info,
        plan: source.kind === 'file' ? source.plan : null,
        uploadId,
        uploadToken: randomBytes(24).toString('hex'),
        createdAt: now(),
        videoId: String(FIRST_VIDEO + BigInt(all.length) * 1_000_002n),
        file: path.join(folder, `${uploadId}.bin`),
        expiresAt: now() + UPLOAD_MS,
        received: 0,
        completedAt: null,
        failReason,
        postedAt: null,
        probed: null,
        hash: null,
        busy: Promise.resolve(),
      };
      if (source.kind === 'file') await writeFile(post.file, '');
      all.push(post);
      return post;
    },

    find: (publishId: unknown): EmulatedPost | null => all.find((post) => post.publishId === publishId) ?? null,
    findUpload: (id: string | null, token: string | null): EmulatedPost | null =>
      all.find((post) => post.uploadId === id && post.uploadToken === token && post.plan !== null) ?? null,

    /** Counts a stored chunk; the last one starts the checks of the file. */
    confirm: (post: EmulatedPost, bytes: number): void => {
      post.received += bytes;
      if (post.received !== post.plan?.size) return;
      post.completedAt = now();
      post.hash = hashFile(post.file);
      post.probed = probe(post.file);
    },

    /** Posts of the last 24 hours. Whether an init without bytes counts is open: read narrowly, it does. */
    recent: (route: EmulatedPost['route']): readonly EmulatedPost[] =>
      all.filter(
        (post) =>
          post.route === route &&
          post.createdAt > now() - DAY_MS &&
          (reading === 'strict' || post.completedAt !== null),
      ),
  };
}

function digits(count: number): string {
  return String(randomInt(10 ** count)).padStart(count, '0');
}
