import { BACKINGS } from './caption-roles.ts';
import { END_CARD_NAMES } from './end-card.ts';
import { layoutFaults } from './layout-faults.ts';
import { ratioFaults } from './ratio-faults.ts';
import type { Box } from './schema-parts.ts';
import { slotPlaces } from './slot-places.ts';
import type { Template, TemplateCaption } from './template-schema.ts';

/** A template's own texts in English, nested as in `captions/en.json`. */
type EnglishTexts = Readonly<Record<string, unknown>>;

/**
 * What the parts of a template say against each other, a sentence each; none for a sound one. The schema judges each
 * field alone; this finds scenes out of order, names that lead nowhere and captions that collide.
 */
export function templateFaults(template: Template, english: EnglishTexts): readonly string[] {
  return [
    ...idFaults(template),
    ...sceneFaults(template),
    ...styleFaults(template),
    ...logoFaults(template),
    ...layoutFaults(template),
    ...ratioFaults(template),
    ...template.captions.flatMap((caption) => captionFaults(caption, template, english)),
    ...collisions(template),
  ];
}

function idFaults({ slots, scenes, captions, stickers = [] }: Template): readonly string[] {
  return Object.entries({ slots, scenes, captions, stickers }).flatMap(([list, items]) => {
    const ids = items.map((item) => item.id);
    return ids.flatMap((id, index) => [
      ...(ids.indexOf(id) < index ? [`${list}: the id "${id}" is there twice`] : []),
      ...(END_CARD_NAMES.includes(id) ? [`${list}: the id "${id}" belongs to end cards of brands`] : []),
    ]);
  });
}

function sceneFaults({ scenes, slots, canvas }: Template): readonly string[] {
  const media = slots.flatMap((slot) => (slot.kind === 'media' ? [slot.id] : []));
  const places = slotPlaces(scenes);
  const unused = media.filter((id) => !places.some(({ slot }) => slot === id));
  const unknown = places.filter(({ slot }) => !media.includes(slot));
  const faults = [
    ...unused.map((id) => `slots.${id}: no scene shows it`),
    ...unknown.map(({ slot, scene }) => `scenes.${scene.id}: there is no media slot "${slot}"`),
  ];
  if (scenes[0]?.from !== 0) faults.push('scenes: the first one must start at frame 0');
  for (const [index, { id, from, transition }] of scenes.entries()) {
    const before = scenes[index - 1];
    const end = scenes[index + 1]?.from ?? canvas.frames;
    if (end <= from) faults.push(`scenes.${id}: must start before frame ${end}`);
    // Both scenes move during a transition: it may take neither whole.
    const room = Math.min(end - from, before ? from - before.from : 1);
    if (transition.frames >= room) faults.push(`scenes.${id}: its transition must be shorter than ${room} frames`);
    if ((transition.kind === 'cut') !== (transition.frames === 0))
      faults.push(`scenes.${id}: a cut takes 0 frames, every other transition more`);
  }
  return faults;
}

function styleFaults({ styles, defaultStyle }: Template): readonly string[] {
  const faults = styles[defaultStyle] ? [] : [`defaultStyle: there is no style "${defaultStyle}"`];
  const sizes = Object.entries(styles).flatMap(([id, { roles }]) =>
    Object.entries(roles).flatMap(([role, { sizePx, minSizePx }]) =>
      minSizePx > sizePx ? [`styles.${id}.roles.${role}: minSizePx is larger than sizePx`] : [],
    ),
  );
  return [...faults, ...sizes];
}

function logoFaults({ logo, slots, safeZone, canvas }: Template): readonly string[] {
  if (!logo) return [];
  const faults = slots.some((slot) => slot.kind === 'logo' && slot.id === logo.slot)
    ? []
    : [`logo: there is no logo slot "${logo.slot}"`];
  if (logo.from + logo.frames > canvas.frames) faults.push('logo: ends after the film');
  if (isOutside(logo.box, { safeZone, canvas })) faults.push('logo: reaches out of the safe zone');
  return faults;
}

function captionFaults(caption: TemplateCaption, template: Template, english: EnglishTexts): readonly string[] {
  const { id, role, content, box, from, frames, enter, leave } = caption;
  const at = `captions.${id}`;
  const faults: string[] = [];
  if (from + frames > template.canvas.frames) faults.push(`${at}: ends after the film`);
  if (enter.frames + leave.frames > frames) faults.push(`${at}: has no time between its entrance and its exit`);
  if (isOutside(box, template)) faults.push(`${at}: reaches out of the safe zone`);
  if (content.kind === 'text' && typeof textAt(english, content.key) !== 'string')
    faults.push(`${at}: captions/en.json has no text "${content.key}"`);
  for (const [style, { roles }] of Object.entries(template.styles)) {
    const kind = roles[role]?.kind;
    if (!kind) faults.push(`${at}: style "${style}" has no role "${role}"`);
    else if (content.kind !== 'text' && kind !== BACKINGS[content.kind])
      faults.push(`${at}: role "${role}" of style "${style}" must be a ${BACKINGS[content.kind]}`);
  }
  return faults;
}

function isOutside({ x, y, width, height }: Box, { safeZone, canvas }: Pick<Template, 'safeZone' | 'canvas'>): boolean {
  const { top, right, bottom, left } = safeZone;
  return x < left || y < top || x + width > canvas.width - right || y + height > canvas.height - bottom;
}

function textAt(texts: EnglishTexts, key: string): unknown {
  return key.split('.').reduce<unknown>((group, part) => {
    return typeof group === 'object' && group !== null ? (group as EnglishTexts)[part] : undefined;
  }, texts);
}

/** Captions whose boxes share pixels at the same frame. */
function collisions({ captions }: Template): readonly string[] {
  return captions.flatMap((one, index) =>
    captions
      .slice(index + 1)
      .flatMap((two) => (collide(one, two) ? [`captions.${two.id}: lies over captions.${one.id} for a time`] : [])),
  );
}

function collide(one: TemplateCaption, two: TemplateCaption): boolean {
  return (
    meet([one.from, one.frames], [two.from, two.frames]) &&
    meet([one.box.x, one.box.width], [two.box.x, two.box.width]) &&
    meet([one.box.y, one.box.height], [two.box.y, two.box.height])
  );
}

/** A start and a length, in frames or px. */
type Stretch = readonly [number, number];

function meet([start, length]: Stretch, [otherStart, otherLength]: Stretch): boolean {
  return start < otherStart + otherLength && otherStart < start + length;
}
