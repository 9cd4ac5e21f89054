import { SCALES } from './relay-look.ts';
import { type BoxMap, mapBox, wordsMap } from './relay-maps.ts';
import { footageMap, type RelayTarget } from './relay-windows.ts';
import type { Box } from './schema-parts.ts';
import type { Sticker } from './sticker-schema.ts';
import type { Template, TemplateCaption } from './template-schema.ts';

/** What stickers keep to: the captions as they are placed by now. */
type StickerTarget = RelayTarget & { readonly captions: readonly TemplateCaption[] };

/** Shapes that are as long as their room; others keep their proportions. */
const STRETCHED: readonly Sticker['shape']['kind'][] = ['progress', 'rule', 'underline', 'bubble', 'brackets'];
/** Shapes that point at footage or mark it. */
const ON_FOOTAGE: readonly Sticker['shape']['kind'][] = [
  'arrow',
  'circle',
  'cross',
  'check',
  'brackets',
  'heart',
  'play',
  'handle',
  'burst',
];

/** Stickers on another canvas: with the caption that they lie behind, on the footage that they mark, or among the words. */
export function relayStickers(template: Template, target: StickerTarget): Sticker[] {
  const { ratio, places } = target;
  const scale = SCALES[ratio].parts;
  return (template.stickers ?? []).map((sticker) => {
    const box = places.boxes?.[sticker.id] ?? stickerBox(sticker, template, target);
    const { strokePx, shadowPx } = sticker;
    return { ...sticker, box, strokePx: Math.round(strokePx * scale), shadowPx: Math.round(shadowPx * scale) };
  });
}

function stickerBox(sticker: Sticker, template: Template, target: StickerTarget): Box {
  const { box, shape, behind } = sticker;
  const scale = SCALES[target.ratio].parts;
  const isStretched = STRETCHED.includes(shape.kind);
  const before = template.captions.find(({ id }) => id === behind)?.box;
  const after = target.captions.find(({ id }) => id === behind)?.box;
  if (before && after) {
    return isStretched ? mapBox(box, edgesMap(before, after)) : besideCaption(box, { before, after, scale });
  }
  const keepsTo = sticker.keepsTo ?? (ON_FOOTAGE.includes(shape.kind) ? 'footage' : 'words');
  const scene = template.scenes.findLast(({ from }) => from <= sticker.from);
  const isOnFootage = keepsTo === 'footage' && scene !== undefined;
  const map = isOnFootage ? footageMap(scene, template, target.ratio) : wordsMap(template, target.ratio);
  if (isStretched) return mapBox(box, map);
  return isOnFootage ? onFootage(box, map, scale) : sized(box, { map, scale, middle: template.canvas.width / 2 });
}

/** Marks shrink with what they mark, but not to less than this share of what other parts shrink to. */
const LEAST_MARK = 0.75;

function onFootage(box: Box, map: BoxMap, scale: number): Box {
  const { width, height } = mapBox(box, map);
  const shrunk = Math.min(1, width / box.width, height / box.height);
  const centre = { x: map.x(box.x + box.width / 2), y: map.y(box.y + box.height / 2) };
  return about(box, centre, Math.max(scale * LEAST_MARK, shrunk));
}

/** Both boxes' edges, so that what was so far out of a caption stays so far out of it. */
function edgesMap(before: Box, after: Box): BoxMap {
  const side = (value: number, at: number, length: number, to: number, toLength: number): number =>
    value <= at + length / 2 ? to + (value - at) : to + toLength + (value - at - length);
  return {
    x: (value) => side(value, before.x, before.width, after.x, after.width),
    y: (value) => side(value, before.y, before.height, after.y, after.height),
  };
}

type Beside = { readonly before: Box; readonly after: Box; readonly scale: number };

function besideCaption(box: Box, { before, after, scale }: Beside): Box {
  const shift = (at: number, length: number, own: number, ownLength: number): number =>
    (at + length / 2 - own - ownLength / 2) * scale;
  const x = after.x + after.width / 2 + shift(box.x, box.width, before.x, before.width);
  const y = after.y + after.height / 2 + shift(box.y, box.height, before.y, before.height);
  return about(box, { x, y }, scale);
}

type Sized = { readonly map: BoxMap; readonly scale: number; readonly middle: number };

/** A box of the same proportions that keeps to the side of the canvas that it stood on. */
function sized(box: Box, { map, scale, middle }: Sized): Box {
  const centre = box.x + box.width / 2;
  const half = (box.width * scale) / 2;
  const y = map.y(box.y + box.height / 2);
  if (Math.abs(centre - middle) < 1) return about(box, { x: map.x(centre), y }, scale);
  return about(box, { x: centre < middle ? map.x(box.x) + half : map.x(box.x + box.width) - half, y }, scale);
}

function about({ width, height }: Box, at: { readonly x: number; readonly y: number }, scale: number): Box {
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  return { x: Math.max(0, Math.round(at.x - w / 2)), y: Math.max(0, Math.round(at.y - h / 2)), width: w, height: h };
}
