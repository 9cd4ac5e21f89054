import { describe, expect, it } from 'vitest';
import type { EndCard } from '../../../shared/campaign/brand-kit-schema.ts';
import { cutTemplate } from '../../../shared/template/cut-template.ts';
import { END_CARD_CAPTION, endCardLogo, withEndCard } from '../../../shared/template/end-card.ts';
import type { Box } from '../../../shared/template/schema-parts.ts';
import { type Template, templateSchema } from '../../../shared/template/template-schema.ts';
import { shippedTemplate, shippedTemplateIds } from '../../setup/assets.ts';

const CARD: EndCard = { frames: 60, ground: 'accent', line: { en: 'Made slowly.' } };
const START = 450 - 60;

function shownFrom({ captions }: Template, frame: number) {
  return captions.filter(({ from, frames }) => from + frames > frame);
}

function overlap(a: Box, b: Box): boolean {
  return a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('an end card', () => {
  it.each(shippedTemplateIds())('ends %s with ground, logo, line and the call to action, clear of each other', (id) => {
    const template = shippedTemplate(id);
    const made = withEndCard(template, CARD);
    expect(templateSchema.parse(made)).toBeTruthy();
    const last = shownFrom(made, START);
    const action = last.find(({ content }) => content.kind === 'text' && content.key === 'cta.action');
    expect(action).toEqual(template.captions.find(({ id: each }) => each === action?.id));
    const line = last.find(({ id: each }) => each === END_CARD_CAPTION);
    const logo = endCardLogo(template, CARD, 3).box;
    const boxes = [logo, ...last.map(({ box }) => box)].toSorted((a, b) => a.y - b.y);
    expect(boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)))).toBe(false);
    expect(line?.align).toBe(action?.align);
    const { safeZone } = template;
    for (const { x, y, width, height } of [logo, line?.box ?? logo]) {
      expect(x).toBeGreaterThanOrEqual(safeZone.left);
      expect(x + width).toBeLessThanOrEqual(1080 - safeZone.right);
      expect(y).toBeGreaterThanOrEqual(safeZone.top);
      expect(y + height).toBeLessThanOrEqual(1920 - safeZone.bottom);
    }
  });

  it('keeps labels that must be seen, and ends all else when it comes', () => {
    const made = withEndCard(shippedTemplate('creator-spotlight'), CARD);
    expect(shownFrom(made, START).map(({ id }) => id)).toEqual(['disclosure', 'action', END_CARD_CAPTION]);
    expect(made.captions.find(({ id }) => id === 'closing')).toMatchObject({ from: 337, frames: START - 337 });
    expect(made.logo).toMatchObject({ from: 360, frames: START - 360 });
    const whole = withEndCard(shippedTemplate('creator-spotlight'), { ...CARD, frames: 120 });
    expect(whole.logo).toBeUndefined();
  });

  it('draws its ground over the template’s stickers, and under those that lie behind what stays', () => {
    const trio = shippedTemplate('review');
    const sticker = (id: string, behind?: string) => ({
      ...withEndCard(trio, CARD).stickers?.find((each) => each.id === 'brand-ground'),
      id,
      from: 300,
      frames: 150,
      ...(behind ? { behind } : {}),
    });
    const template = templateSchema.parse({ ...trio, stickers: [sticker('plate', 'action'), sticker('arrow')] });
    const made = withEndCard(template, CARD).stickers ?? [];
    expect(made.map(({ id, from, frames }) => [id, from + frames])).toEqual([
      ['arrow', START],
      ['brand-ground', 450],
      ['plate', 450],
    ]);
  });

  it('takes the whole safe area where nothing stays, and lets its line be moved like other captions', () => {
    const template = shippedTemplate('top-three');
    const bare = { ...template, captions: template.captions.filter(({ id }) => id !== 'action' && id !== 'closing') };
    const { box } = endCardLogo(bare, { frames: 45, ground: 'text' }, 1);
    expect([box.width, box.height]).toEqual([320, 320]);
    expect(box.y + 160).toBe(150 + (1920 - 440 - 150) / 2);
    const choices = { sequence: null, scenes: {}, hook: null, endCard: CARD, ratio: '9:16' } as const;
    const place = { x: 64, y: 1000 };
    const moved = cutTemplate(template, { ...choices, captions: { [END_CARD_CAPTION]: { place } } });
    expect(moved.captions.at(-1)).toMatchObject({ id: END_CARD_CAPTION, box: place, from: START + 6 });
  });

  it('has no line where the brand gives none', () => {
    const made = withEndCard(shippedTemplate('feature-trio'), { frames: 45, ground: 'background' });
    expect(shownFrom(made, 450 - 45).map(({ id }) => id)).toEqual(['action']);
  });
});
