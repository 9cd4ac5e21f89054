import { describe, expect, it } from 'vitest';
import { templateFaults } from '../../../shared/template/cross-check.ts';
import { type Template, templateSchema } from '../../../shared/template/template-schema.ts';
import { readAsset, shippedTexts } from '../../setup/assets.ts';

type Draft = { [Key in keyof Template]: Template[Key] };

/** Faults of the promotion template after a change. */
function faults(change: (template: Draft) => void): readonly string[] {
  const template = templateSchema.parse(readAsset('templates/promotion/template.json'));
  change(template);
  return templateFaults(template, shippedTexts('promotion')['en'] ?? {});
}

function part<Part extends { id: string }>(parts: readonly Part[], id: string): Part {
  const found = parts.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('templateFaults', () => {
  it('finds nothing wrong with a sound template', () => {
    expect(faults(() => {})).toEqual([]);
  });

  it('finds places on other canvases that are for nothing', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    const ratios = { '1:1': { boxes: { hook: box, gone: box } }, '16:9': { windows: { price: [box] } } };
    expect(faults((template) => Object.assign(template, { ratios }))).toEqual([
      'ratios.1:1.boxes.gone: there is no caption or sticker "gone"',
      'ratios.16:9.windows.price: there is no scene "price" with a layout',
    ]);
  });

  it('finds scenes out of order', () => {
    expect(faults(({ scenes }) => Object.assign(part(scenes, 'hook'), { from: 5 }))).toEqual([
      'scenes: the first one must start at frame 0',
    ]);
    expect(faults(({ scenes }) => Object.assign(part(scenes, 'product'), { from: 150 }))).toEqual([
      'scenes.product: must start before frame 150',
      'scenes.product: its transition must be shorter than 0 frames',
      'scenes.price: its transition must be shorter than 0 frames',
    ]);
  });

  it('finds transitions that do not fit', () => {
    expect(faults(({ scenes }) => Object.assign(part(scenes, 'hook').transition, { frames: 8 }))).toEqual([
      'scenes.hook: its transition must be shorter than 1 frames',
      'scenes.hook: a cut takes 0 frames, every other transition more',
    ]);
    expect(faults(({ scenes }) => Object.assign(part(scenes, 'price').transition, { frames: 0 }))).toEqual([
      'scenes.price: a cut takes 0 frames, every other transition more',
    ]);
  });

  it('finds names that lead nowhere', () => {
    expect(faults(({ scenes }) => Object.assign(part(scenes, 'price'), { slot: 'hero' }))).toEqual([
      'slots.price: no scene shows it',
      'scenes.price: there is no media slot "hero"',
    ]);
    expect(faults((template) => Object.assign(template, { defaultStyle: 'neon' }))).toEqual([
      'defaultStyle: there is no style "neon"',
    ]);
    expect(faults(({ logo }) => Object.assign(logo ?? {}, { slot: 'music' }))).toEqual([
      'logo: there is no logo slot "music"',
    ]);
    expect(faults(({ captions }) => Object.assign(part(captions, 'reason'), { role: 'shout' }))).toEqual([
      'captions.reason: style "clean" has no role "shout"',
      'captions.reason: style "bold" has no role "shout"',
      'captions.reason: style "warm" has no role "shout"',
    ]);
    const content = { kind: 'text', key: 'cta' } as const;
    expect(faults(({ captions }) => Object.assign(part(captions, 'action'), { content }))).toEqual([
      'captions.action: captions/en.json has no text "cta"',
    ]);
  });

  it('finds the same id twice', () => {
    expect(faults(({ captions }) => Object.assign(part(captions, 'note'), { id: 'price' }))).toEqual([
      'captions: the id "price" is there twice',
    ]);
  });

  it('keeps the names of end cards free', () => {
    expect(faults(({ captions }) => Object.assign(part(captions, 'note'), { id: 'brand-line' }))).toEqual([
      'captions: the id "brand-line" belongs to end cards of brands',
    ]);
  });

  it('finds prices without a tag', () => {
    expect(faults(({ captions }) => Object.assign(part(captions, 'last-price'), { role: 'support' }))).toContain(
      'captions.last-price: role "support" of style "bold" must be a price-tag',
    );
  });

  it('finds sizes the wrong way round', () => {
    const found = faults(({ styles }) => Object.assign(styles['bold']?.roles['hook'] ?? {}, { minSizePx: 200 }));
    expect(found).toEqual(['styles.bold.roles.hook: minSizePx is larger than sizePx']);
  });

  it('finds captions outside the film, the safe zone or their own time', () => {
    expect(faults(({ captions }) => Object.assign(part(captions, 'action'), { frames: 100 }))).toEqual([
      'captions.action: ends after the film',
    ]);
    expect(faults(({ captions }) => Object.assign(part(captions, 'hook').box, { x: 300 }))).toEqual([
      'captions.hook: reaches out of the safe zone',
    ]);
    expect(faults(({ captions }) => Object.assign(part(captions, 'hook'), { frames: 16 }))).toEqual([
      'captions.hook: has no time between its entrance and its exit',
    ]);
    expect(faults(({ logo }) => Object.assign(logo ?? {}, { frames: 120 }))).toEqual(['logo: ends after the film']);
    expect(faults(({ logo }) => Object.assign(logo?.box ?? {}, { y: 100 }))).toEqual([
      'logo: reaches out of the safe zone',
    ]);
  });

  it('finds captions over each other, but only at the same time', () => {
    expect(faults(({ captions }) => Object.assign(part(captions, 'note').box, { y: 1200 }))).toEqual([
      'captions.note: lies over captions.price for a time',
    ]);
    expect(faults(({ captions }) => Object.assign(part(captions, 'reason').box, { y: 960 }))).toEqual([
      'captions.reason: lies over captions.product for a time',
    ]);
  });

  it('finds layouts without a mat or without hidden corners, and stickers that leave the frame', () => {
    const box = { x: 600, y: 200, width: 300, height: 400 };
    const pane = { slot: 'hook', box, fit: 'cover', whenShort: 'loop', frame: 'mat' } as const;
    const still = { zoom: 1, x: 0.5, y: 0.5 };
    const layout = { panes: [{ ...pane, motion: { from: still, to: still } }] };
    expect(faults(({ scenes }) => Object.assign(part(scenes, 'product'), { layout }))).toEqual([
      'scenes.product.layout: style "clean" has no mat for it',
      'scenes.product.layout: style "bold" has no mat for it',
      'scenes.product.layout: style "warm" has no mat for it',
    ]);
    const calm = { enter: { kind: 'none', frames: 0, stagger: 0 }, leave: { kind: 'none', frames: 0 } };
    const away = {
      id: 'heart',
      box: { ...box, x: 900 },
      behind: 'nobody',
      styles: ['loud'],
      from: 0,
      frames: 451,
      ...calm,
    };
    expect(faults((template) => Object.assign(template, { stickers: [away] }))).toEqual([
      'stickers.heart: there is no style "loud"',
      'stickers.heart: reaches out of the frame',
      'stickers.heart: ends after the film',
      'stickers.heart: there is no caption "nobody"',
    ]);
  });

  it('finds corners of footage that a border over footage does not hide', () => {
    const window = { zoom: 1, x: 0.5, y: 0.5 };
    const box = { x: 600, y: 200, width: 300, height: 400 };
    const motion = { from: window, to: window };
    const pane = { slot: 'hook', box, fit: 'cover', whenShort: 'loop', frame: 'mat', motion };
    const edge = { border: '#ffffff', borderPx: 20, footPx: 0, radiusPx: 60, shadowPx: 0, tiltDegrees: 0 };
    const mat = { backdrop: '#ffffff', pattern: 'none', ink: '#ffffff', inkOpacity: 0, ...edge };
    const found = faults(({ scenes, styles }) => {
      Object.assign(part(scenes, 'product'), { layout: { panes: [pane] } });
      for (const style of Object.values(styles)) Object.assign(style, { mat });
      Object.assign(styles['warm'] ?? {}, { mat: { ...mat, borderPx: 4 } });
    });
    expect(found).toEqual(['scenes.product.layout: style "warm" rounds more than its border hides over footage']);
  });
});
