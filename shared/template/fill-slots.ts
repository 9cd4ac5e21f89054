import { seconds } from '../base/units.ts';
import type { Campaign } from '../campaign/campaign-schema.ts';
import { matchingOverrides } from '../campaign/choices.ts';
import type { ImageFacts, MediaFacts, VideoFacts } from '../catalog/media-facts.ts';
import type { Product, SlotFill } from '../catalog/product-schema.ts';
import { motionPresets } from './motion-presets.ts';
import { splitOpening } from './opening.ts';
import type { ResolvedFill } from './resolved-fill.ts';
import { type SlotPlace, slotPlaces } from './slot-places.ts';
import { spreadRepeats } from './spread-repeats.ts';
import type { Template } from './template-schema.ts';

/** What stands in the way of filling a template's slots. */
export type SlotProblem =
  | { readonly kind: 'slot-empty'; readonly slot: string }
  /** `isOpening`: a hook fills it, and the opening does not show it. */
  | { readonly kind: 'slot-unknown'; readonly slot: string; readonly isOpening: boolean }
  | {
      readonly kind: 'file-unusable';
      readonly slot: string;
      readonly file: string;
      readonly is: MediaFacts['kind'];
      readonly accepts: readonly string[];
    };

type Fills = Readonly<Record<string, SlotFill>>;

/** Fills that the campaign's documents give for a variant; `opening` are its hook's, which later scenes do not show. */
export type GivenFills = { readonly all: Fills; readonly opening: Fills };

/** A variant with its documents. */
export type FillsRequest = {
  readonly campaign: Campaign;
  readonly product: Product;
  readonly market: string;
  readonly hook: string | null;
};

/** Every slot fill that the campaign's documents give, before open slots are filled. */
export function givenFills({ campaign, product, market, hook }: FillsRequest): GivenFills {
  const overrides = matchingOverrides(campaign, { product: product.id, market, hook }).map(({ override }) => override);
  const fillsOf = (isHook: boolean): readonly Fills[] =>
    overrides.flatMap(({ slots, ...filters }) => (slots && (filters.hook !== undefined) === isHook ? [slots] : []));
  return {
    all: Object.assign({}, campaign.slots, product.slots, ...fillsOf(false)),
    opening: Object.assign({}, ...fillsOf(true)),
  };
}

type SlotsRequest = FillsRequest & {
  readonly template: Template;
  readonly media: ReadonlyMap<string, MediaFacts>;
};

/** A template with its media slots filled. */
type FilledSlots = {
  /** As it was given; the opening's slots may have become its own. */
  readonly template: Template;
  readonly fills: ReadonlyMap<string, ResolvedFill>;
  readonly problems: readonly SlotProblem[];
};

/**
 * Fills every slot as the campaign's own opening has it, then lays a hook's footage over the opening: what comes after
 * it is the same for all hooks, to the frame.
 */
export function fillSlots(request: SlotsRequest): FilledSlots {
  const given = givenFills(request);
  const { template, slots } = splitOpening(request.template, Object.keys(given.opening));
  const filled = fillAll(request, given.all);
  const fills = new Map(spreadRepeats(filled.fills, { template: request.template, given: given.all }));
  const problems = filled.problems.filter(({ slot }) => slots.get(slot) !== slot);
  for (const [slot, fill] of Object.entries(given.opening)) {
    const id = slots.get(slot);
    const place = slotPlaces(template.scenes).find((each) => each.slot === id);
    if (!place) problems.push({ kind: 'slot-unknown', slot, isOpening: true });
    else fillOne({ ...request, template, place, fill }, { fills, problems });
  }
  return { template, fills, problems };
}

function fillAll(request: SlotsRequest, given: Fills): Pick<FilledSlots, 'fills' | 'problems'> {
  const { template, product, media } = request;
  const slots = template.slots.flatMap((slot) => (slot.kind === 'media' ? [slot] : []));
  const places = slotPlaces(template.scenes);
  const fills = new Map<string, ResolvedFill>();
  const problems: SlotProblem[] = [];
  for (const name of Object.keys(given)) {
    if (!slots.some((slot) => slot.id === name)) problems.push({ kind: 'slot-unknown', slot: name, isOpening: false });
  }
  const candidates = slotCandidates(product.media ?? [], given);
  let next = 0;
  for (const slot of slots) {
    const place = places.find((each) => each.slot === slot.id);
    if (!place) continue;
    const usable = candidates.map((files) => files.filter((file) => accepted(slot.accepts, media.get(file))));
    const own = given[slot.id];
    const fill = own ?? nextFill(usable.find((files) => files.length > 0) ?? [], next);
    if (!own) next += 1;
    if (!fill) problems.push({ kind: 'slot-empty', slot: slot.id });
    else fillOne({ ...request, place, fill }, { fills, problems });
  }
  return { fills, problems };
}

type OneSlot = Pick<SlotsRequest, 'template' | 'media'> & { readonly place: SlotPlace; readonly fill: SlotFill };
type Filling = { readonly fills: Map<string, ResolvedFill>; readonly problems: SlotProblem[] };

function fillOne({ template, media, place, fill }: OneSlot, { fills, problems }: Filling): void {
  const { slot } = place;
  const accepts = template.slots.flatMap((each) => (each.kind === 'media' && each.id === slot ? each.accepts : []));
  const facts = media.get(fill.file);
  // A file that could not be read has been reported with its own name already.
  if (!facts) return;
  if (facts.kind === 'audio' || !accepted(accepts, facts))
    problems.push({ kind: 'file-unusable', slot, file: fill.file, is: facts.kind, accepts });
  else fills.set(slot, resolveFill({ place, fill, facts, sound: template.sound }));
}

/** Where open slots look, best first: media that no slot names, all of the product's, those that other slots name. */
function slotCandidates(files: readonly string[], given: Fills): readonly (readonly string[])[] {
  const named = [...new Set(Object.values(given).map((fill) => fill.file))];
  return [files.filter((file) => !named.includes(file)), files, named];
}

function nextFill(usable: readonly string[], next: number): SlotFill | undefined {
  const file = usable[next % Math.max(1, usable.length)];
  return file === undefined ? undefined : { file };
}

function accepted(kinds: readonly string[], facts: MediaFacts | undefined): boolean {
  return facts !== undefined && kinds.includes(facts.kind);
}

type FillParts = {
  readonly place: SlotPlace;
  readonly fill: SlotFill;
  readonly facts: VideoFacts | ImageFacts;
  readonly sound: Template['sound'];
};

function resolveFill({ place, fill, facts, sound }: FillParts): ResolvedFill {
  // A focus point says what must stay in view: with it the frame is filled, without it nothing is cut off.
  const ramp = fill.ramp ?? place.ramp;
  const fit = fill.fit ?? (fill.focus ? 'cover' : place.fit);
  return {
    slot: place.slot,
    file: fill.file,
    facts,
    fit,
    focus: fill.focus ?? { x: 0.5, y: 0.5 },
    trimStart: seconds(fill.trimStart ?? 0),
    whenShort: fill.whenShort ?? place.whenShort,
    speed: fill.speed ?? 1,
    ...(ramp === undefined || ramp === 'none' || facts.kind === 'image' ? {} : { ramp }),
    motion: fill.motion ? motionPresets[fill.motion] : place.motion,
    volume: fill.volume ?? sound.clipVolume,
    duckDb: fill.duckDb ?? sound.duckDb,
  };
}
