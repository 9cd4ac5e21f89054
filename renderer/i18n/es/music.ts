/** The music library. */
export const music = {
  'licence.cc-by': 'CC BY, con crédito',
  'licence.cc0': 'CC0, libre de derechos',
  'licence.commercial': 'Comprada',
  'licence.other': 'Otra',
  'licence.own': 'Propia',
  'music.credit': 'Crédito que dar: {{credit}}',
  'music.hint': 'Cada pieza trae su licencia, que queda en la campaña. Añade las tuyas con «fifteen music add».',
  'music.library': 'Biblioteca de música',
  'music.listen': 'Escuchar «{{title}}»',
  'music.loading': 'Leyendo la biblioteca',
  'music.open': 'De la biblioteca…',
  'music.posts-only': 'solo publicaciones',
  'music.use-one': 'Usar «{{title}}»',
} as const;
