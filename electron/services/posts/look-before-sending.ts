import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { variantName } from '../../../shared/campaign/variant-ids.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { type CreatorInfo, offersTheSame } from '../../../shared/publish/creator-info.ts';
import { type ErrorTable, explainCode } from '../../../shared/publish/error-table.ts';
import type { PublishLimits } from '../../../shared/publish/limits.ts';
import type { Post, PostVideo } from '../../../shared/publish/post.ts';
import type { PostRequest } from '../../../shared/publish/post-request.ts';
import { type PostDuties, preflight } from '../../../shared/publish/preflight.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { AppSettingsStore } from '../accounts/app-settings.ts';
import type { TikTokLink } from '../accounts/tiktok-link.ts';
import { type LoadedCampaign, loadCampaign } from '../load-campaign.ts';
import { localDay } from '../local-day.ts';
import { readManifest } from '../manifest-file.ts';
import type { Studio } from '../studio.ts';
import { videoFacts } from './rendered-variant.ts';
import { isSameFile } from './send-bytes.ts';
import { type Objection, problemOf } from './send-context.ts';

export type LookPorts = {
  readonly studio: Studio;
  readonly app: AppSettingsStore;
  readonly link: TikTokLink;
  readonly accounts: Pick<Accounts, 'markGone' | 'learn'>;
  readonly limits: PublishLimits;
  readonly errors: ErrorTable;
  readonly now: () => number;
  /** Bytes a second of the last upload; null before the first. */
  readonly speed: () => number | null;
};

type ToCheck = {
  readonly request: PostRequest;
  readonly video: PostVideo;
  readonly campaign: LoadedCampaign;
  readonly inputs: readonly string[];
  /** Null where TikTok cannot be asked, or need not be. */
  readonly creator: CreatorInfo | null;
};

/** Everything that would be refused, before any byte. */
export async function findObjections(
  given: ToCheck,
  ports: LookPorts,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const { request, video, campaign, inputs, creator } = given;
  const { isAudited } = await ports.app.read();
  return preflight(request, {
    creator,
    isAudited,
    limits: ports.limits,
    video: await videoFacts(ports.studio, video, signal),
    duties: dutiesOf(campaign, inputs, ports.now()),
    bytesPerSecond: ports.speed(),
  });
}

function dutiesOf({ document }: LoadedCampaign, inputs: readonly string[], now: number): PostDuties {
  const { posting, rights = {} } = document;
  return {
    needsDisclosure: (posting?.disclosure ?? []).length > 0,
    needsAiLabel: posting?.hasAiContent ?? false,
    rights: inputs.map((file) => ({ subject: file, expiresOn: rights[file]?.until ?? null })),
    // A right that ends today holds today.
    today: localDay(now),
  };
}

/** The look right before an upload is opened: the same file, the same offers, nothing that would be refused. */
export function createLook(ports: LookPorts): (post: Post, signal: AbortSignal) => Promise<Objection | null> {
  const problem = (code: string, detail: string | null = null) => explainCode(ports.errors, code, { detail });
  return async (post, signal) => {
    if (!(await isSameFile(post))) return { kind: 'fail', problem: problem('file-changed') };
    const asked = post.request.mode === 'direct' ? await askCreator(post, ports, signal) : { creator: null };
    if ('kind' in asked) return asked;
    const { creator } = asked;
    if (creator && post.offered && !offersTheSame(post.offered, creator))
      return { kind: 'ask', problem: problem('options-changed') };
    try {
      const campaign = await loadCampaign(ports.studio, post.campaign.folder);
      const inputs = await inputsOf(post, campaign.folder);
      const findings = await findObjections({ ...post, campaign, inputs, creator }, ports, signal);
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length === 0) return null;
      const refused = problem('preflight', errors.map(({ message }) => message).join(' '));
      return { kind: 'ask', problem: { ...refused, rules: errors.map(({ rule }) => rule) } };
    } catch (error) {
      if (!(error instanceof StudioError) || error.code === 'cancelled') throw error;
      return { kind: 'ask', problem: problem('preflight', error.message) };
    }
  };
}

async function inputsOf(post: Post, folder: string): Promise<readonly string[]> {
  const entries = await readManifest(path.join(folder, 'renders'));
  return entries.find((each) => variantName(each) === variantName(post))?.inputs.map(({ file }) => file) ?? [];
}

async function askCreator(
  { account }: Post,
  ports: LookPorts,
  signal: AbortSignal,
): Promise<Objection | { readonly creator: CreatorInfo }> {
  const outcome = await (await ports.link.api()).creatorInfo(account, signal);
  if (outcome.ok) {
    await ports.accounts.learn(account, nameOf(outcome.data));
    return { creator: outcome.data };
  }
  const { refusal } = outcome;
  if (refusal.code === 'reconnect-needed') await ports.accounts.markGone(account);
  const problem = problemOf(refusal, ports);
  const isPassing = problem.class === 'retry' || refusal.code === 'reconnect-needed' || !refusal.isDecided;
  return { kind: isPassing ? 'wait' : 'fail', problem };
}

/** What TikTok calls an account now; kept for lists, never for what the account may do. */
export function nameOf({ username, nickname, avatarUrl }: CreatorInfo) {
  return { ...(username === '' ? {} : { username }), nickname, avatarUrl: avatarUrl === '' ? null : avatarUrl };
}
