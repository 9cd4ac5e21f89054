/** Brands: whose videos these are. */
export const brand = {
  'brand.hint': 'A brand is a logo, colours, fonts and a few notes of sound. Make it once, give it to any campaign.',
  'brand.make': 'Make the brand',
  'brand.new': 'New brand…',
  'brand.new-hint':
    'It starts with this campaign’s colours. Files are copied; what you leave out stays as the template has it.',
  'brand.none': 'No brand',
  'brand.pair': '{{one}} with {{other}}',
  'brand.pairs': 'Colours that can be read on each other',
  'brand.part-logo': 'Logo (PNG)',
  'brand.part-logoOnDark': 'Logo for dark grounds (PNG)',
  'brand.part-sound': 'Sound logo',
  'brand.part-fonts': 'Fonts (TTF or OTF)',
  'brand.serves-large': 'Large text only',
  'brand.serves-none': 'No text',
  'brand.serves-text': 'Any text',
  'brand.title': 'Brand',
  'brand.update': 'Bring up to date',
  'brand.working': 'Working…',
} as const;
