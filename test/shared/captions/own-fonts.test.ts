import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../shared/base/units.ts';
import { type OwnFont, signsWithout, withOwnFonts } from '../../../shared/captions/own-fonts.ts';

const PACKAGED = { families: ['Inter', 'Noto Sans'], weight: 800 };

function font(family: string, weight: number, letters: RegExp): OwnFont {
  const has = (codePoint: number): boolean => letters.test(String.fromCodePoint(codePoint));
  return { family, hash: contentHash('0'.repeat(64)), name: family, weight, has };
}

const LATIN = font('own:latin', 400, /[a-z0-9€]/i);
const HEAVY = font('own:heavy', 900, /[a-z0-9€]/i);
const ARABIC = font('own:arabic', 700, /\p{scx=Arab}/u);

describe('fonts of the user', () => {
  it('stand before the packaged ones, the nearest in weight first', () => {
    expect(withOwnFonts(PACKAGED, [LATIN, HEAVY], 'Boils in 60 s – 39 €').font).toEqual({
      families: ['own:heavy', 'own:latin', 'Inter', 'Noto Sans'],
      weight: 800,
    });
  });

  it('fill in for each other, script by script', () => {
    const both = withOwnFonts(PACKAGED, [LATIN, ARABIC], 'Aurel غلاية');
    expect([both.font.families[0], both.lacking]).toEqual(['own:arabic', []]);
  });

  it('draw nothing of a text that they lack a letter, digit or currency sign of', () => {
    const mixed = withOwnFonts(PACKAGED, [LATIN], 'Ağaç 60 ₺, ağ');
    expect(mixed).toEqual({ font: PACKAGED, lacking: ['ğ', 'ç', '₺'] });
  });

  it('leave signs that no alphabet has to any font', () => {
    expect(withOwnFonts(PACKAGED, [LATIN], 'a → b ★ 🎉').lacking).toEqual([]);
    expect(withOwnFonts(PACKAGED, [], 'ж')).toEqual({ font: PACKAGED, lacking: [] });
  });

  it('are asked sign by sign', () => {
    expect(signsWithout([LATIN, ARABIC], ['a', 'غ', '々'])).toEqual(['々']);
  });
});
