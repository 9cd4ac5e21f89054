import { hookKey } from '../campaign/hook-keys.ts';
import { slotPlaces } from './slot-places.ts';
import type { Template, TemplateCaption } from './template-schema.ts';

type Film = Pick<Template, 'scenes' | 'captions' | 'canvas'>;

/** The captions that a hook may say differently: they come and go with the first scene. */
export function openingCaptions({ scenes, captions, canvas }: Film): readonly TemplateCaption[] {
  const [, next] = scenes;
  const start = next?.from ?? canvas.frames;
  const end = start + (next?.transition.frames ?? 0);
  return captions.filter(({ from, frames }) => from < start && from + frames <= end);
}

/** The keys of the opening's texts, in the order of its captions. */
export function openingKeys(film: Film): readonly string[] {
  return [...new Set(openingCaptions(film).flatMap(({ content }) => (content.kind === 'text' ? [content.key] : [])))];
}

/** The same film with the opening's texts asked for under a hook's own keys. */
export function withHookTexts(template: Template, hook: string): Template {
  const own = openingCaptions(template);
  const captions = template.captions.map((caption) => {
    const { content } = caption;
    if (content.kind !== 'text' || !own.includes(caption)) return caption;
    return { ...caption, content: { ...content, key: hookKey(hook, content.key) } };
  });
  return { ...template, captions };
}

/**
 * What a slot of the opening is called where later scenes show the same slot, and a hook fills the opening's alone.
 * No template can have a slot of that name.
 */
function openingSlot(slot: string): string {
  return `${slot}.opening`;
}

/** A slot as the template's author called it. */
export function authoredSlot(slot: string): string {
  return slot.replace(/\.opening$/, '');
}

/** A film whose opening has slots of its own, and what each of those that were asked for is called in it. */
export type SplitOpening = {
  readonly template: Template;
  /** By the author's name; slots that the opening does not show are not in it. */
  readonly slots: ReadonlyMap<string, string>;
};

/** Parts the opening from later scenes that show the same slots, so that they can be filled apart. */
export function splitOpening(template: Template, wanted: readonly string[]): SplitOpening {
  const [opening, ...rest] = template.scenes;
  if (!opening) throw new Error(`template ${template.id} has no scene`);
  const later = slotPlaces(rest).map(({ slot }) => slot);
  const here = slotPlaces([opening]).map(({ slot }) => slot);
  const slots = new Map(
    wanted
      .filter((slot) => here.includes(slot))
      .map((slot) => [slot, later.includes(slot) ? openingSlot(slot) : slot] as const),
  );
  const own = (slot: string): string => slots.get(slot) ?? slot;
  const { layout } = opening;
  const panes = layout?.panes.map((pane) => ({ ...pane, slot: own(pane.slot) }));
  const scene = { ...opening, slot: own(opening.slot), ...(layout && panes ? { layout: { ...layout, panes } } : {}) };
  const added = template.slots.filter(({ id }) => own(id) !== id).map((slot) => ({ ...slot, id: own(slot.id) }));
  return { template: { ...template, slots: [...template.slots, ...added], scenes: [scene, ...rest] }, slots };
}
