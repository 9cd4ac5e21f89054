import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../shared/captions/clean-text.ts';
import { layOutCaption } from '../../../shared/captions/lay-out-caption.ts';
import type { LayoutPlace } from '../../../shared/captions/layout-request.ts';
import { excessOver, mirrorBox } from '../../../shared/captions/rect.ts';
import { caption, evenMeasurer, market, style } from './layout-fixtures.ts';

const markets = [
  market('en-US'),
  market('fr-FR'),
  market('ar-SA', 'Arab'),
  market('ja-JP', 'Jpan'),
  market('ko-KR', 'Kore'),
  market('th-TH', 'Thai'),
  market('hi-IN', 'Deva'),
];
const SNIPPETS = [
  'קל',
  'مرحبا',
  '日本語。',
  '「',
  'ไทย',
  'हिन्दी',
  '👨‍👩‍👧',
  '🇩🇪',
  ' ',
  '\n',
  '\u2068',
  '\u2069',
  '\u200B',
  '\u00AD',
  'á',
  '!',
  '«',
  '…',
];
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 40 }).map((parts) => parts.join('')),
);
const places = fc.record({
  market: fc.constantFrom(...markets),
  box: fc.record({
    x: fc.integer({ min: 0, max: 200 }),
    y: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 20, max: 880 }),
    height: fc.integer({ min: 20, max: 600 }),
  }),
  style: fc
    .record({
      kind: fc.constantFrom('plain-stroke', 'rounded-box', 'highlight-bar', 'badge', 'countdown'),
      maxLines: fc.integer({ min: 1, max: 4 }),
      paddingX: fc.integer({ min: 0, max: 60 }),
      paddingY: fc.integer({ min: 0, max: 60 }),
      uppercase: fc.boolean(),
    })
    .map((changes) => style({ ...changes, fill: 'accent' })),
});

/** Without what layout may drop or add: spaces, soft hyphens, zero-width spaces, isolates, hyphens at line ends. */
function letters(text: string): string {
  return text.replace(/[\s\u00AD\u200B\u2066-\u2069-]/gu, '');
}

describe('layOutCaption of any text', () => {
  it('stays in the box or says why not', () => {
    fc.assert(
      fc.property(texts, places, (text, changes: Partial<LayoutPlace>) => {
        const request = caption(text, changes);
        const { caption: done, problems } = layOutCaption(request, evenMeasurer);
        if (!done || problems.some((problem) => problem.kind !== 'outside-safe-zone')) return;
        const box = request.market.direction === 'rtl' ? mirrorBox(request.box, 1080) : request.box;
        // Places are whole px, so an edge may lie up to one px off.
        expect(excessOver(done.bounds, box)).toBeLessThanOrEqual(1.01);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no grapheme unless it says so', () => {
    fc.assert(
      fc.property(texts, places, (text, changes: Partial<LayoutPlace>) => {
        const request = caption(text, { ...changes, style: style({ ...changes.style, uppercase: false }) });
        const { caption: done, problems } = layOutCaption(request, evenMeasurer);
        if (problems.some((problem) => problem.kind === 'truncated')) return;
        const shown = done?.lines.map((line) => line.text).join('') ?? '';
        expect(letters(shown)).toBe(letters(cleanText(text)));
      }),
      { numRuns: 300 },
    );
  });
});
