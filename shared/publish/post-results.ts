import { z } from 'zod';

const count = z.int().nonnegative();

/** Figures of a public video at one time (ms since 1970). */
const resultSampleSchema = z.object({ at: z.number(), views: count, likes: count, comments: count, shares: count });

/** A posted video of a campaign and its figures over time, oldest first. */
const postedVideoSchema = z.looseObject({
  videoId: z.string(),
  account: z.string(),
  product: z.string(),
  market: z.string(),
  hook: z.string().nullable(),
  template: z.string(),
  url: z.string().nullable(),
  postedAt: z.number(),
  samples: z.array(resultSampleSchema),
});

/** `results.json` of a campaign folder. Unknown keys are kept. */
export const campaignResultsSchema = z.looseObject({
  schema: z.literal('fifteen/results'),
  version: z.literal(1),
  videos: z.array(postedVideoSchema),
});

export type CampaignResults = z.infer<typeof campaignResultsSchema>;
export type PostedVideo = z.infer<typeof postedVideoSchema>;
export type ResultSample = z.infer<typeof resultSampleSchema>;

/** What results are grouped by. */
export type ResultKey = 'market' | 'hook' | 'template';

/** The latest figures of all videos with one value of a key. */
export type ResultRow = Omit<ResultSample, 'at'> & { readonly value: string; readonly videos: number };

/** A campaign that nothing was read for. */
export const NO_RESULTS: CampaignResults = { schema: 'fifteen/results', version: 1, videos: [] };

const HOUR_MS = 3_600_000;

/** Adds a video's new samples to those kept. Within an hour the later one replaces the earlier: a chart needs no more. */
export function withSamples(results: CampaignResults, video: PostedVideo): CampaignResults {
  const before = results.videos.find(({ videoId }) => videoId === video.videoId);
  const others = results.videos.filter(({ videoId }) => videoId !== video.videoId);
  const byHour = new Map([...(before?.samples ?? []), ...video.samples].map((each) => [hourOf(each), each]));
  const samples = [...byHour.values()].sort((a, b) => a.at - b.at);
  const videos = [...others, { ...before, ...video, samples }];
  return { ...results, videos: videos.sort((a, b) => a.postedAt - b.postedAt || (a.videoId < b.videoId ? -1 : 1)) };
}

function hourOf({ at }: ResultSample): number {
  return Math.floor(at / HOUR_MS);
}

/** Sums of the latest figures by market, hook or template, most views first. Videos without a hook count as ''. */
export function sumResults({ videos }: CampaignResults, key: ResultKey): readonly ResultRow[] {
  const rows = new Map<string, ResultRow>();
  for (const video of videos) {
    const latest = video.samples.at(-1);
    if (!latest) continue;
    const value = video[key] ?? '';
    const row = rows.get(value) ?? { value, videos: 0, views: 0, likes: 0, comments: 0, shares: 0 };
    rows.set(value, {
      value,
      videos: row.videos + 1,
      views: row.views + latest.views,
      likes: row.likes + latest.likes,
      comments: row.comments + latest.comments,
      shares: row.shares + latest.shares,
    });
  }
  return [...rows.values()].sort((a, b) => b.views - a.views || (a.value < b.value ? -1 : 1));
}
