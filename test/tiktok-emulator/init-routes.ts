import { type Answer, okAnswer, refusedAnswer } from './answer.ts';
import { admit } from './api-guard.ts';
import { type Call, type EmulatorState, reportUnknown } from './call.ts';
import { postingCap, privacyOptions } from './creator-info-route.ts';
import type { AppConfig, UserConfig } from './emulator-config.ts';
import type { Grant } from './grants.ts';
import { type InitFault, invalid, readPostInfo, readSource, sourceFault } from './init-rules.ts';
import type { PostInfo, Source } from './post-request.ts';

/** Direct post. The order of the checks is the emulator's: TikTok documents none. */
export async function videoInitRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const admitted = await admit(call, ['video.publish'], state);
  if ('refused' in admitted) return admitted.refused;
  const { body, grant, user } = admitted;
  reportUnknown(call, body, ['post_info', 'source_info'], state.journal);
  const post = readPostInfo(body['post_info'], call, state.journal);
  if ('code' in post) return refusedAnswer(post, call.logId);
  const source = readSource(body['source_info'], call, state.journal);
  if ('code' in source) return refusedAnswer(source, call.logId);
  const app = state.app(grant.client);
  const fault = postFault({ post, user, app }, state) ?? sourceFault(source, app?.pullHosts ?? [], state.options);
  return fault ? refusedAnswer(fault, call.logId) : accept({ call, grant, post, source }, state);
}

type Asked = { readonly post: PostInfo; readonly user: UserConfig; readonly app: AppConfig | null };

function postFault({ post, user, app }: Asked, state: EmulatorState): InitFault | null {
  const { privacy_level: level } = post;
  if (!privacyOptions(user).includes(level)) return { status: 403, code: 'privacy_level_option_mismatch' };
  if (post.brand_content_toggle && level === 'SELF_ONLY')
    return invalid('Branded content visibility cannot be set to private');
  const cap = postingCap(user, app, state);
  if (cap) return { status: 403, code: cap };
  // The account must be private; choosing "only me" on a public one does not help.
  if (app && !app.isAudited && !(user.isPrivate && level === 'SELF_ONLY'))
    return { status: 403, code: 'unaudited_client_can_only_post_to_private_accounts' };
  return null;
}

const PENDING_SHARES_A_DAY = 5;

/** Upload to the inbox: bytes alone, the user finishes in the TikTok app. */
export async function inboxInitRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const admitted = await admit(call, ['video.upload'], state);
  if ('refused' in admitted) return admitted.refused;
  const { body, grant, user } = admitted;
  reportUnknown(call, body, ['source_info'], state.journal);
  const source = readSource(body['source_info'], call, state.journal);
  if ('code' in source) return refusedAnswer(source, call.logId);
  const refused = (code: string) => refusedAnswer({ status: 403, code }, call.logId);
  if (user.isBanned) return refused('spam_risk_user_banned_from_posting');
  const pending = state.posts.recent('inbox').filter((post) => post.user === user.openId && post.postedAt === null);
  if (pending.length + user.pendingElsewhere >= PENDING_SHARES_A_DAY)
    return refused('spam_risk_too_many_pending_share');
  const fault = sourceFault(source, state.app(grant.client)?.pullHosts ?? [], state.options);
  return fault ? refusedAnswer(fault, call.logId) : accept({ call, grant, post: null, source }, state);
}

type Accepted = { readonly call: Call; readonly grant: Grant; readonly post: PostInfo | null; readonly source: Source };

async function accept({ call, grant, post, source }: Accepted, state: EmulatorState): Promise<Answer> {
  const made = await state.posts.create({
    client: grant.client,
    user: grant.user,
    info: post,
    source,
    failReason: call.fault?.kind === 'fail-later' ? call.fault.reason : null,
  });
  call.publishId = made.publishId;
  if (source.kind === 'pull') return okAnswer({ publish_id: made.publishId }, call.logId);
  const query = `upload_id=${made.uploadId}&upload_token=${made.uploadToken}`;
  const origin = call.fault?.kind === 'elsewhere' ? 'https://tiktokapis.com.example.com' : state.origin();
  return okAnswer({ publish_id: made.publishId, upload_url: `${origin}/video/?${query}` }, call.logId);
}
