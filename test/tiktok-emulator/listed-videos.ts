import type { EmulatorState } from './call.ts';
import type { UserConfig } from './emulator-config.ts';
import { outcomeOf } from './post-outcome.ts';
import type { EmulatedPost } from './posts.ts';

/** A video object of the Display API. */
export type ListedVideo = Readonly<Record<string, unknown>>;

const LONGEST_TEXT = 150;

/** A user's public videos, newest first: what was posted here and is through moderation. */
export async function listedVideos(user: UserConfig, state: EmulatorState): Promise<readonly ListedVideo[]> {
  const own = state.posts.all.filter((post) => post.user === user.openId);
  const listed = await Promise.all(own.map(async (post) => ((await outcomeOf(post, state)).isListed ? post : null)));
  const videos = await Promise.all(listed.filter((post) => post !== null).map((post) => describe(post, user, state)));
  return videos.sort((a, b) => Number(b['create_time']) - Number(a['create_time']));
}

async function describe(post: EmulatedPost, user: UserConfig, state: EmulatorState): Promise<ListedVideo> {
  const probed = await post.probed;
  const postedAt = post.postedAt ?? post.completedAt ?? post.createdAt;
  const text = (post.info?.title ?? '').slice(0, LONGEST_TEXT);
  return {
    id: post.videoId,
    create_time: Math.floor(postedAt / 1000),
    cover_image_url: `${state.origin()}/avatar/${encodeURIComponent(user.openId)}.png`,
    share_url: `https://www.tiktok.com/@${user.username}/video/${post.videoId}`,
    video_description: text,
    duration: Math.floor(probed?.seconds ?? 0),
    height: probed?.height ?? 0,
    width: probed?.width ?? 0,
    title: text,
    embed_html: '',
    embed_link: `https://www.tiktok.com/embed/v2/${post.videoId}`,
    ...state.stats.of(post.videoId, state.clock.now() - postedAt),
  };
}
