/** The music library. */
export const music = {
  'licence.cc-by': 'CC BY, avec crédit',
  'licence.cc0': 'CC0, libre de droits',
  'licence.commercial': 'Achetée',
  'licence.other': 'Autre',
  'licence.own': 'Propre',
  'music.credit': 'À créditer : {{credit}}',
  'music.hint':
    'Chaque morceau vient avec sa licence, qui reste dans la campagne. Ajoutez les vôtres avec « fifteen music add ».',
  'music.library': 'Bibliothèque musicale',
  'music.listen': 'Écouter « {{title}} »',
  'music.loading': 'Lecture de la bibliothèque',
  'music.open': 'Depuis la bibliothèque…',
  'music.posts-only': 'publications seulement',
  'music.use-one': 'Utiliser « {{title}} »',
} as const;
