import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type VariantIds, variantName } from '../../../shared/campaign/variant-ids.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Problem } from '../../../shared/publish/error-table.ts';
import type { Post } from '../../../shared/publish/post.ts';
import type { DirectRequest, PostMode, PostRequest } from '../../../shared/publish/post-request.ts';
import { givenBefore } from '../../../shared/publish/repeats.ts';
import { type ChosenVariant, chooseVariants, idsOf, type VariantChoice } from '../choose-variants.ts';
import { type LoadedCampaign, loadCampaign } from '../load-campaign.ts';
import { readManifest } from '../manifest-file.ts';
import type { Publishing } from '../publishing.ts';
import { requireApproved } from '../review/require-approved.ts';
import type { Studio } from '../studio.ts';

/** What a whole campaign is posted with; each choice is the user's, as on the screen. */
export type PublishRequest = VariantChoice & {
  readonly folder: string;
  /** Only videos that a review approved, as they are. */
  readonly isApprovedOnly: boolean;
  /** @username, nickname or id. */
  readonly account: string;
  /** Null takes each market's own text. */
  readonly caption: string | null;
  /** Null sends at once, or waits for the user where `spreads` is not set. */
  readonly sendAt: number | null;
  /** Plans over days what TikTok's caps do not let through in one. */
  readonly spreads: boolean;
  readonly gapMinutes: number;
  /** Posts again what is on its way, or out. */
  readonly repeats: boolean;
  readonly isDryRun: boolean;
  readonly choices: Omit<DirectRequest, 'mode' | 'caption' | 'privacy'> & {
    readonly mode: PostMode;
    readonly privacy: DirectRequest['privacy'] | null;
  };
};

/** What came of it. Nothing is prepared where `problem` is set, `isBarred` is true or the run is dry. */
export type PublishResult = {
  readonly findings: readonly Finding[];
  /** Why the account cannot post now. */
  readonly problem: Problem | null;
  readonly isBarred: boolean;
  /** Those with a time wait for it; the others for the user's word. */
  readonly posts: readonly Post[];
};

const NOTHING: PublishResult = { findings: [], problem: null, isBarred: false, posts: [] };

/** Prepares a post of every chosen variant, or none. Throws `usage`, `account-missing`, `file-missing` and the like. */
export async function publishCampaign(
  studio: Studio,
  request: PublishRequest,
  { accounts, posts }: Publishing,
): Promise<PublishResult> {
  const account = (await accounts.find(request.account)).id;
  const requestWith = completeRequest(request);
  const campaign = await loadCampaign(studio, request.folder);
  const chosen = await choose(studio, campaign, request);
  const { folder } = campaign;
  const variants = chosen.map((variant) => ({ folder, ...idsOf(variant) }));
  if (!request.repeats) refuseRepeats(await posts.list(folder), variants, account);
  const items: (VariantIds & { folder: string; account: string; request: PostRequest })[] = [];
  for (const variant of variants) {
    const caption = request.caption ?? (await posts.draft(variant)).caption;
    items.push({ ...variant, account, request: requestWith(caption) });
  }
  const { problem, ...room } = await posts.creator(account);
  if (problem && stops(problem, request)) return { ...NOTHING, problem };
  const findings = await posts.check(items);
  const isBarred = findings.some(({ severity }) => severity === 'error');
  if (isBarred || request.isDryRun) return { ...NOTHING, findings, isBarred };
  const times = await timesFor(items.length, request, { account, room, now: studio.now(), plan: posts.plan });
  const prepared = await posts.prepare(items.map((item, index) => ({ ...item, sendAt: times[index] ?? null })));
  return { ...NOTHING, findings, posts: prepared };
}

/** Offline, posts can be prepared for a time: what the account allows is asked for right before. */
function stops({ code }: Problem, { choices, sendAt }: PublishRequest): boolean {
  if (code === 'unreachable' && sendAt !== null) return false;
  return choices.mode === 'direct' || code === 'reconnect-needed';
}

async function choose(
  { markets }: Studio,
  { document, folder }: LoadedCampaign,
  request: PublishRequest,
): Promise<readonly ChosenVariant[]> {
  const chosen = chooseVariants(document, request, markets);
  if (chosen.length === 0) throw new StudioError('usage', 'No variant is chosen. Give --market, --product and --hook.');
  if (!request.isApprovedOnly) return chosen;
  return requireApproved(chosen, { folder, rendered: await readManifest(path.join(folder, 'renders')) });
}

/** Fills a request in for each caption. Throws `usage` for choices that are missing or cannot travel. */
function completeRequest({ choices }: PublishRequest): (caption: string) => PostRequest {
  const { mode, privacy, ...others } = choices;
  if (mode === 'direct') {
    if (privacy !== null) return (caption) => ({ mode, caption, privacy, ...others });
    throw new StudioError('usage', 'Say who may see it: --privacy everyone, friends, followers or only-me.');
  }
  const { allowComment, allowDuet, allowStitch, disclosure, isAiGenerated, coverMs } = others;
  const isPlain = !(allowComment || allowDuet || allowStitch || isAiGenerated);
  if (isPlain && privacy === null && disclosure === null && coverMs === null)
    return (caption) => ({ mode: 'inbox', caption });
  const message =
    'Only the video travels to the inbox: audience, labels and cover are chosen in the TikTok app. Leave out --privacy, --disclosure, --allow, --ai and --cover.';
  throw new StudioError('usage', message);
}

type Variant = VariantIds & { readonly folder: string };

/** A second run of the same command must not be a second post. */
function refuseRepeats(known: readonly Post[], variants: readonly Variant[], account: string): void {
  for (const variant of variants) {
    const before = givenBefore(known, { ...variant, account });
    if (!before) continue;
    const id = before.id.slice(0, 8);
    const message = `${variantName(variant)} was given to this account before: post ${id}, ${before.state}. See: fifteen posts status ${id}. To post it once more add --again.`;
    throw new StudioError('usage', message, { params: { post: before.id, state: before.state } });
  }
}

type Room = Pick<Awaited<ReturnType<Publishing['posts']['creator']>>, 'direct' | 'inbox'>;

type Timing = {
  readonly account: string;
  readonly room: Room;
  readonly now: number;
  readonly plan: Publishing['posts']['plan'];
};

/** A time for each post; null sends it at once. Throws `usage` where the caps leave no room today. */
async function timesFor(
  count: number,
  { choices: { mode }, sendAt, spreads, gapMinutes }: PublishRequest,
  { account, room, now, plan }: Timing,
): Promise<readonly (number | null)[]> {
  if (sendAt !== null && sendAt <= now) throw new StudioError('usage', 'The time of --at is over. Give a later one.');
  if (sendAt === null && !spreads) {
    const left = Math.max(0, room[mode].cap - room[mode].used);
    if (count <= left) return Array.from({ length: count }, () => null);
    const message = `TikTok takes about ${room[mode].cap} posts this way from an account in 24 hours; ${left} are left and ${count} are chosen. Choose fewer, or add --spread.`;
    throw new StudioError('usage', message, { params: { left, count } });
  }
  const items = Array.from({ length: count }, () => ({ account, mode }));
  const times = await plan({ items, startAt: sendAt ?? now, gapMinutes });
  return times.map((at) => (at <= now ? null : at));
}
