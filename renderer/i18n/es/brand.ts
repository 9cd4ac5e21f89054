/** Brands: whose videos these are. */
export const brand = {
  'brand.hint':
    'Una marca es un logo, colores, fuentes y unas notas de sonido. Créala una vez y dásela a cualquier campaña.',
  'brand.make': 'Crear la marca',
  'brand.new': 'Nueva marca…',
  'brand.new-hint':
    'Empieza con los colores de esta campaña. Los archivos se copian; lo que falte queda como en la plantilla.',
  'brand.none': 'Sin marca',
  'brand.pair': '{{one}} con {{other}}',
  'brand.pairs': 'Colores que se leen uno sobre otro',
  'brand.part-logo': 'Logo (PNG)',
  'brand.part-logoOnDark': 'Logo para fondos oscuros (PNG)',
  'brand.part-sound': 'Logo sonoro',
  'brand.part-fonts': 'Fuentes (TTF u OTF)',
  'brand.serves-large': 'Solo texto grande',
  'brand.serves-none': 'Ningún texto',
  'brand.serves-text': 'Cualquier texto',
  'brand.title': 'Marca',
  'brand.update': 'Actualizar',
  'brand.working': 'Trabajando…',
};
