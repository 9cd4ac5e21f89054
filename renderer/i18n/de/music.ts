/** The music library. */
export const music = {
  'licence.cc-by': 'CC BY, mit Nennung',
  'licence.cc0': 'CC0, frei von Rechten',
  'licence.commercial': 'Gekauft',
  'licence.other': 'Andere',
  'licence.own': 'Eigene',
  'music.credit': 'Zu nennen: {{credit}}',
  'music.hint':
    'Jedes Stück bringt seine Lizenz mit, die bei der Kampagne bleibt. Eigene fügst du mit „fifteen music add“ hinzu.',
  'music.library': 'Musikbibliothek',
  'music.listen': '„{{title}}“ anhören',
  'music.loading': 'Bibliothek wird gelesen',
  'music.open': 'Aus der Bibliothek…',
  'music.posts-only': 'nur Beiträge',
  'music.use-one': '„{{title}}“ verwenden',
} as const;
