import type { Campaign } from './campaign-schema.ts';
import type { VoiceChoice } from './voice-schema.ts';

/** Whom a voice is for: one market or all (null), one product or all (null). */
export type VoicePlace = { readonly market: string | null; readonly product: string | null };

type Override = NonNullable<Campaign['overrides']>[number];

/**
 * A campaign with a voice for a place; `undefined` leaves it to a wider choice, null says that nobody speaks. An override
 * that becomes empty goes.
 */
export function putVoice(campaign: Campaign, place: VoicePlace, voice: VoiceChoice | null | undefined): Campaign {
  if (place.market === null && place.product === null) return withKey(campaign, voice);
  const { overrides = [] } = campaign;
  const index = overrides.findLastIndex((each) => isAt(each, place));
  const changed = withKey(overrides[index] ?? filtersOf(place), voice);
  const kept = Object.keys(changed).some((key) => key !== 'market' && key !== 'product') ? [changed] : [];
  if (index >= 0) return withOverrides(campaign, overrides.toSpliced(index, 1, ...kept));
  // Later entries win: one for a whole market or product stands before those for one variant.
  const isWide = place.market === null || place.product === null;
  const at = isWide ? overrides.findIndex((each) => each.market !== undefined && each.product !== undefined) : -1;
  return withOverrides(campaign, overrides.toSpliced(at < 0 ? overrides.length : at, 0, ...kept));
}

function isAt({ market, product, hook }: Override, place: VoicePlace): boolean {
  return hook === undefined && (market ?? null) === place.market && (product ?? null) === place.product;
}

function filtersOf({ market, product }: VoicePlace): Override {
  return { ...(market === null ? {} : { market }), ...(product === null ? {} : { product }) };
}

function withKey<Holder extends { readonly voice?: VoiceChoice | null | undefined }>(
  { voice: _before, ...rest }: Holder,
  voice: VoiceChoice | null | undefined,
) {
  return (voice === undefined ? rest : { ...rest, voice }) as Holder;
}

function withOverrides({ overrides: _before, ...campaign }: Campaign, overrides: readonly Override[]): Campaign {
  return overrides.length === 0 ? (campaign as Campaign) : ({ ...campaign, overrides: [...overrides] } as Campaign);
}
