import type { Post } from './post.ts';

/** A public video as TikTok lists it. `createdAt` ms since 1970; `caption` is cut at 150 units by TikTok. */
export type ListedVideo = {
  readonly id: string;
  readonly createdAt: number;
  readonly seconds: number;
  readonly caption: string;
};

const LISTED_CAPTION = 150;
/** Clocks differ, and moderation may take hours. */
const BEFORE_MS = 5 * 60_000;
const AFTER_MS = 48 * 3_600_000;
const LENGTH_TOLERANCE_SECONDS = 1.5;

/**
 * Listed videos that may be this post, likeliest first: same caption, then near in time. For the user to confirm;
 * TikTok does not always tell a post's id. The caption says nothing for inbox posts: the user writes it in TikTok.
 */
export function likelyVideos<Video extends ListedVideo>(
  post: Pick<Post, 'request' | 'sentAt' | 'video'>,
  videos: readonly Video[],
): readonly Video[] {
  const { request, sentAt, video } = post;
  if (sentAt === null) return [];
  const caption = request.mode === 'direct' ? plain(request.caption) : null;
  return videos
    .filter(({ createdAt }) => createdAt >= sentAt - BEFORE_MS && createdAt <= sentAt + AFTER_MS)
    .filter(({ seconds }) => request.mode === 'inbox' || Math.abs(seconds - video.seconds) <= LENGTH_TOLERANCE_SECONDS)
    .map((each) => ({ each, hasCaption: caption !== null && plain(each.caption) === caption }))
    .filter(({ hasCaption }) => request.mode === 'inbox' || hasCaption)
    .sort((a, b) => Math.abs(a.each.createdAt - sentAt) - Math.abs(b.each.createdAt - sentAt))
    .map(({ each }) => each);
}

function plain(text: string): string {
  return text.slice(0, LISTED_CAPTION).replace(/\s+/gu, ' ').trim();
}
