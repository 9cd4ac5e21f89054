import { describe, expect, it } from 'vitest';
import { frames } from '../../../shared/base/units.ts';
import type { LayoutProblem } from '../../../shared/captions/laid-out-caption.ts';
import { checkLayout } from '../../../shared/check/check-layout.ts';
import { shippedScope } from '../../setup/rules.ts';

const scope = shippedScope('de-DE');
const span = { from: frames(30), frames: frames(60) };

function check(problems: readonly LayoutProblem[], missingGlyphs: readonly string[] = []) {
  return checkLayout({ caption: 'hook', span, problems, missingGlyphs }, scope);
}

describe('checkLayout', () => {
  it('is content with a caption that fits', () => {
    expect(check([])).toEqual([]);
  });

  it('makes one error of a text that is cut off, whatever else is wrong with it', () => {
    const problems: readonly LayoutProblem[] = [
      { kind: 'too-many-lines', lines: 30, maxLines: 2 },
      { kind: 'overflow', neededPx: 3000, availablePx: 400 },
      { kind: 'truncated', shown: 60, total: 2000 },
    ];
    expect(check(problems)).toMatchObject([
      {
        rule: 'caption-overflow',
        severity: 'error',
        product: 'kettle',
        market: 'de-DE',
        frames: span,
        subject: 'hook',
        message: 'Caption "hook" is too long: even at the smallest size only 60 of its 2000 characters fit.',
        fix: 'Shorten it to about 60 characters in this language.',
      },
    ]);
  });

  it('warns of text that leaves the safe zone', () => {
    expect(check([{ kind: 'outside-safe-zone', overPx: 12.3 }])).toMatchObject([
      { rule: 'caption-outside-safe-zone', severity: 'warning', message: expect.stringContaining('13 px') },
    ]);
  });

  it('names characters that no font has, with their code points', () => {
    expect(check([], ['𐎀'])).toMatchObject([
      {
        rule: 'glyph-missing',
        severity: 'error',
        message: 'Caption "hook" has characters that no font has: 𐎀 (U+10380).',
      },
    ]);
  });
});
