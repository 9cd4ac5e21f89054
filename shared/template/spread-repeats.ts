import { frames, framesToSeconds, type Seconds, seconds } from '../base/units.ts';
import type { SlotFill } from '../catalog/product-schema.ts';
import type { ResolvedFill } from './resolved-fill.ts';
import { slotPlaces } from './slot-places.ts';
import type { Template } from './template-schema.ts';

type Slots = {
  readonly template: Template;
  /** Slots that the campaign fills itself; these stay as they are. */
  readonly given: Readonly<Record<string, SlotFill>>;
};

/**
 * A clip that fills several slots by itself starts in each at another place, from its beginning to as late as its end
 * allows, in the order of the slots: five times the same three seconds would look like a fault.
 */
export function spreadRepeats(
  fills: ReadonlyMap<string, ResolvedFill>,
  { template, given }: Slots,
): ReadonlyMap<string, ResolvedFill> {
  const bySlot = [...fills.values()];
  return new Map(
    [...fills].map(([slot, fill]) => {
      const uses = bySlot.filter((each) => each.file === fill.file);
      if (uses.length < 2 || given[slot] || fill.facts.kind !== 'video') return [slot, fill];
      const latest = Math.max(0, fill.facts.duration - shownSeconds(slot, template));
      // Whole milliseconds: the same start on every machine, and a name that people can read in a manifest.
      const start = Math.floor((latest * uses.indexOf(fill) * 1000) / (uses.length - 1)) / 1000;
      return [slot, { ...fill, trimStart: seconds(start) }];
    }),
  );
}

/** How long a slot's scene is on screen, until the next one has come in fully. */
function shownSeconds(slot: string, { scenes, canvas }: Template): Seconds {
  const index = scenes.findIndex((scene) => slotPlaces([scene]).some((place) => place.slot === slot));
  const next = scenes[index + 1];
  const end = next ? next.from + next.transition.frames : canvas.frames;
  return framesToSeconds(frames(end - (scenes[index]?.from ?? 0)));
}
