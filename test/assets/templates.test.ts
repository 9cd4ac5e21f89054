import { describe, expect, it } from 'vitest';
import { templateFaults } from '../../shared/template/cross-check.ts';
import { readAsset, shippedMarkets, shippedTemplate, shippedTemplateIds, shippedTexts } from '../setup/assets.ts';
import { flatTexts, placeholders } from '../setup/flat-texts.ts';

/** What the screen says about a template; it speaks fewer languages than the films. */
const META = ['meta.name', 'meta.description', 'meta.whenToUse', 'meta.footage'];
const SCREEN_LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'zh-CN', 'ar'];

function shownKeys(own: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(own).filter((key) => !META.includes(key));
}

describe.each(shippedTemplateIds())('template %s', (id) => {
  const template = shippedTemplate(id);
  const texts = shippedTexts(id);

  it('is sound: scenes in order, names that exist, captions in the safe zone and clear of each other', () => {
    expect(template.id).toBe(id);
    expect(templateFaults(template, texts['en'] ?? {})).toEqual([]);
  });

  it('has the styles clean, bold and warm, which share neither colours nor looks', () => {
    const styles = Object.entries(template.styles);
    expect(styles.map(([name]) => name)).toEqual(['clean', 'bold', 'warm']);
    const looks = styles.map(([, { palette, roles, panels, mat }]) => [palette, roles['hook'], { panels, mat }]);
    for (const part of [0, 1, 2]) expect(new Set(looks.map((look) => JSON.stringify(look[part]))).size).toBe(3);
  });

  it('has no role that no caption uses', () => {
    const used = template.captions.map((caption) => caption.role);
    for (const { roles } of Object.values(template.styles)) {
      expect(Object.keys(roles).filter((role) => !used.includes(role))).toEqual([]);
    }
  });

  it('sets headlines at 92 to 132 px and moves as the art direction says', () => {
    for (const { roles } of Object.values(template.styles)) {
      for (const role of ['hook', 'headline']) {
        const size = roles[role]?.sizePx ?? 100;
        expect([role, size >= 92 && size <= 132]).toEqual([role, true]);
      }
      expect(roles['support']?.sizePx).toSatisfy((size: number) => size >= 52 && size <= 64);
    }
    for (const { id: caption, enter, leave, from, frames } of template.captions) {
      const isLast = from + frames === template.canvas.frames;
      expect([caption, enter.frames >= 10 && enter.frames <= 14]).toEqual([caption, true]);
      expect([caption, enter.stagger >= 2 && enter.stagger <= 3]).toEqual([caption, true]);
      // What stands at the end stays until the end: the film starts again there.
      expect([caption, leave.kind]).toEqual([caption, isLast ? 'none' : 'fade']);
      expect([caption, isLast || (leave.frames >= 6 && leave.frames <= 8)]).toEqual([caption, true]);
    }
  });

  it('cuts on the beat of 120 BPM', () => {
    expect(template.scenes.filter((scene) => scene.from % 15 !== 0)).toEqual([]);
  });

  it('hooks within 0.4 s and holds the call to action, once it stands, for 2.5 s at least', () => {
    expect(Math.min(...template.captions.map((caption) => caption.from))).toBeLessThanOrEqual(12);
    const action = template.captions.find((caption) => caption.id === 'action');
    expect((action?.frames ?? 0) - (action?.enter.frames ?? 0)).toBeGreaterThanOrEqual(75);
    expect((action?.from ?? 0) + (action?.frames ?? 0)).toBe(template.canvas.frames);
  });

  it('has every text in the language of every market, with the placeholders of the English one', () => {
    const english = flatTexts(texts['en']);
    for (const key of META) expect(english[key]).toBeTruthy();
    for (const language of SCREEN_LANGUAGES)
      for (const key of META) expect([language, key, flatTexts(texts[language])[key]]).not.toContain(undefined);
    for (const market of shippedMarkets()) {
      const language = [market.id, ...market.fallback].find((each) => texts[each]);
      expect(language?.split('-')[0]).toBe(market.id.split('-')[0]);
      const own = flatTexts(texts[language ?? '']);
      expect(shownKeys(own)).toEqual(shownKeys(english));
      for (const [key, text] of Object.entries(english))
        expect([key, placeholders(own[key] ?? text)]).toEqual([key, placeholders(text)]);
    }
  });

  it('has words to post with the video, in tags that TikTok reads whole', () => {
    for (const [language, content] of Object.entries(texts)) {
      const { 'post.text': text = '', 'post.hashtags': tags = '' } = flatTexts(content);
      expect([language, text.includes('{{product}}')]).toEqual([language, true]);
      const broken = tags.split(' ').filter((tag) => !/^[\p{L}\p{M}\p{N}_]+$/u.test(tag));
      expect([language, tags.split(' ').length >= 2, broken]).toEqual([language, true, []]);
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
      'drop',
      'fade',
      'pop',
      'rise',
      'slide',
      'stamp',
      'word-pop',
      'words',
    ]);
  });

  it('use every kind of window, several slots in one frame, and most stickers', () => {
    const layouts = all.flatMap(({ scenes }) => scenes.flatMap(({ layout }) => (layout ? [layout] : [])));
    const windows = layouts.flatMap(({ own, panes }) => [...(own ? [own] : []), ...panes]);
    expect(new Set(windows.map(({ frame }) => frame))).toEqual(new Set(['mat', 'device', 'plain']));
    expect(Math.max(...layouts.map(({ own, panes }) => panes.length + (own ? 1 : 0)))).toBe(4);
    expect(new Set(all.flatMap(({ stickers = [] }) => stickers.map(({ shape }) => shape.kind))).size).toBeGreaterThan(
      15,
    );
  });

  it('show stars only where the product has a rating', () => {
    const stars = all.flatMap(({ stickers = [] }) => stickers.filter(({ shape }) => shape.kind === 'stars'));
    expect(stars.map(({ when }) => when)).toEqual(stars.map(() => 'rating'));
  });
});
