import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourLuminance, contrastRatio } from '../../../shared/base/relative-luminance.ts';
import { isDark, palettePairs, readableColour } from '../../../shared/campaign/palette-pairs.ts';

const PALETTE = { background: '#ffffff', surface: '#eeeeee', text: '#000000', accent: '#767676', sale: '#949494' };

describe('pairs of a palette', () => {
  it('are sorted by contrast and say what may be written: 4.5 for any text, 3 for large text (WCAG 2.2, 1.4.3)', () => {
    const pairs = palettePairs(PALETTE);
    expect(pairs).toHaveLength(10);
    expect(pairs[0]).toEqual({ colours: ['background', 'text'], ratio: 21, serves: 'text' });
    expect(pairs.map(({ ratio }) => ratio)).toEqual(pairs.map(({ ratio }) => ratio).toSorted((a, b) => b - a));
    // #767676 on white is the lightest grey that any text may have, 4.54:1; #949494 has 3.03:1.
    const onWhite = pairs
      .filter(({ colours }) => colours[0] === 'background')
      .map(({ colours, serves }) => [colours[1], serves]);
    expect(onWhite).toEqual([
      ['text', 'text'],
      ['accent', 'text'],
      ['sale', 'large'],
      ['surface', 'none'],
    ]);
  });

  it('leave out colours that a palette lacks', () => {
    expect(palettePairs({})).toEqual([]);
    expect(palettePairs({ accent: '#ff0000' })).toEqual([]);
    expect(palettePairs({ accent: '#ff0000', text: '#ffffff' })).toMatchObject([{ colours: ['text', 'accent'] }]);
  });
});

describe('the colour to write with', () => {
  it('is the wanted one where that is readable, else the palette’s best, else black or white', () => {
    const read = (wanted: string, ground: string, palette = PALETTE) =>
      readableColour({ wanted, ground, isLarge: false }, palette);
    expect(read('#1b3a2d', '#ffffff')).toBe('#1b3a2d');
    expect(read('#eeeeee', '#ffffff')).toBe('#000000');
    expect(readableColour({ wanted: '#949494', ground: '#ffffff', isLarge: true }, PALETTE)).toBe('#949494');
    const greys = { background: '#777777', surface: '#787878', text: '#797979', accent: '#7a7a7a', sale: '#7b7b7b' };
    expect(read('#787878', '#777777', greys)).toBe('#000000');
  });

  it('is always readable', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    const palette = fc.record({ background: colour, surface: colour, text: colour, accent: colour, sale: colour });
    fc.assert(
      fc.property(colour, colour, palette, (wanted, ground, given) => {
        const found = readableColour({ wanted, ground, isLarge: false }, given);
        return contrastRatio(colourLuminance(found), colourLuminance(ground)) >= 4.5;
      }),
    );
  });

  it('tells dark grounds by what is read on them', () => {
    expect(['#000000', '#1b3a2d', '#ff0000', '#7fb069', '#ffffff'].map(isDark)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
