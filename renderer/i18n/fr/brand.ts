/** Brands: whose videos these are. */
export const brand = {
  'brand.hint':
    'Une marque, c’est un logo, des couleurs, des polices et quelques notes. Créez-la une fois, donnez-la à toute campagne.',
  'brand.make': 'Créer la marque',
  'brand.new': 'Nouvelle marque…',
  'brand.new-hint': 'Elle part des couleurs de cette campagne. Les fichiers sont copiés ; le reste suit le modèle.',
  'brand.none': 'Aucune marque',
  'brand.pair': '{{one}} avec {{other}}',
  'brand.pairs': 'Couleurs lisibles l’une sur l’autre',
  'brand.part-logo': 'Logo (PNG)',
  'brand.part-logoOnDark': 'Logo pour fonds sombres (PNG)',
  'brand.part-sound': 'Logo sonore',
  'brand.part-fonts': 'Polices (TTF ou OTF)',
  'brand.serves-large': 'Grand texte seulement',
  'brand.serves-none': 'Aucun texte',
  'brand.serves-text': 'Tout texte',
  'brand.title': 'Marque',
  'brand.update': 'Mettre à jour',
  'brand.working': 'En cours…',
};
