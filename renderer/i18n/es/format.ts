/** Shapes of videos, and where they run. */
export const format = {
  'format.in-feed-auction': 'Anuncios In-Feed, subasta',
  'format.in-feed-reservation': 'Anuncios In-Feed, reserva',
  'format.placements': 'También como anuncios',
  'format.placements-hint': 'Las comprobaciones miden entonces lo que TikTok pide allí.',
  'format.ratio': 'Formato de los vídeos',
  'format.ratio-1x1': '1:1, cuadrado',
  'format.ratio-16x9': '16:9, ancho',
  'format.ratio-9x16': '9:16, vertical',
  'format.ratio-hint':
    'La plantilla se compone de nuevo. Los textos que muevas aquí se quedan donde están en los otros formatos.',
  'format.spark': 'Spark Ads',
  'format.topview': 'TopView',
} as const;
