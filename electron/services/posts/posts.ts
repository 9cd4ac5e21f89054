import type { Params, Result } from '../../../shared/api/contract.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { composeCaption } from '../../../shared/publish/caption.ts';
import type { CreatorInfo, OfferedOptions } from '../../../shared/publish/creator-info.ts';
import { likelyVideos } from '../../../shared/publish/match-video.ts';
import { planBatch } from '../../../shared/publish/plan-batch.ts';
import type { Post } from '../../../shared/publish/post.ts';
import type { PostRequest } from '../../../shared/publish/post-request.ts';
import { checkRepeat } from '../../../shared/publish/repeats.ts';
import type { Outcome } from '../../tiktok/outcome.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { postWords } from '../post-words.ts';
import { capUse, sendTimes } from './cap-use.ts';
import { createChanging, mustBeAhead } from './change-posts.ts';
import { findObjections, type LookPorts, nameOf } from './look-before-sending.ts';
import { type Offers, offersFor } from './offers.ts';
import { findRendered, type VariantOfFolder, videoFacts } from './rendered-variant.ts';
import { problemOf, type SendContext } from './send-context.ts';

type NewPost = VariantOfFolder & {
  readonly account: string;
  readonly request: PostRequest;
  readonly sendAt: number | null;
};

type PostsOptions = {
  readonly context: SendContext;
  readonly look: LookPorts;
  readonly accounts: Accounts;
  readonly newId: () => string;
  /** There may be something to do. */
  readonly wake: () => void;
  readonly onRemoved: (ids: string[]) => void;
};

/** What users do with posts. */
export type Posts = ReturnType<typeof createPosts>;

export function createPosts(options: PostsOptions) {
  const offers: Offers = new Map();
  return { ...createPreparing(options, offers), ...createChanging(options, offers), ...createFinding(options) };
}

/** Everything up to a post that waits: what may be chosen, what would be refused, the choices kept. */
function createPreparing(options: PostsOptions, offers: Offers) {
  const { context, look, accounts, wake } = options;
  const { store, signal, limits } = context;
  const ask = (account: string) => askCreator(account, offers, options);
  return {
    creator: async (account: string): Promise<Result<'posts.creator'>> => {
      await accounts.find(account);
      const outcome = await ask(account);
      const caps = capUse(await store.list(), { account, now: context.clock.now(), caps: limits.caps });
      return outcome.ok
        ? { creator: outcome.data, problem: null, ...caps }
        : { creator: null, problem: problemOf(outcome.refusal, context), ...caps };
    },
    draft: async (variant: VariantOfFolder): Promise<Result<'posts.draft'>> => {
      const rendered = await findRendered(look.studio, variant);
      const { durationSeconds, width, height } = await videoFacts(look.studio, rendered.video, signal);
      const { text, hashtags } = postWords(rendered.campaign, rendered.chosen);
      const caption = composeCaption(text, hashtags);
      const { file, bytes } = rendered.video;
      return { file, bytes, seconds: durationSeconds, width, height, text, hashtags: [...hashtags], caption };
    },
    /** TikTok is asked once for each account. */
    check: async (items: readonly Omit<NewPost, 'sendAt'>[]): Promise<readonly Finding[]> => {
      const creators = new Map<string, CreatorInfo | null>();
      const findings: Finding[] = [];
      const known = await store.list();
      for (const { account, request, ...variant } of items) {
        const rendered = await findRendered(look.studio, variant);
        if (request.mode === 'direct' && !creators.has(account)) {
          const asked = await ask(account);
          creators.set(account, asked.ok ? asked.data : null);
        }
        const creator = request.mode === 'direct' ? (creators.get(account) ?? null) : null;
        const { product, market, hook, campaign } = rendered;
        const ids = { product, market, hook };
        const found = [
          ...(await findObjections({ ...rendered, request, creator }, look, signal)),
          ...checkRepeat(known, { ...ids, folder: campaign.folder, account }),
        ];
        findings.push(...found.map((finding) => ({ ...finding, ...ids })));
      }
      return findings;
    },
    plan: async ({ items, startAt, gapMinutes }: Params<'posts.plan'>): Promise<number[]> => {
      const batch = items.map((item, index) => ({ ...item, id: String(index) }));
      const known = sendTimes(await store.list());
      const planned = planBatch({ items: batch, known, startAt, gapMs: gapMinutes * 60_000, caps: limits.caps });
      return planned.map(({ at }) => at);
    },
    prepare: async (items: readonly NewPost[]): Promise<Post[]> => {
      // All are found before any is kept: a batch is prepared whole or not at all.
      // Posts are sent in the order of their making: a millisecond each keeps a batch's own.
      const now = context.clock.now();
      for (const { sendAt } of items) mustBeAhead(sendAt, now);
      const posts = await Promise.all(
        items.map(async (item, index) => ({ ...(await newPost(item, offers, options)), createdAt: now + index })),
      );
      for (const post of posts) {
        await store.write(post);
        context.onChange(post);
      }
      wake();
      return posts;
    },
    list: async (folder: string | null): Promise<Post[]> =>
      (await store.list()).filter((post) => folder === null || post.campaign.folder === folder),
    read: (id: string): Promise<Post> => store.read(id),
  };
}

/** Looking for a post among the account's public videos. */
function createFinding({ context }: PostsOptions) {
  return {
    findVideo: async (id: string): Promise<Result<'posts.findVideo'>> => {
      const post = await context.store.read(id);
      const outcome = await (await context.link.api()).listVideos(post.account, context.signal);
      if (outcome.ok) return [...likelyVideos(post, outcome.data.videos)];
      const { message, wayOut, logId } = problemOf(outcome.refusal, context);
      throw new StudioError('tiktok-refused', `${message} ${wayOut}${logId ? ` (log id ${logId})` : ''}`, {
        params: { code: outcome.refusal.code },
      });
    },
  };
}

async function askCreator(
  account: string,
  offers: Offers,
  { context, accounts }: PostsOptions,
): Promise<Outcome<CreatorInfo>> {
  const outcome = await (await context.link.api()).creatorInfo(account, context.signal);
  if (outcome.ok) {
    offers.set(account, outcome.data);
    await accounts.learn(account, nameOf(outcome.data));
  } else if (outcome.refusal.code === 'reconnect-needed') await accounts.markGone(account);
  return outcome;
}

async function newPost(
  item: NewPost,
  offers: ReadonlyMap<string, OfferedOptions>,
  options: PostsOptions,
): Promise<Post> {
  const { id: account } = await options.accounts.find(item.account);
  const { campaign, product, market, hook, video } = await findRendered(options.look.studio, item);
  return {
    schema: 'fifteen/post',
    version: 1,
    id: options.newId(),
    account,
    campaign: { folder: campaign.folder, name: campaign.document.name, template: campaign.template.id },
    product,
    market,
    hook,
    video,
    request: item.request,
    offered: offersFor({ account, request: item.request }, offers),
    createdAt: options.context.clock.now(),
    sendAt: item.sendAt,
    ...UNTOUCHED,
  };
}

const UNTOUCHED = {
  releasedAt: null,
  state: 'prepared',
  inits: 0,
  publishId: null,
  issuedAt: null,
  plan: null,
  confirmedBytes: 0,
  sentAt: null,
  tiktokStatus: null,
  nextPollAt: null,
  endedAt: null,
  problem: null,
  videoId: null,
  earlier: [],
} satisfies Partial<Post>;
