/** Public figures of a video. */
export type Stats = {
  readonly view_count: number;
  readonly like_count: number;
  readonly comment_count: number;
  readonly share_count: number;
};

export type VideoStats = {
  readonly set: (videoId: string, stats: Stats) => void;
  /** Set ones, else figures that grow with the video's age, the same for the same id. */
  readonly of: (videoId: string, ageMs: number) => Stats;
};

const HOUR_MS = 3_600_000;

export function createVideoStats(): VideoStats {
  const known = new Map<string, Stats>();
  return {
    set: (videoId, stats) => known.set(videoId, stats),
    of: (videoId, ageMs) => {
      const pull = 40 + Number(BigInt(videoId) % 97n);
      const views = Math.round(pull * Math.sqrt(Math.max(0, ageMs) / HOUR_MS) * 10);
      const share = (of: number) => Math.floor(views / of);
      return (
        known.get(videoId) ?? {
          view_count: views,
          like_count: share(12),
          comment_count: share(150),
          share_count: share(90),
        }
      );
    },
  };
}
