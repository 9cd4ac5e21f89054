import { produce } from 'immer';
import type { Palette } from '../../shared/campaign/brand-kit-schema.ts';
import { matchingOverrides } from '../../shared/campaign/choices.ts';
import type { CaptionChoice, MusicChoice, SceneChoice, SequenceEntry } from '../../shared/campaign/choices-schema.ts';
import type { VariantIds } from '../../shared/campaign/variant-ids.ts';
import type { VoiceChoice } from '../../shared/campaign/voice-schema.ts';
import type { SlotFill } from '../../shared/catalog/product-schema.ts';
import type { CampaignDocument } from './campaign-document.ts';

type WideScope = 'campaign' | 'product' | 'market' | 'variant';

/** Whom a choice is for; the narrower one wins. `variant` is one product in one market, those of a hook are for its opening alone. */
export type Scope = WideScope | 'hook' | 'product-hook' | 'market-hook' | 'variant-hook';

/** From the narrowest to the widest. */
const WIDE_SCOPES = ['variant', 'market', 'product', 'campaign'] as const;
const HOOK_SCOPES = ['variant-hook', 'market-hook', 'product-hook', 'hook'] as const;
const SCOPES: readonly Scope[] = [...HOOK_SCOPES, ...WIDE_SCOPES];

/** What each choice holds. Those of the second group have an id each: a slot, a scene, a caption. */
type Values = {
  readonly style: string;
  readonly palette: Partial<Palette>;
  readonly music: MusicChoice | null;
  readonly voice: VoiceChoice | null;
  readonly sequence: readonly SequenceEntry[];
  readonly cover: number;
  readonly slots: SlotFill;
  readonly scenes: SceneChoice;
  readonly captions: CaptionChoice;
};

export type ChoiceName = keyof Values;

/**
 * A choice for the variant that is looked at; `id` is empty for those that have none. `hook` is null for what no hook may
 * choose: all but the opening.
 */
export type ChoicePlace<Name extends ChoiceName = ChoiceName> = VariantIds & {
  readonly name: Name;
  readonly id: string;
};

type Layer = Record<string, unknown>;

/** True for the scopes of a hook. */
export function isHookScope(scope: Scope | null): boolean {
  return HOOK_SCOPES.some((each) => each === scope);
}

/** The choice that a document makes for exactly this scope; undefined where it makes none. */
export function choiceAt<Name extends ChoiceName>(
  { campaign }: CampaignDocument,
  place: ChoicePlace<Name>,
  scope: Scope,
): Values[Name] | undefined {
  return valueIn(findLayer(campaign, place, scope), place) as Values[Name] | undefined;
}

/** The scope whose choice is in force, which is where changes go on; null where the template decides. */
export function scopeOf({ campaign }: CampaignDocument, place: ChoicePlace): Scope | null {
  const last = matchingOverrides(campaign, place).findLast(
    ({ override }) => valueIn(override, place) !== undefined,
  )?.override;
  if (last) return filtersScope(last);
  return (
    (['product', 'campaign'] as const).find(
      (scope) => valueIn(findLayer(campaign, place, scope), place) !== undefined,
    ) ?? null
  );
}

/** Makes a choice for a scope; undefined takes it back. What becomes empty goes. */
export function putChoice<Name extends ChoiceName>(
  document: CampaignDocument,
  place: ChoicePlace<Name>,
  { scope, value }: { readonly scope: Scope; readonly value: Values[Name] | undefined },
): CampaignDocument {
  if (value === undefined && choiceAt(document, place, scope) === undefined) return document;
  return produce(document, ({ campaign }) => {
    const layer = findLayer(campaign, place, scope) ?? addOverride(campaign as Overriding, place, scope);
    setIn(layer, place, value);
    dropEmptyOverrides(campaign as Overriding);
  });
}

/** Makes `value` the choice of another scope, so that nothing narrower hides it. Wider choices stay for all others. */
export function moveChoice<Name extends ChoiceName>(
  document: CampaignDocument,
  place: ChoicePlace<Name>,
  { scope, value }: { readonly scope: Scope; readonly value: Values[Name] },
): CampaignDocument {
  return putChoice(clearNarrower(document, place, scope), place, { scope, value });
}

/** Leaves a choice to the template, or to a wider scope that makes one. */
export function clearChoice(document: CampaignDocument, place: ChoicePlace): CampaignDocument {
  const scope = scopeOf(document, place);
  return scope === null ? document : putChoice(document, place, { scope, value: undefined });
}

function clearNarrower(document: CampaignDocument, place: ChoicePlace, scope: Scope): CampaignDocument {
  const open = place.hook === null ? WIDE_SCOPES : SCOPES;
  const narrower = open.filter((each) => SCOPES.indexOf(each) < SCOPES.indexOf(scope));
  return narrower.reduce((now, each) => putChoice(now, place, { scope: each, value: undefined }), document);
}

const WITH_ID: readonly ChoiceName[] = ['slots', 'scenes', 'captions'];

function valueIn(layer: Layer | undefined, { name, id }: ChoicePlace): unknown {
  const value = layer?.[name];
  if (!WITH_ID.includes(name)) return value;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, id) ? Reflect.get(value, id) : undefined;
}

function setIn(layer: Layer, { name, id }: ChoicePlace, value: unknown): void {
  if (!WITH_ID.includes(name)) {
    if (value === undefined) delete layer[name];
    else layer[name] = value;
    return;
  }
  const group = { ...(layer[name] as Layer | undefined) };
  if (value === undefined) delete group[id];
  else group[id] = value;
  if (Object.keys(group).length === 0) delete layer[name];
  else layer[name] = group;
}

type Filters = { readonly [Name in 'market' | 'product' | 'hook']?: string | undefined };
const FILTERS = ['market', 'product', 'hook'] as const;
type Override = Layer & Filters;
type Overriding = { overrides?: Override[] };

function findLayer(campaign: CampaignDocument['campaign'], place: ChoicePlace, scope: Scope): Layer | undefined {
  if (scope === 'campaign') return campaign;
  // Fills of a product lie with the product itself.
  if (scope === 'product' && place.name === 'slots') return campaign.products.find(({ id }) => id === place.product);
  const filters: Filters = filtersFor(place, scope);
  const same = (campaign.overrides ?? []).filter((each) => FILTERS.every((name) => each[name] === filters[name]));
  return same.findLast((each) => valueIn(each, place) !== undefined) ?? same.at(-1);
}

/** Wider overrides stand before narrower ones, since the last one wins. */
function addOverride(campaign: Overriding, place: ChoicePlace, scope: Scope): Layer {
  campaign.overrides ??= [];
  const narrower = campaign.overrides.findIndex((each) => SCOPES.indexOf(filtersScope(each)) < SCOPES.indexOf(scope));
  const index = narrower < 0 ? campaign.overrides.length : narrower;
  campaign.overrides.splice(index, 0, { ...filtersFor(place, scope) });
  // The draft's own copy: what was put in is not tracked.
  return campaign.overrides[index] ?? {};
}

function dropEmptyOverrides(campaign: Overriding): void {
  if (!campaign.overrides) return;
  const kept = campaign.overrides.filter((each) =>
    Object.keys(each).some((key) => !FILTERS.some((name) => name === key)),
  );
  if (kept.length === 0) delete campaign.overrides;
  else if (kept.length < campaign.overrides.length) campaign.overrides = kept;
}

function filtersFor({ market, product, hook }: VariantIds, scope: Scope): Filters {
  const isFor = (...names: readonly string[]): boolean => names.some((name) => scope.startsWith(name));
  return {
    ...(isFor('market', 'variant') ? { market } : {}),
    ...(isFor('product', 'variant') ? { product } : {}),
    ...(isHookScope(scope) && hook !== null ? { hook } : {}),
  };
}

function filtersScope({ market, product, hook }: Filters): Scope {
  const wide = market === undefined ? 'product' : product === undefined ? 'market' : 'variant';
  const isForAll = market === undefined && product === undefined;
  if (hook === undefined) return isForAll ? 'campaign' : wide;
  return isForAll ? 'hook' : `${wide}-hook`;
}
