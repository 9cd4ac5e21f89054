import { DEFAULT_RATIO, type Ratio } from '../base/ratio.ts';
import { COLOUR_NAMES, type EndCard, type Palette } from './brand-kit-schema.ts';
import type { Campaign } from './campaign-schema.ts';
import type { CaptionChoice, MusicChoice, SceneChoice, SequenceEntry } from './choices-schema.ts';
import type { VariantIds } from './variant-ids.ts';
import type { VoiceChoice } from './voice-schema.ts';

/** What a campaign chooses for one variant, besides what fills its slots; null and empty leave it to the template. */
export type Choices = {
  /** The opening; null for the campaign's own. */
  readonly hook: string | null;
  /** The shape of the film. */
  readonly ratio: Ratio;
  readonly style: string | null;
  /** The campaign's and its overrides' colours over the brand's. */
  readonly palette: Partial<Palette>;
  readonly music: MusicChoice | null;
  readonly voice: VoiceChoice | null;
  readonly sequence: readonly SequenceEntry[] | null;
  readonly scenes: Readonly<Record<string, SceneChoice>>;
  readonly captions: Readonly<Record<string, CaptionChoice>>;
  /** A frame of the film. */
  readonly cover: number | null;
  /** How the brand closes every film. */
  readonly endCard: EndCard | null;
};

type Override = NonNullable<Campaign['overrides']>[number];

const FILTERS = ['product', 'market', 'hook'] as const;

/** The overrides that hold for a variant, in their order: a missing filter matches everything. */
export function matchingOverrides(
  { overrides = [] }: Campaign,
  variant: VariantIds,
): readonly { readonly override: Override; readonly index: number }[] {
  return overrides
    .map((override, index) => ({ override, index }))
    .filter(({ override }) => FILTERS.every((name) => (override[name] ?? variant[name]) === variant[name]));
}

/**
 * The choices of a variant: the campaign's own, then each matching override over them, the last one winning. Colours,
 * scenes and captions are laid over each other field by field; everything else is taken whole.
 */
export function choicesFor(campaign: Campaign, variant: VariantIds): Choices {
  const layers = [campaign, ...matchingOverrides(campaign, variant).map(({ override }) => override)];
  const last = <Key extends 'style' | 'music' | 'voice' | 'sequence' | 'cover'>(key: Key) =>
    layers.findLast((layer) => layer[key] !== undefined)?.[key] ?? null;
  return {
    hook: variant.hook,
    ratio: campaign.ratio ?? DEFAULT_RATIO,
    style: last('style'),
    palette: coloursOf([campaign.brand?.palette, ...layers.map(({ palette }) => palette)]),
    music: last('music'),
    voice: last('voice'),
    sequence: last('sequence'),
    scenes: byId(layers.map(({ scenes }) => scenes)),
    captions: byId(layers.map(({ captions }) => captions)),
    cover: last('cover'),
    endCard: campaign.brand?.endCard ?? null,
  };
}

type Colours = Readonly<Partial<Record<keyof Palette, string | undefined>>>;

/** The last of each colour; what else those objects hold is not for pictures. */
function coloursOf(layers: readonly (Colours | undefined)[]): Partial<Palette> {
  const found = COLOUR_NAMES.flatMap((name) => {
    const value = layers.findLast((layer) => layer?.[name] !== undefined)?.[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

function byId<Choice extends object>(
  layers: readonly (Readonly<Record<string, Choice>> | undefined)[],
): Readonly<Record<string, Choice>> {
  const merged = new Map<string, Choice>();
  for (const [id, choice] of layers.flatMap((layer) => Object.entries(layer ?? {}))) {
    merged.set(id, { ...merged.get(id), ...choice });
  }
  return Object.fromEntries(merged);
}
