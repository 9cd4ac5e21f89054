/** Shapes of videos, and where they run. */
export const format = {
  'format.in-feed-auction': 'In-feed ads, auction',
  'format.in-feed-reservation': 'In-feed ads, reservation',
  'format.placements': 'Also run as ads',
  'format.placements-hint': 'The checks then hold the videos to what TikTok asks for there.',
  'format.ratio': 'Shape of the videos',
  'format.ratio-1x1': '1:1, square',
  'format.ratio-16x9': '16:9, wide',
  'format.ratio-9x16': '9:16, upright',
  'format.ratio-hint':
    'The template is laid out anew. Captions that you move here stay where they are in other shapes.',
  'format.spark': 'Spark Ads',
  'format.topview': 'TopView',
} as const;
