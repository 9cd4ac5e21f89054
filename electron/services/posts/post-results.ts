import path from 'node:path';
import type { Problem } from '../../../shared/publish/error-table.ts';
import type { Post } from '../../../shared/publish/post.ts';
import {
  type CampaignResults,
  campaignResultsSchema,
  NO_RESULTS,
  type PostedVideo,
  withSamples,
} from '../../../shared/publish/post-results.ts';
import { readJsonFile, writeJsonFile } from '../../storage/json-file.ts';
import type { OwnVideo } from '../../tiktok/posting-api.ts';
import type { TikTokLink } from '../accounts/tiktok-link.ts';
import { problemOf, type SendContext } from './send-context.ts';

type ResultsContext = {
  readonly link: TikTokLink;
  readonly errors: SendContext['errors'];
  readonly now: () => number;
  readonly signal: AbortSignal;
};

export type RefreshedResults = {
  readonly results: CampaignResults;
  readonly unread: { account: string; problem: Problem }[];
};

const RESULTS_FILE = 'results.json';
/** TikTok answers for so many at once. */
const VIDEOS_A_CALL = 20;

/** The figures of a campaign as they were read last. Throws `bad-input` for a damaged file. */
export async function readResults(folder: string): Promise<CampaignResults> {
  return (await readJsonFile(path.join(folder, RESULTS_FILE), campaignResultsSchema)) ?? NO_RESULTS;
}

/** Reads figures of a campaign's public videos anew and adds them to those that were read before. */
export async function refreshResults(
  folder: string,
  posts: readonly Post[],
  context: ResultsContext,
): Promise<RefreshedResults> {
  const posted = posts.filter((post) => post.videoId !== null);
  const unread: RefreshedResults['unread'] = [];
  let results = await readResults(folder);
  for (const [account, own] of Map.groupBy(posted, (post) => post.account)) {
    for (let from = 0; from < own.length; from += VIDEOS_A_CALL) {
      const some = own.slice(from, from + VIDEOS_A_CALL);
      const ids = some.flatMap(({ videoId }) => videoId ?? []);
      const outcome = await (await context.link.api()).queryVideos(account, ids, context.signal);
      if (!outcome.ok) {
        unread.push({ account, problem: problemOf(outcome.refusal, context) });
        break;
      }
      for (const video of outcome.data.videos) {
        const post = some.find(({ videoId }) => videoId === video.id);
        if (post) results = withSamples(results, postedVideo(post, video, context.now()));
      }
    }
  }
  await writeJsonFile(path.join(folder, RESULTS_FILE), results);
  return { results, unread };
}

function postedVideo(post: Post, video: OwnVideo, at: number): PostedVideo {
  const { views, likes, comments, shares } = video;
  return {
    videoId: video.id,
    account: post.account,
    product: post.product,
    market: post.market,
    hook: post.hook,
    template: post.campaign.template,
    url: video.url,
    postedAt: video.createdAt,
    samples: [{ at, views, likes, comments, shares }],
  };
}
