import { z } from 'zod';
import type { ChunkPlan } from '../../shared/publish/chunk-plan.ts';
import { type CreatorInfo, creatorInfoSchema } from '../../shared/publish/creator-info.ts';
import type { PostRequest } from '../../shared/publish/post-request.ts';
import type { Addresses } from './addresses.ts';
import { exchange } from './exchange.ts';
import { type Outcome, readEnvelope } from './outcome.ts';

/** One call with an access token. */
export type Caller = { readonly token: string; readonly signal: AbortSignal };

const creatorSchema = z
  .object({
    creator_avatar_url: z.string().default(''),
    creator_username: z.string().default(''),
    creator_nickname: z.string(),
    privacy_level_options: z.array(z.string()),
    comment_disabled: z.boolean(),
    duet_disabled: z.boolean(),
    stitch_disabled: z.boolean(),
    max_video_post_duration_sec: z.number(),
  })
  .transform(
    (info): CreatorInfo => ({
      avatarUrl: info.creator_avatar_url,
      username: info.creator_username,
      nickname: info.creator_nickname,
      // A level that TikTok adds later cannot be chosen here yet; the others can.
      privacyOptions: info.privacy_level_options.flatMap(
        (option) => creatorInfoSchema.shape.privacyOptions.element.safeParse(option).data ?? [],
      ),
      isCommentDisabled: info.comment_disabled,
      isDuetDisabled: info.duet_disabled,
      isStitchDisabled: info.stitch_disabled,
      maxDurationSeconds: info.max_video_post_duration_sec,
    }),
  );

/** Without an upload address nothing can be sent, so an answer that lacks one is none. */
const initSchema = z.object({ publish_id: z.string().min(1).max(64), upload_url: z.string().min(1) });

/** An id beyond 2^53 arrives as text, a smaller one as a number. The misspelling is TikTok's. */
const idSchema = z.union([z.string(), z.number()]).transform(String);
const statusSchema = z
  .object({
    status: z.string(),
    fail_reason: z.string().default(''),
    publicaly_available_post_id: z.array(idSchema).nullish(),
    uploaded_bytes: z.number().nullish(),
  })
  .transform((data) => ({
    status: data.status,
    failReason: data.fail_reason,
    // An empty list is normal: not public, or not moderated yet.
    videoId: data.publicaly_available_post_id?.[0] ?? null,
    uploadedBytes: data.uploaded_bytes ?? null,
  }));

const userSchema = z.object({
  user: z.object({
    open_id: z.string(),
    display_name: z.string().default(''),
    avatar_url: z.string().nullish(),
  }),
});

const count = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);
const videoSchema = z
  .object({
    id: idSchema,
    create_time: z.number(),
    duration: z.number().nullish(),
    title: z.string().nullish(),
    video_description: z.string().nullish(),
    share_url: z.string().nullish(),
    cover_image_url: z.string().nullish(),
    view_count: count,
    like_count: count,
    comment_count: count,
    share_count: count,
  })
  .transform((video) => ({
    id: video.id,
    createdAt: video.create_time * 1000,
    seconds: video.duration ?? 0,
    caption: video.video_description || video.title || '',
    url: video.share_url ?? null,
    cover: video.cover_image_url ?? null,
    views: video.view_count,
    likes: video.like_count,
    comments: video.comment_count,
    shares: video.share_count,
  }));
const videosSchema = z.object({
  videos: z
    .array(videoSchema)
    .nullish()
    .transform((videos) => videos ?? []),
});

export type PostStatus = z.output<typeof statusSchema>;
export type OwnVideo = z.output<typeof videoSchema>;

const VIDEO_FIELDS =
  'id,create_time,duration,title,video_description,share_url,cover_image_url,view_count,like_count,comment_count,share_count';
const USER_FIELDS = 'open_id,display_name,avatar_url';

/** TikTok's calls as functions. Each does one request: budgets, tokens and repeats are the caller's. */
export type PostingApi = ReturnType<typeof createPostingApi>;

export function createPostingApi({ origin }: Addresses) {
  const call = async <Data>(
    place: string,
    schema: z.ZodType<Data>,
    { token, signal, body }: Caller & { body: object | null },
  ): Promise<Outcome<Data>> => {
    const answer = await exchange({
      url: `${origin}${place}`,
      method: body === null ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=UTF-8' },
      body: body === null ? null : JSON.stringify(body),
      signal,
    });
    return readEnvelope(answer, schema);
  };
  return {
    user: (caller: Caller) => call(`/v2/user/info/?fields=${USER_FIELDS}`, userSchema, { ...caller, body: null }),
    creatorInfo: (caller: Caller) =>
      call('/v2/post/publish/creator_info/query/', creatorSchema, { ...caller, body: {} }),
    init: (caller: Caller, request: PostRequest, plan: ChunkPlan) =>
      call(
        request.mode === 'direct' ? '/v2/post/publish/video/init/' : '/v2/post/publish/inbox/video/init/',
        initSchema,
        { ...caller, body: initBody(request, plan) },
      ),
    status: (caller: Caller, publishId: string) =>
      call('/v2/post/publish/status/fetch/', statusSchema, { ...caller, body: { publish_id: publishId } }),
    /** The newest public videos, 20 at the most. */
    listVideos: (caller: Caller) =>
      call(`/v2/video/list/?fields=${VIDEO_FIELDS}`, videosSchema, { ...caller, body: { max_count: 20 } }),
    /** Own videos by id, 20 at the most. */
    queryVideos: (caller: Caller, ids: readonly string[]) =>
      call(`/v2/video/query/?fields=${VIDEO_FIELDS}`, videosSchema, {
        ...caller,
        body: { filters: { video_ids: ids } },
      }),
  };
}

/** An unticked "allow" is TikTok's "disable"; both brand switches are always sent. The inbox takes the file alone. */
function initBody(request: PostRequest, { size, chunkSize, count: chunks }: ChunkPlan): object {
  const source = { source: 'FILE_UPLOAD', video_size: size, chunk_size: chunkSize, total_chunk_count: chunks };
  if (request.mode === 'inbox') return { source_info: source };
  const post = {
    title: request.caption,
    privacy_level: request.privacy,
    disable_comment: !request.allowComment,
    disable_duet: !request.allowDuet,
    disable_stitch: !request.allowStitch,
    brand_content_toggle: request.disclosure?.brandedContent ?? false,
    brand_organic_toggle: request.disclosure?.yourBrand ?? false,
    is_aigc: request.isAiGenerated,
    ...(request.coverMs === null ? {} : { video_cover_timestamp_ms: request.coverMs }),
  };
  return { post_info: post, source_info: source };
}
