import { describe, expect, it } from 'vitest';
import type { Template, TemplateCaption } from '../../shared/template/template-schema.ts';
import { readAsset, shippedMarkets, shippedTemplate, shippedTemplateIds, shippedTexts } from '../setup/assets.ts';

/** Every text of a resource by its dotted key. */
function flat(content: unknown, path = ''): Readonly<Record<string, string>> {
  if (typeof content === 'string') return { [path]: content };
  const entries = Object.entries(content as Record<string, unknown>);
  return Object.assign({}, ...entries.map(([key, value]) => flat(value, path === '' ? key : `${path}.${key}`)));
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

function overlaps(one: TemplateCaption, two: TemplateCaption): boolean {
  const inTime = one.from < two.from + two.frames && two.from < one.from + one.frames;
  const inX = one.box.x < two.box.x + two.box.width && two.box.x < one.box.x + one.box.width;
  const inY = one.box.y < two.box.y + two.box.height && two.box.y < one.box.y + one.box.height;
  return inTime && inX && inY;
}

function captionPairs({ captions }: Template): readonly (readonly [TemplateCaption, TemplateCaption])[] {
  return captions.flatMap((one, index) => captions.slice(index + 1).map((two) => [one, two] as const));
}

describe.each(shippedTemplateIds())('template %s', (id) => {
  const template = shippedTemplate(id);
  const texts = shippedTexts(id);

  it('has scenes in order from frame 0 with transitions that fit', () => {
    expect(template.id).toBe(id);
    const starts = template.scenes.map((scene) => scene.from);
    expect(starts[0]).toBe(0);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    for (const [index, scene] of template.scenes.entries()) {
      const end = template.scenes[index + 1]?.from ?? template.canvas.frames;
      expect(scene.transition.frames).toBeLessThan(end - scene.from);
    }
  });

  it('names only slots and roles that exist, in every style', () => {
    const slots = template.slots.map((slot) => slot.id);
    expect(template.scenes.filter((scene) => !slots.includes(scene.slot))).toEqual([]);
    for (const style of Object.values(template.styles)) {
      expect(template.captions.filter((caption) => !style.roles[caption.role])).toEqual([]);
      for (const role of Object.values(style.roles)) expect(role.minSizePx).toBeLessThanOrEqual(role.sizePx);
    }
    expect(template.styles[template.defaultStyle]).toBeDefined();
    expect(Object.keys(template.styles)).toHaveLength(3);
  });

  it('keeps captions inside the film and the safe zone, and never one over another', () => {
    const { safeZone, canvas, captions } = template;
    for (const { box, from, frames } of captions) {
      expect(from + frames).toBeLessThanOrEqual(canvas.frames);
      expect(box.x).toBeGreaterThanOrEqual(safeZone.left);
      expect(box.y).toBeGreaterThanOrEqual(safeZone.top);
      expect(box.x + box.width).toBeLessThanOrEqual(canvas.width - safeZone.right);
      expect(box.y + box.height).toBeLessThanOrEqual(canvas.height - safeZone.bottom);
    }
    expect(
      captionPairs(template)
        .filter(([one, two]) => overlaps(one, two))
        .map(([one, two]) => [one.id, two.id]),
    ).toEqual([]);
  });

  it('hooks within 0.4 s and holds the call to action for 2.5 s at least', () => {
    expect(Math.min(...template.captions.map((caption) => caption.from))).toBeLessThanOrEqual(12);
    const action = template.captions.find((caption) => caption.id === 'action');
    expect(action?.frames).toBeGreaterThanOrEqual(75);
    expect((action?.from ?? 0) + (action?.frames ?? 0)).toBe(template.canvas.frames);
  });

  it('has every text in the language of every market, with the placeholders of the English one', () => {
    const english = flat(texts['en']);
    const keys = template.captions.flatMap(({ content }) => (content.kind === 'text' ? [content.key] : []));
    expect(keys.filter((key) => !english[key])).toEqual([]);
    for (const market of shippedMarkets()) {
      const language = [market.id, ...market.fallback].find((each) => texts[each]);
      expect(language?.split('-')[0]).toBe(market.id.split('-')[0]);
      const own = flat(texts[language ?? '']);
      expect(Object.keys(own)).toEqual(Object.keys(english));
      for (const [key, text] of Object.entries(english))
        expect([key, placeholders(own[key] ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('says which translations nobody has reviewed', () => {
    const { unreviewed } = readAsset(`templates/${id}/captions-status.json`) as { unreviewed: readonly string[] };
    expect([...unreviewed, 'en'].sort()).toEqual(Object.keys(texts).sort());
  });
});

describe('the shipped templates together', () => {
  const all = shippedTemplateIds().map(shippedTemplate);

  it('use every transition, every caption style and every animation', () => {
    const used = (values: readonly string[]) => [...new Set(values)].sort();
    expect(used(all.flatMap((each) => each.scenes.map((scene) => scene.transition.kind)))).toEqual([
      'crossfade',
      'cut',
      'slide',
      'whip',
      'wipe',
      'zoom',
    ]);
    const styles = all.flatMap((each) =>
      Object.values(each.styles).flatMap((style) => Object.values(style.roles).map((role) => role.kind)),
    );
    expect(used(styles)).toEqual(['badge', 'countdown', 'highlight-bar', 'plain-stroke', 'price-tag', 'rounded-box']);
    expect(used(all.flatMap((each) => each.captions.map((caption) => caption.enter.kind)))).toEqual([
      'fade',
      'pop',
      'rise',
      'words',
    ]);
  });
});
