import type { CampaignResults, ResultKey } from '../../shared/publish/post-results.ts';

/** Views of all videos with one value of a key over time. */
export type ResultLine = {
  readonly value: string;
  readonly points: readonly { readonly at: number; readonly views: number }[];
};

/** As many as a chart can tell apart. */
const MOST_LINES = 6;

/** Lines for a chart, most views first. Between samples a video keeps the views that it was last seen with. */
export function resultLines({ videos }: CampaignResults, key: ResultKey): readonly ResultLine[] {
  const groups = Map.groupBy(videos, (video) => video[key] ?? '');
  const lines = [...groups].map(([value, group]) => {
    const times = [...new Set(group.flatMap(({ samples }) => samples.map(({ at }) => at)))].sort((a, b) => a - b);
    const viewsAt = (at: number): number =>
      group.reduce((sum, { samples }) => sum + (samples.findLast((sample) => sample.at <= at)?.views ?? 0), 0);
    return { value, points: times.map((at) => ({ at, views: viewsAt(at) })) };
  });
  const last = ({ points }: ResultLine): number => points.at(-1)?.views ?? 0;
  return lines
    .filter(({ points }) => points.length > 0)
    .sort((a, b) => last(b) - last(a))
    .slice(0, MOST_LINES);
}

export type ChartBox = { readonly width: number; readonly height: number };

/** Where a point stands in a box, its origin top left: time to the right, views upwards. */
export function chartScale(lines: readonly ResultLine[], { width, height }: ChartBox) {
  const points = lines.flatMap((line) => line.points);
  const from = Math.min(...points.map(({ at }) => at));
  const to = Math.max(...points.map(({ at }) => at));
  const most = roundedUp(Math.max(1, ...points.map(({ views }) => views)));
  return {
    most,
    from,
    to,
    x: (at: number): number => (to === from ? width / 2 : ((at - from) / (to - from)) * width),
    y: (views: number): number => height - (views / most) * height,
  };
}

/** The next of 1, 2, 5, 10, 20, ... */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10);
}
