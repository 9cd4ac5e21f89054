/** Shapes of videos, and where they run. */
export const format = {
  'format.in-feed-auction': 'Publicités In-Feed, enchères',
  'format.in-feed-reservation': 'Publicités In-Feed, réservation',
  'format.placements': 'Diffusées aussi en publicité',
  'format.placements-hint': 'Les contrôles vérifient alors ce que TikTok y demande.',
  'format.ratio': 'Format des vidéos',
  'format.ratio-1x1': '1:1, carré',
  'format.ratio-16x9': '16:9, large',
  'format.ratio-9x16': '9:16, vertical',
  'format.ratio-hint':
    'Le modèle est remis en page. Les légendes déplacées ici ne bougent pas dans les autres formats.',
  'format.spark': 'Spark Ads',
  'format.topview': 'TopView',
} as const;
