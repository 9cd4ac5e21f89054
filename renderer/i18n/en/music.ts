/** The music library. */
export const music = {
  'licence.cc-by': 'CC BY, with credit',
  'licence.cc0': 'CC0, free of rights',
  'licence.commercial': 'Bought',
  'licence.other': 'Other',
  'licence.own': 'Own',
  'music.credit': 'Credit to give: {{credit}}',
  'music.hint':
    'Each piece comes with its licence, which stays with the campaign. Add your own with “fifteen music add”.',
  'music.library': 'Music library',
  'music.listen': 'Listen to “{{title}}”',
  'music.loading': 'Reading the library',
  'music.open': 'From the library…',
  'music.posts-only': 'posts only',
  'music.use-one': 'Use “{{title}}”',
} as const;
