import type { Palette } from '../campaign/brand-kit-schema.ts';
import type { ColourRef } from './text-style-schema.ts';

/** The hex colour (`#rrggbb` or `#rrggbbaa`) that a style means: a palette name is looked up, a colour stays. */
export function resolveColour(ref: ColourRef, palette: Palette): string {
  switch (ref) {
    case 'background':
    case 'surface':
    case 'text':
    case 'accent':
    case 'sale':
      return palette[ref];
    default:
      return ref;
  }
}
