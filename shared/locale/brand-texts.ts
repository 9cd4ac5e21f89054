import type { BrandKit } from '../campaign/brand-kit-schema.ts';
import { mergeTexts } from './merge-texts.ts';
import type { TextResources } from './texts.ts';

/**
 * A template's texts with the line of a brand's end card among them, under `endCard.line`. Where it is given in other
 * languages than English alone, the first of them stands for English too: every market falls back to that.
 */
export function withBrandTexts(template: TextResources, brand: BrandKit | undefined): TextResources {
  const lines = Object.entries(brand?.endCard?.line ?? {});
  const [first] = lines;
  if (!first) return template;
  const all = lines.some(([locale]) => locale === 'en') ? lines : [['en', first[1]] as const, ...lines];
  return mergeTexts(template, Object.fromEntries(all.map(([locale, line]) => [locale, { endCard: { line } }])));
}
