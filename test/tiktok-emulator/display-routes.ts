import { type Answer, okAnswer, refusedAnswer } from './answer.ts';
import { admit } from './api-guard.ts';
import { type Call, type EmulatorState, reportUnknown } from './call.ts';
import type { Scope, UserConfig } from './emulator-config.ts';
import { type ListedVideo, listedVideos } from './listed-videos.ts';

const USER_FIELDS: Readonly<Record<string, Scope>> = {
  open_id: 'user.info.basic',
  union_id: 'user.info.basic',
  avatar_url: 'user.info.basic',
  avatar_url_100: 'user.info.basic',
  avatar_large_url: 'user.info.basic',
  display_name: 'user.info.basic',
  bio_description: 'user.info.profile',
  profile_deep_link: 'user.info.profile',
  is_verified: 'user.info.profile',
  username: 'user.info.profile',
  follower_count: 'user.info.stats',
  following_count: 'user.info.stats',
  likes_count: 'user.info.stats',
  video_count: 'user.info.stats',
};

const MOST_VIDEOS = 20;
const USUAL_VIDEOS = 10;

export async function userInfoRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const admitted = await admit(call, ['user.info.basic', 'user.info.profile', 'user.info.stats'], state);
  if ('refused' in admitted) return admitted.refused;
  const { grant, user } = admitted;
  const fields = readFields(call, Object.keys(USER_FIELDS));
  if (!fields) return refusedAnswer({ status: 400, code: 'invalid_params' }, call.logId);
  if (fields.some((field) => !grant.scopes.includes(USER_FIELDS[field] ?? 'user.info.basic')))
    return refusedAnswer({ status: 400, code: 'scope_permission_missed' }, call.logId);
  return okAnswer({ user: picked(userFacts(user, state), fields) }, call.logId);
}

function userFacts(user: UserConfig, state: EmulatorState): Readonly<Record<string, unknown>> {
  const avatar = `${state.origin()}/avatar/${encodeURIComponent(user.openId)}.png`;
  return {
    open_id: user.openId,
    union_id: `union-${user.openId}`,
    avatar_url: avatar,
    avatar_url_100: avatar,
    avatar_large_url: avatar,
    display_name: user.nickname,
    bio_description: '',
    profile_deep_link: `https://vm.tiktok.com/${user.username}`,
    is_verified: false,
    username: user.username,
    follower_count: 1200,
    following_count: 80,
    likes_count: 5400,
    video_count: state.posts.all.filter((post) => post.user === user.openId && post.completedAt !== null).length,
  };
}

/** Public videos, newest first; `cursor` lists those older than it. */
export async function videoListRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const admitted = await admit(call, ['video.list'], state);
  if ('refused' in admitted) return admitted.refused;
  reportUnknown(call, admitted.body, ['cursor', 'max_count'], state.journal);
  const { cursor = Number.MAX_SAFE_INTEGER, max_count: most = USUAL_VIDEOS } = admitted.body;
  const fields = readFields(call, VIDEO_FIELDS);
  const isCount = Number.isInteger(most) && Number(most) >= 1 && Number(most) <= MOST_VIDEOS;
  if (!fields || !isCount || !Number.isInteger(cursor))
    return refusedAnswer({ status: 400, code: 'invalid_params' }, call.logId);
  const videos = await listedVideos(admitted.user, state);
  const older = videos.filter((video) => Number(video['create_time']) * 1000 < Number(cursor));
  const shown = older.slice(0, Number(most));
  const reached = Number(shown.at(-1)?.['create_time'] ?? 0) * 1000;
  const data = {
    videos: shown.map((video) => picked(video, fields)),
    cursor: reached,
    has_more: older.length > shown.length,
  };
  return okAnswer(data, call.logId);
}

/** Up to 20 of the user's own videos by id; others are left out. */
export async function videoQueryRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const admitted = await admit(call, ['video.list'], state);
  if ('refused' in admitted) return admitted.refused;
  reportUnknown(call, admitted.body, ['filters'], state.journal);
  const ids = (admitted.body['filters'] as { readonly video_ids?: unknown } | undefined)?.video_ids;
  const fields = readFields(call, VIDEO_FIELDS);
  const areIds = Array.isArray(ids) && ids.length <= MOST_VIDEOS && ids.every((id) => typeof id === 'string');
  if (!fields || !areIds) return refusedAnswer({ status: 400, code: 'invalid_params' }, call.logId);
  const videos = await listedVideos(admitted.user, state);
  const own = videos.filter((video) => ids.some((id) => id === video['id']));
  return okAnswer({ videos: own.map((video) => picked(video, fields)) }, call.logId);
}

const VIDEO_FIELDS: readonly string[] = [
  'id',
  'create_time',
  'cover_image_url',
  'share_url',
  'video_description',
  'duration',
  'height',
  'width',
  'title',
  'embed_html',
  'embed_link',
  'like_count',
  'comment_count',
  'share_count',
  'view_count',
];

/** `fields` is mandatory and in the query, on POST too. */
function readFields({ url }: Call, known: readonly string[]): readonly string[] | null {
  const fields = (url.searchParams.get('fields') ?? '').split(',');
  return fields.every((field) => known.includes(field)) ? fields : null;
}

function picked(whole: ListedVideo, fields: readonly string[]): ListedVideo {
  return Object.fromEntries(fields.map((field) => [field, whole[field]]));
}
