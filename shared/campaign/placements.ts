/** Where TikTok runs a video as an ad, in the order of `assets/tiktok/placements.json`. Posts are where all videos go. */
export const PLACEMENTS = ['in-feed-auction', 'in-feed-reservation', 'topview', 'spark'] as const;
/** A place for ads. */
export type PlacementId = (typeof PLACEMENTS)[number];
