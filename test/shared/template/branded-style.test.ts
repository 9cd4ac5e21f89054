import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourLuminance, contrastRatio } from '../../../shared/base/relative-luminance.ts';
import type { Palette } from '../../../shared/campaign/brand-kit-schema.ts';
import { brandedStyle } from '../../../shared/template/branded-style.ts';
import { resolveColour } from '../../../shared/template/resolve-colour.ts';
import type { TemplateStyle } from '../../../shared/template/template-schema.ts';
import { shippedTemplate, shippedTemplateIds } from '../../setup/assets.ts';

const STYLES = shippedTemplateIds().flatMap((id) => Object.values(shippedTemplate(id).styles));

function bold(): TemplateStyle {
  const style = shippedTemplate('feature-trio').styles['bold'];
  if (!style) throw new Error('feature-trio has a bold style');
  return style;
}

describe('a branded style', () => {
  it('is as it was for a brand that says nothing of looks', () => {
    expect(brandedStyle(bold(), bold().palette, {})).toEqual(bold());
  });

  it('can be read in every role of every template, whatever the palette', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    const palettes = fc.record({ background: colour, surface: colour, text: colour, accent: colour, sale: colour });
    const kinds = fc.constantFrom('plain-stroke', 'rounded-box', 'highlight-bar', undefined);
    fc.assert(
      fc.property(palettes, kinds, (palette, kind) => {
        for (const style of STYLES) {
          const { roles } = brandedStyle(style, palette, { palette, captions: kind ? { kind } : {} });
          for (const role of Object.values(roles)) expect(leastContrast(role, palette)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('takes the brand’s shape, weight and capitals; price tags, badges and countdowns keep their shape', () => {
    const captions = { kind: 'rounded-box', weight: 700, uppercase: false, radiusPx: 40 } as const;
    const { roles } = brandedStyle(bold(), bold().palette, { captions });
    expect(Object.values(roles).map(({ kind }) => kind)).toEqual(
      Object.values(bold().roles).map(({ kind }) => (kind === 'price-tag' ? kind : 'rounded-box')),
    );
    expect(roles['hook']).toMatchObject({ fill: 'surface', strokePx: 0, weight: 700, uppercase: false, radiusPx: 40 });
    expect(roles['hook']).not.toHaveProperty('stroke');
    expect(roles['price']).toMatchObject({ kind: 'price-tag', weight: 700, radiusPx: 40 });
    const outlined = brandedStyle(bold(), bold().palette, { captions: { kind: 'plain-stroke' } }).roles['headline'];
    expect(outlined).toMatchObject({ colour: 'text', stroke: 'background', strokePx: 11 });
    expect(outlined).not.toHaveProperty('fill');
  });
});

function leastContrast(role: TemplateStyle['roles'][string], palette: Palette): number {
  const ground = role.fill ?? role.stroke;
  if (ground === undefined) return 21;
  const light = (ref: string): number => colourLuminance(resolveColour(ref, palette));
  const read = [role.colour, ...(role.highlight ? [role.highlight] : [])];
  return Math.min(...read.map((ref) => contrastRatio(light(ref), light(ground))));
}
