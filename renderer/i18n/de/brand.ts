/** Brands: whose videos these are. */
export const brand = {
  'brand.hint': 'Eine Marke sind Logo, Farben, Schriften und ein paar Töne. Einmal anlegen, jeder Kampagne geben.',
  'brand.make': 'Marke anlegen',
  'brand.new': 'Neue Marke…',
  'brand.new-hint':
    'Sie beginnt mit den Farben dieser Kampagne. Dateien werden kopiert; was fehlt, bleibt wie in der Vorlage.',
  'brand.none': 'Keine Marke',
  'brand.pair': '{{one}} mit {{other}}',
  'brand.pairs': 'Farben, die aufeinander lesbar sind',
  'brand.part-logo': 'Logo (PNG)',
  'brand.part-logoOnDark': 'Logo für dunklen Grund (PNG)',
  'brand.part-sound': 'Tonlogo',
  'brand.part-fonts': 'Schriften (TTF oder OTF)',
  'brand.serves-large': 'Nur großer Text',
  'brand.serves-none': 'Kein Text',
  'brand.serves-text': 'Jeder Text',
  'brand.title': 'Marke',
  'brand.update': 'Auf den neuen Stand bringen',
  'brand.working': 'Arbeitet…',
};
