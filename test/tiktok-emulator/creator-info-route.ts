import { type Answer, okAnswer, refusedAnswer } from './answer.ts';
import { admit } from './api-guard.ts';
import type { Call, EmulatorState } from './call.ts';
import type { AppConfig, UserConfig } from './emulator-config.ts';

const PUBLIC_OPTIONS = ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] as const;
const PRIVATE_OPTIONS = ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] as const;

export async function creatorInfoRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const admitted = await admit(call, ['video.publish'], state);
  if ('refused' in admitted) return admitted.refused;
  const { user, grant } = admitted;
  const cap = postingCap(user, state.app(grant.client), state);
  // "Cannot post now" is no failure of the request: status 200 with another code, as documented.
  if (cap) return refusedAnswer({ status: 200, code: cap }, call.logId);
  const info = {
    creator_avatar_url: `${state.origin()}/avatar/${encodeURIComponent(user.openId)}.png`,
    creator_username: user.username,
    creator_nickname: user.nickname,
    privacy_level_options: privacyOptions(user),
    comment_disabled: user.isCommentDisabled,
    duet_disabled: user.isPrivate || user.isDuetDisabled,
    stitch_disabled: user.isPrivate || user.isStitchDisabled,
    max_video_post_duration_sec: user.maxVideoSeconds,
  };
  return okAnswer(info, call.logId);
}

export function privacyOptions({ isPrivate }: UserConfig): readonly string[] {
  return isPrivate ? PRIVATE_OPTIONS : PUBLIC_OPTIONS;
}

const DIRECT_POSTS_A_DAY = 15;
const UNAUDITED_USERS_A_DAY = 5;

/** Why this user cannot post through this app now. */
export function postingCap(user: UserConfig, app: AppConfig | null, state: EmulatorState): string | null {
  if (user.isBanned) return 'spam_risk_user_banned_from_posting';
  const recent = state.posts.recent('direct');
  if (recent.filter((post) => post.user === user.openId).length + user.postsElsewhere >= DIRECT_POSTS_A_DAY)
    return 'spam_risk_too_many_posts';
  if (app && !app.isAudited) {
    const users = new Set(recent.flatMap((post) => (post.client === app.key ? [post.user] : [])));
    if (!users.has(user.openId) && users.size >= UNAUDITED_USERS_A_DAY) return 'reached_active_user_cap';
  }
  return null;
}
