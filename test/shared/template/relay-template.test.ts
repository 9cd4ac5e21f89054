import { describe, expect, it } from 'vitest';
import { RATIOS } from '../../../shared/base/ratio.ts';
import { templateFaults } from '../../../shared/template/cross-check.ts';
import { cutTemplate } from '../../../shared/template/cut-template.ts';
import { around, FOOTAGE_FROM, MARGIN, mapBox, stretchMap } from '../../../shared/template/relay-maps.ts';
import { relayTemplate } from '../../../shared/template/relay-template.ts';
import type { Box } from '../../../shared/template/schema-parts.ts';
import type { Template } from '../../../shared/template/template-schema.ts';
import { shippedTemplate, shippedTemplateIds, shippedTexts } from '../../setup/assets.ts';

const OTHERS = ['1:1', '16:9'] as const;
const whole = { x: 0, y: 0, width: 1080, height: 1080 };

function caption({ captions }: Template, id: string): Box {
  const found = captions.find((each) => each.id === id);
  if (!found) throw new Error(`no caption ${id}`);
  return found.box;
}

function windows({ scenes }: Template, id: string): readonly Box[] {
  const layout = scenes.find((scene) => scene.id === id)?.layout;
  return [...(layout?.own ? [layout.own] : []), ...(layout?.panes ?? [])].map(({ box }) => box);
}

describe.each(shippedTemplateIds())('template %s on other canvases', (id) => {
  const template = shippedTemplate(id);

  it.each(OTHERS)('is as sound at %s as on its own', (ratio) => {
    const relaid = relayTemplate(template, ratio);
    expect(templateFaults(relaid, shippedTexts(id)['en'] ?? {})).toEqual([]);
    expect(relaid.scenes.map(({ fit }) => fit)).toEqual(template.scenes.map(() => 'cover'));
    expect(relaid.captions.map(({ box: _, ...rest }) => rest)).toEqual(
      template.captions.map(({ box: _, ...rest }) => rest),
    );
  });

  it('sets words beside the footage at 16:9', () => {
    const { captions, scenes, styles } = relayTemplate(template, '16:9');
    for (const { box } of captions) expect(box.x + box.width).toBeLessThanOrEqual(FOOTAGE_FROM - 40);
    for (const { id: scene, layout } of scenes) {
      expect([scene, layout?.own && layout.own.box.x >= FOOTAGE_FROM]).toEqual([scene, true]);
    }
    for (const { mat, panels } of Object.values(styles)) {
      expect(mat).toBeDefined();
      expect(panels.filter(({ kind }) => kind === 'scrim')).toEqual([]);
    }
  });
});

describe('relayTemplate', () => {
  it('leaves a template alone on the canvas that it was written for', () => {
    const template = shippedTemplate('promotion');
    expect(relayTemplate(template, '9:16')).toBe(template);
    const { scenes, ...given } = relayTemplate(template, '1:1');
    expect(given.canvas).toEqual({ ...template.canvas, height: 1080 });
    expect(given.safeZone).toEqual({ top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN });
    expect(scenes).toHaveLength(template.scenes.length);
  });

  it('takes edges of the safe zone to edges of the safe zone, and the middle to the middle', () => {
    const template = shippedTemplate('before-after');
    const inside = { x: 60, y: 150, width: 870, height: 1330 };
    const [first, ...rest] = template.captions;
    if (!first) throw new Error('the template has captions');
    const relaid = relayTemplate({ ...template, captions: [{ ...first, box: inside }, ...rest] }, '1:1');
    expect(caption(relaid, first.id)).toEqual({ x: 64, y: 64, width: 952, height: 952 });
    expect(caption(relayTemplate({ ...template, captions: [{ ...first, box: inside }] }, '16:9'), first.id)).toEqual({
      x: 64,
      y: 64,
      width: 848,
      height: 952,
    });
  });

  it('splits a canvas as before where windows fill it, and keeps the shape of a phone', () => {
    const community = shippedTemplate('community-remix');
    const four = windows(relayTemplate(community, '1:1'), 'four');
    expect(new Set(four.map(({ width, height }) => `${width}x${height}`)).size).toBeLessThanOrEqual(2);
    expect(around(four)).toEqual({ x: 20, y: 11, width: 1040, height: 1058 });
    const live = shippedTemplate('live-teaser');
    const [phone] = windows(live, 'phone');
    for (const ratio of OTHERS) {
      const [relaid] = windows(relayTemplate(live, ratio), 'phone');
      expect((relaid?.width ?? 0) / (relaid?.height ?? 1)).toBeCloseTo((phone?.width ?? 0) / (phone?.height ?? 1), 2);
    }
  });

  it('takes the places that a template gives by hand', () => {
    const template = shippedTemplate('unboxing');
    const photos = template.ratios?.['1:1']?.windows?.['photos'];
    expect(photos).toHaveLength(2);
    expect(windows(relayTemplate(template, '1:1'), 'photos')).toEqual(photos);
    const box = { x: 100, y: 100, width: 50, height: 60 };
    const placed = relayTemplate(
      { ...template, ratios: { '16:9': { boxes: { hook: box, logo: box, love: box } } } },
      '16:9',
    );
    expect(caption(placed, 'hook')).toEqual(box);
    expect(placed.logo?.box).toEqual(box);
    expect(placed.stickers?.find(({ id }) => id === 'love')?.box).toEqual(box);
  });

  it('keeps a ring around the number that it counts, and ticks beside what they tick', () => {
    for (const ratio of OTHERS) {
      const workout = relayTemplate(shippedTemplate('workout'), ratio);
      const ring = workout.stickers?.find(({ id }) => id === 'clock-1')?.box;
      const reps = caption(workout, 'reps-1');
      if (!ring) throw new Error('the template has a ring');
      expect(Math.abs(ring.x + ring.width / 2 - reps.x - reps.width / 2)).toBeLessThanOrEqual(1);
      expect(Math.abs(ring.y + ring.height / 2 - reps.y - reps.height / 2)).toBeLessThanOrEqual(1);
      expect(ring.width).toBe(ring.height);
      const challenge = relayTemplate(shippedTemplate('challenge'), ratio);
      const tick = challenge.stickers?.find(({ id }) => id === 'tick-1')?.box;
      const note = caption(challenge, 'rule-one');
      expect((tick?.x ?? 0) + (tick?.width ?? 0)).toBeLessThanOrEqual(note.x);
    }
  });

  it('makes letters smaller, never below 16 px', () => {
    const template = shippedTemplate('feature-trio');
    const style = template.styles['bold'];
    const hook = style?.roles['hook'];
    if (!style || !hook) throw new Error('the template has a hook');
    const tiny = { ...template, styles: { bold: { ...style, roles: { hook: { ...hook, minSizePx: 16 } } } } };
    const role = relayTemplate(tiny, '1:1').styles['bold']?.roles['hook'];
    expect(role).toMatchObject({ sizePx: Math.round(hook.sizePx * 0.9), minSizePx: 16 });
  });
});

describe('where a caption was put', () => {
  const template = shippedTemplate('feature-trio');
  const captions = { hook: { place: { x: 1, y: 2 }, placeIn: { '1:1': { x: 3, y: 4 } } } };
  const given = { sequence: null, scenes: {}, hook: null, endCard: null, captions };

  it.each(RATIOS)('counts on its own canvas only: %s', (ratio) => {
    const box = caption(cutTemplate(template, { ...given, ratio }), 'hook');
    const own = caption(relayTemplate(template, ratio), 'hook');
    const wanted = { '9:16': { x: 1, y: 2 }, '1:1': { x: 3, y: 4 }, '16:9': { x: own.x, y: own.y } }[ratio];
    expect(box).toEqual({ ...own, ...wanted });
  });
});

it('maps each edge of a box by itself', () => {
  const map = stretchMap({ x: 100, y: 0, width: 200, height: 100 }, whole);
  expect(mapBox({ x: 150, y: 50, width: 100, height: 50 }, map)).toEqual({ x: 270, y: 540, width: 540, height: 540 });
});
