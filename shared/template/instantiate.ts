import { type Seconds, seconds } from '../base/units.ts';
import type { Palette } from '../campaign/brand-kit-schema.ts';
import { type Choices, choicesFor } from '../campaign/choices.ts';
import type { MediaFacts } from '../catalog/media-facts.ts';
import { cutTemplate } from './cut-template.ts';
import { type FillsRequest, fillSlots, type SlotProblem } from './fill-slots.ts';
import type { ResolvedFill } from './resolved-fill.ts';
import type { Template, TemplateStyle } from './template-schema.ts';

/** What stands in the way of a variant, or is odd about its fills; checks turn these into findings. */
export type FillProblem =
  | SlotProblem
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
