import { type Seconds, seconds } from '../base/units.ts';
import type { Palette } from '../campaign/brand-kit-schema.ts';
import type { Campaign } from '../campaign/campaign-schema.ts';
import { type Choices, choicesFor, matchingOverrides } from '../campaign/choices.ts';
import type { ImageFacts, MediaFacts, VideoFacts } from '../catalog/media-facts.ts';
import type { Product, SlotFill } from '../catalog/product-schema.ts';
import { cutTemplate } from './cut-template.ts';
import { motionPresets } from './motion-presets.ts';
import type { ResolvedFill } from './resolved-fill.ts';
import { type SlotPlace, slotPlaces } from './slot-places.ts';
import { spreadRepeats } from './spread-repeats.ts';
import type { Template, TemplateStyle } from './template-schema.ts';

/** What stands in the way of a variant, or is odd about its fills; checks turn these into findings. */
export type FillProblem =
  | { readonly kind: 'slot-empty'; readonly slot: string }
  | { readonly kind: 'slot-unknown'; readonly slot: string }
  | {
      readonly kind: 'file-unusable';
      readonly slot: string;
      readonly file: string;
      readonly is: string;
      readonly accepts: readonly string[];
    }
  | { readonly kind: 'style-unknown'; readonly style: string; readonly known: readonly string[] };

/** The cover where nothing else is chosen: the hook has come to rest; a frame of the film. */
export const DEFAULT_COVER = 45;

/** A template with one product's and market's choices made. */
export type Instance = {
  /** The template with its scenes and captions as this variant shows them. */
  readonly template: Template;
  readonly styleId: string;
  readonly style: TemplateStyle;
  /** The style's palette with the brand's colours over it. */
  readonly palette: Palette;
  /** By slot id. */
  readonly fills: ReadonlyMap<string, ResolvedFill>;
  readonly logo: string | null;
  readonly music: { readonly file: string; readonly trimStart: Seconds } | null;
  /** The frame that becomes the cover picture. */
  readonly cover: number;
  readonly problems: readonly FillProblem[];
};

/** What to fill, for which product and market. */
export type InstanceRequest = {
  readonly template: Template;
  readonly campaign: Campaign;
  readonly product: Product;
  readonly market: string;
  /** Facts of every file that could be read, by path in the campaign folder. */
  readonly media: ReadonlyMap<string, MediaFacts>;
};

/**
 * Fills a template's slots for one product and market. A fill comes from the last matching override, else from the
 * product, else from the campaign; open slots take the product's media in order, and again from the first when there
 * are too few. A clip that comes again shows other parts of it, so that one clip is enough for a video.
 */
export function instantiate(request: InstanceRequest): Instance {
  const { campaign, product, market } = request;
  const choices = choicesFor(campaign, { product: product.id, market });
  const template = cutTemplate(request.template, choices);
  const chosen = chooseStyle(template, choices);
  const { fills, problems } = fillSlots({ ...request, template });
  const { music, palette, cover } = choices;
  return {
    template,
    ...chosen.style,
    palette: { ...chosen.style.style.palette, ...palette },
    fills,
    logo: template.logo ? (campaign.brand?.logo ?? null) : null,
    music: music ? { file: music.file, trimStart: seconds(music.trimStart ?? 0) } : null,
    cover: cover ?? DEFAULT_COVER,
    problems: [...chosen.problems, ...problems],
  };
}

/** Every slot fill that the campaign's documents give for a product and market, before open slots are filled. */
export function givenFills({
  campaign,
  product,
  market,
}: Omit<InstanceRequest, 'template' | 'media'>): Readonly<Record<string, SlotFill>> {
  const overrides = matchingOverrides(campaign, { product: product.id, market });
  return Object.assign({}, campaign.slots, product.slots, ...overrides.map(({ override }) => override.slots ?? {}));
}

function chooseStyle(template: Template, { style: wanted }: Choices) {
  const id = wanted !== null && template.styles[wanted] ? wanted : template.defaultStyle;
  const style = template.styles[id];
  if (!style) throw new Error(`template ${template.id} lacks its default style ${id}`);
  const problems: FillProblem[] =
    wanted === null || wanted === id
      ? []
      : [{ kind: 'style-unknown', style: wanted, known: Object.keys(template.styles) }];
  return { style: { styleId: id, style }, problems };
}

function fillSlots(request: InstanceRequest): Pick<Instance, 'fills' | 'problems'> {
  const { template, product, media } = request;
  const given = givenFills(request);
  const slots = template.slots.flatMap((slot) => (slot.kind === 'media' ? [slot] : []));
  const places = slotPlaces(template.scenes);
  const fills = new Map<string, ResolvedFill>();
  const problems: FillProblem[] = [];
  for (const name of Object.keys(given)) {
    if (!slots.some((slot) => slot.id === name)) problems.push({ kind: 'slot-unknown', slot: name });
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
    const facts = fill && media.get(fill.file);
    if (!fill) problems.push({ kind: 'slot-empty', slot: slot.id });
    // A file that could not be read has been reported with its own name already.
    else if (!facts) continue;
    else if (facts.kind === 'audio' || !accepted(slot.accepts, facts)) {
      problems.push({ kind: 'file-unusable', slot: slot.id, file: fill.file, is: facts.kind, accepts: slot.accepts });
    } else {
      fills.set(slot.id, resolveFill({ place, fill, facts, sound: template.sound }));
    }
  }
  return { fills: spreadRepeats(fills, { template, given }), problems };
}

/** Where open slots look, best first: media that no slot names, all of the product's, those that other slots name. */
function slotCandidates(
  files: readonly string[],
  given: Readonly<Record<string, SlotFill>>,
): readonly (readonly string[])[] {
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
    motion: fill.motion ? motionPresets[fill.motion] : place.motion,
    volume: fill.volume ?? sound.clipVolume,
    duckDb: fill.duckDb ?? sound.duckDb,
  };
}
