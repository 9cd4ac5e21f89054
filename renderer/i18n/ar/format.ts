/** Shapes of videos, and where they run. */
export const format = {
  'format.in-feed-auction': 'إعلانات داخل الخلاصة، مزاد',
  'format.in-feed-reservation': 'إعلانات داخل الخلاصة، حجز',
  'format.placements': 'تُعرض أيضًا كإعلانات',
  'format.placements-hint': 'عندئذ تقيس الفحوص المقاطع بما يطلبه TikTok هناك.',
  'format.ratio': 'شكل مقاطع الفيديو',
  'format.ratio-1x1': '1:1، مربع',
  'format.ratio-16x9': '16:9، عريض',
  'format.ratio-9x16': '9:16، طولي',
  'format.ratio-hint': 'يُعاد ترتيب القالب. النصوص التي تحرّكها هنا تبقى في مكانها في الأشكال الأخرى.',
  'format.spark': 'Spark Ads',
  'format.topview': 'TopView',
} as const;
