import { type Seconds, seconds } from '../base/units.ts';
import type { BrandKit, ColourName, Palette } from '../campaign/brand-kit-schema.ts';
import { type Choices, choicesFor } from '../campaign/choices.ts';
import { isDark } from '../campaign/palette-pairs.ts';
import type { VoiceChoice } from '../campaign/voice-schema.ts';
import type { MediaFacts } from '../catalog/media-facts.ts';
import { brandedStyle } from './branded-style.ts';
import { cutTemplate } from './cut-template.ts';
import { endCardLogo } from './end-card.ts';
import { type FillsRequest, fillSlots, type SlotProblem } from './fill-slots.ts';
import type { ResolvedFill } from './resolved-fill.ts';
import type { Box } from './schema-parts.ts';
import type { Template, TemplateStyle } from './template-schema.ts';

/** What stands in the way of a variant, or is odd about its fills; checks turn these into findings. */
export type FillProblem =
  | SlotProblem
  | { readonly kind: 'style-unknown'; readonly style: string; readonly known: readonly string[] };

/** The cover where nothing else is chosen: the hook has come to rest; a frame of the film. */
export const DEFAULT_COVER = 45;

/** A logo, as the template's box has it for left-to-right, and its frames. */
export type PlacedLogo = { readonly file: string; readonly box: Box; readonly from: number; readonly frames: number };

/** A template with one product's and market's choices made. */
export type Instance = {
  /** The template with its scenes and captions as this variant shows them. */
  readonly template: Template;
  readonly styleId: string;
  readonly style: TemplateStyle;
  /** The style's palette with the brand's and the campaign's colours over it. */
  readonly palette: Palette;
  /** By slot id. */
  readonly fills: ReadonlyMap<string, ResolvedFill>;
  readonly logos: readonly PlacedLogo[];
  /** A sound that ends with the film. */
  readonly soundLogo: { readonly file: string; readonly volume: number } | null;
  readonly music: { readonly file: string; readonly trimStart: Seconds } | null;
  readonly voice: VoiceChoice | null;
  /** The frame that becomes the cover picture. */
  readonly cover: number;
  readonly problems: readonly FillProblem[];
};

/** What to fill, for which variant. */
export type InstanceRequest = FillsRequest & {
  readonly template: Template;
  /** Facts of every file that could be read, by path in the campaign folder. */
  readonly media: ReadonlyMap<string, MediaFacts>;
};

/**
 * Fills a template's slots for one variant. A fill comes from the last matching override, else from the
 * product, else from the campaign; open slots take the product's media in order, and again from the first when there
 * are too few. A clip that comes again shows other parts of it, so that one clip is enough for a video.
 */
export function instantiate(request: InstanceRequest): Instance {
  const { campaign, product, market, hook } = request;
  const choices = choicesFor(campaign, { product: product.id, market, hook });
  const { template, fills, problems } = fillSlots({ ...request, template: cutTemplate(request.template, choices) });
  const chosen = chooseStyle(template, choices);
  const { style, styleId } = chosen.style;
  const { music, voice, cover } = choices;
  const { brand } = campaign;
  const palette = { ...style.palette, ...choices.palette };
  return {
    template,
    styleId,
    style: brand ? brandedStyle(style, palette, brand) : style,
    palette,
    fills,
    logos: brand ? placeLogos(template, brand, { palette, media: request.media }) : [],
    soundLogo: brand?.sound ?? null,
    music: music ? { file: music.file, trimStart: seconds(music.trimStart ?? 0) } : null,
    voice,
    cover: cover ?? DEFAULT_COVER,
    problems: [
      ...chosen.problems,
      ...problems,
      ...brandProblems(brand, request.media),
      ...soundProblems({ file: music?.file, slot: 'music' }, request.media),
      ...soundProblems({ file: voice?.file, slot: 'voice' }, request.media),
    ],
  };
}

/** The logo where the template has it and on the end card; on dark grounds the one that is made for them. */
function placeLogos(
  template: Template,
  brand: BrandKit,
  { palette, media }: Pick<InstanceRequest, 'media'> & { readonly palette: Palette },
): readonly PlacedLogo[] {
  const { logo, logoOnDark, endCard } = brand;
  const fileOn = (ground: ColourName): string | undefined =>
    isDark(palette[ground]) ? (logoOnDark ?? logo) : (logo ?? logoOnDark);
  const own = template.logo && { file: fileOn('background'), ...template.logo };
  const lastFile = endCard && fileOn(endCard.ground);
  const last = endCard && { file: lastFile, ...endCardLogo(template, endCard, aspectOf(lastFile, media)) };
  return [own, last].flatMap((each) =>
    each?.file === undefined ? [] : [{ file: each.file, box: each.box, from: each.from, frames: each.frames }],
  );
}

/** Width for height of a picture; square where it is not known. */
function aspectOf(file: string | undefined, media: InstanceRequest['media']): number {
  const facts = file === undefined ? undefined : media.get(file);
  return facts?.kind === 'image' ? facts.picture.width / facts.picture.height : 1;
}

/** A logo that is a clip, and a sound that is none, are for nothing. Files that could not be read are told elsewhere. */
function brandProblems(brand: BrandKit | undefined, media: ReadonlyMap<string, MediaFacts>): readonly FillProblem[] {
  const { logo, logoOnDark, sound } = brand ?? {};
  const logos = [logo, logoOnDark].flatMap((file): FillProblem[] => {
    const is = file === undefined ? undefined : media.get(file)?.kind;
    if (file === undefined || is === undefined || is === 'image') return [];
    return [{ kind: 'file-unusable', slot: 'logo of the brand', file, is, accepts: ['image'] }];
  });
  return [...logos, ...soundProblems({ file: sound?.file, slot: 'sound of the brand' }, media)];
}

type SoundPlace = { readonly file: string | undefined; readonly slot: string };

/** A picture, or a clip without sound, where something is to be heard. */
function soundProblems({ file, slot }: SoundPlace, media: ReadonlyMap<string, MediaFacts>): readonly FillProblem[] {
  const facts = file === undefined ? undefined : media.get(file);
  if (file === undefined || !facts || (facts.kind !== 'image' && facts.sound)) return [];
  return [{ kind: 'file-unusable', slot, file, is: facts.kind, accepts: ['sound'] }];
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
