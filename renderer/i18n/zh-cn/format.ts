/** Shapes of videos, and where they run. */
export const format = {
  'format.in-feed-auction': '信息流广告,竞价',
  'format.in-feed-reservation': '信息流广告,预订',
  'format.placements': '同时作为广告投放',
  'format.placements-hint': '检查会按 TikTok 对这些广告位的要求进行。',
  'format.ratio': '视频比例',
  'format.ratio-1x1': '1:1,方形',
  'format.ratio-16x9': '16:9,横屏',
  'format.ratio-9x16': '9:16,竖屏',
  'format.ratio-hint': '模板会重新排版。在这里移动的字幕,在其他比例中位置不变。',
  'format.spark': 'Spark Ads',
  'format.topview': 'TopView',
} as const;
