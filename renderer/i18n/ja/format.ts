/** Shapes of videos, and where they run. */
export const format = {
  'format.in-feed-auction': 'インフィード広告（オークション）',
  'format.in-feed-reservation': 'インフィード広告（予約）',
  'format.placements': '広告としても配信',
  'format.placements-hint': 'TikTok がその広告枠に求める条件も確認します。',
  'format.ratio': '動画の縦横比',
  'format.ratio-1x1': '1:1（正方形）',
  'format.ratio-16x9': '16:9（横長）',
  'format.ratio-9x16': '9:16（縦長）',
  'format.ratio-hint': 'テンプレートを組み直します。ここで動かした字幕は、ほかの縦横比では元の位置のままです。',
  'format.spark': 'Spark Ads',
  'format.topview': 'TopView',
} as const;
