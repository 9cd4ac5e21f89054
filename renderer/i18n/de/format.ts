/** Shapes of videos, and where they run. */
export const format = {
  'format.in-feed-auction': 'In-Feed-Anzeigen, Auktion',
  'format.in-feed-reservation': 'In-Feed-Anzeigen, Reservierung',
  'format.placements': 'Läuft auch als Anzeige',
  'format.placements-hint': 'Die Prüfungen messen die Videos dann an dem, was TikTok dort verlangt.',
  'format.ratio': 'Format der Videos',
  'format.ratio-1x1': '1:1, quadratisch',
  'format.ratio-16x9': '16:9, breit',
  'format.ratio-9x16': '9:16, hochkant',
  'format.ratio-hint':
    'Die Vorlage wird neu gesetzt. Untertitel, die du hier verschiebst, bleiben in anderen Formaten, wo sie sind.',
  'format.spark': 'Spark Ads',
  'format.topview': 'TopView',
} as const;
