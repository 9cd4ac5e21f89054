import { produce } from 'immer';
import type { SlotFill } from '../../shared/catalog/product-schema.ts';
import type { CampaignDocument } from './campaign-document.ts';

/** Whom a fill is for; the narrower one wins. */
export type FillScope = 'campaign' | 'product' | 'market';

export type FillPlace = {
  readonly slot: string;
  readonly product: string;
  readonly market: string;
  readonly scope: FillScope;
};

/** A change of a fill; null takes the choice back to the template's. */
export type FillChange = { readonly [Key in keyof Omit<SlotFill, 'file'>]?: SlotFill[Key] | null } & {
  readonly file?: string;
};

type Overrides = NonNullable<CampaignDocument['campaign']['overrides']>;

/** The fill that a document gives for exactly this place, or null. */
export function fillAt({ campaign }: CampaignDocument, place: FillPlace): SlotFill | null {
  switch (place.scope) {
    case 'campaign':
      return campaign.slots?.[place.slot] ?? null;
    case 'product':
      return campaign.products.find(({ id }) => id === place.product)?.slots?.[place.slot] ?? null;
    case 'market':
      return campaign.overrides?.[overrideIndex(campaign.overrides, place)]?.slots?.[place.slot] ?? null;
  }
}

/** The narrowest place that fills a slot, which is where changes go on; null where the slot fills itself. */
export function fillScope(document: CampaignDocument, place: Omit<FillPlace, 'scope'>): FillScope | null {
  const scopes = ['market', 'product', 'campaign'] as const;
  return scopes.find((scope) => fillAt(document, { ...place, scope })) ?? null;
}

/** Changes a fill. One that is not there yet begins with `file`, the file that the slot shows now. */
export function changeFill(
  document: CampaignDocument,
  place: FillPlace,
  { change, shown }: { readonly change: FillChange; readonly shown: string | null },
): CampaignDocument {
  const old = fillAt(document, place) ?? (shown === null ? null : { file: shown });
  const file = change.file ?? old?.file;
  if (file === undefined) return document;
  const merged = Object.entries({ ...old, ...change, file }).filter(([, value]) => value !== null);
  return putFill(document, place, Object.fromEntries(merged) as SlotFill);
}

/** Lets a slot fill itself again, or show what a wider scope says. */
export function clearFill(document: CampaignDocument, place: FillPlace): CampaignDocument {
  return fillAt(document, place) ? putFill(document, place, null) : document;
}

function putFill(document: CampaignDocument, place: FillPlace, fill: SlotFill | null): CampaignDocument {
  return produce(document, ({ campaign }) => {
    const slots = slotsOf(campaign as never, place);
    if (!slots) return;
    if (fill) slots[place.slot] = fill;
    else delete slots[place.slot];
  });
}

type Slots = Record<string, SlotFill>;
type DraftCampaign = { slots?: Slots; overrides?: Overrides; products: { id: string; slots?: Slots }[] };

function slotsOf(campaign: DraftCampaign, place: FillPlace): Slots | null {
  if (place.scope === 'campaign') {
    campaign.slots ??= {};
    return campaign.slots;
  }
  if (place.scope === 'product') {
    const product = campaign.products.find(({ id }) => id === place.product);
    if (!product) return null;
    product.slots ??= {};
    return product.slots;
  }
  campaign.overrides ??= [];
  const index = overrideIndex(campaign.overrides, place);
  const found = campaign.overrides[index];
  if (found) {
    found.slots ??= {};
    return found.slots;
  }
  const slots: Slots = {};
  campaign.overrides.push({ market: place.market, product: place.product, slots });
  // The draft's own copy: what was pushed is not tracked.
  return campaign.overrides.at(-1)?.slots ?? slots;
}

function overrideIndex(overrides: Overrides | undefined, { market, product }: FillPlace): number {
  return overrides?.findLastIndex((each) => each.market === market && each.product === product) ?? -1;
}
