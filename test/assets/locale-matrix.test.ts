// Every template in every locale, pseudo-locale and style, laid out with the packaged fonts; some are drawn.
import { describe, expect, it } from 'vitest';
import { openStudioText } from '../../electron/services/studio-text.ts';
import { drawSprite } from '../../electron/text/draw-sprite.ts';
import type { Rect } from '../../shared/captions/laid-out-caption.ts';
import { excessOver } from '../../shared/captions/rect.ts';
import { PSEUDO_MARKETS } from '../../shared/locale/pseudo-markets.ts';
import type { CaptionLayouts } from '../../shared/timeline/build-timeline.ts';
import { spriteOf, table } from '../electron/text/text-fixtures.ts';
import { shippedMarkets, shippedTemplate, shippedTemplateIds, shippedTexts } from '../setup/assets.ts';
import { layOutTemplate } from './lay-out-template.ts';

const text = openStudioText(table);
const ports = { engine: text.engine, mediaPath: () => '' };
/** Between them they have every kind of caption: drawing the others too would show nothing new for three times the time. */
const DRAWN: readonly string[] = ['feature-trio', 'promotion', 'workout'];
const written = Object.keys(shippedTexts('feature-trio'));
/** One market for each locale that texts are written in, the first of its kind. */
const locales = written.map((locale) => {
  const own = shippedMarkets().find(
    ({ id, fallback }) => locale === [id, ...fallback].find((each) => written.includes(each)),
  );
  if (!own) throw new Error(`no market speaks ${locale}`);
  return own;
});
const MARKETS = [...locales, ...PSEUDO_MARKETS];

it('covers 22 languages, and four that nobody speaks', () => {
  const european = ['de', 'en', 'es', 'es-MX', 'fr', 'it', 'nl', 'pl', 'pt-BR', 'ru', 'tr'];
  const others = ['ar', 'he', 'hi', 'id', 'ja', 'ko', 'ms', 'th', 'vi', 'zh-CN', 'zh-TW'];
  for (const id of shippedTemplateIds()) {
    expect([id, Object.keys(shippedTexts(id)).toSorted()]).toEqual([id, [...european, ...others].toSorted()]);
  }
  expect(PSEUDO_MARKETS.map(({ id }) => id)).toEqual(['en-XA', 'ar-XB', 'ja-XC', 'th-XD']);
});

describe.each(shippedTemplateIds())('template %s', (id) => {
  const template = shippedTemplate(id);

  describe.each(Object.keys(template.styles))('in style %s', (style) => {
    it.each(MARKETS.map((market) => [market.id, market] as const))('fits in %s', async (_, market) => {
      const { layouts, safeZone, findings } = layOutTemplate({ template: id, style, market }, text);
      expect(findings).toEqual([]);
      expect(layouts.filter(({ states }) => states.length === 0)).toEqual([]);
      expect(overlaps(layouts)).toEqual([]);
      for (const { caption, states } of layouts) {
        const [state] = states;
        if (!state) throw new Error(`caption ${caption.id} has no layout`);
        expect([caption.id, excessOver(state.bounds, safeZone)]).toEqual([caption.id, 0]);
        // One style's pictures are enough to show that ink stays where it was laid out.
        if (style !== template.defaultStyle || !DRAWN.includes(id)) continue;
        const ink = await drawSprite(spriteOf({ ...state, shadowPx: 0 }), ports);
        // Antialiasing and even edges reach two px further at most.
        expect([caption.id, excessOver(ink, state.bounds) <= 2]).toEqual([caption.id, true]);
      }
    });
  });
});

/** Captions that are on screen together and touch. */
function overlaps(layouts: readonly CaptionLayouts[]): readonly string[] {
  const shown = layouts.flatMap(({ caption, states }) => states.map(({ bounds }) => ({ caption, bounds })));
  return shown.flatMap((one, index) =>
    shown.slice(index + 1).flatMap((other) => {
      const areTogether =
        one.caption.from < other.caption.from + other.caption.frames &&
        other.caption.from < one.caption.from + one.caption.frames;
      const isSame = one.caption.id === other.caption.id;
      return areTogether && !isSame && touch(one.bounds, other.bounds) ? [`${one.caption.id} ${other.caption.id}`] : [];
    }),
  );
}

function touch(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
