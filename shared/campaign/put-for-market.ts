import type { Campaign } from './campaign-schema.ts';
import type { MusicNote } from './music-note.ts';

type Override = NonNullable<Campaign['overrides']>[number];
/** Choices that a market may have of its own. */
type MarketChoices = Partial<Pick<Override, 'music' | 'sequence'>>;

/** A campaign with choices for all its films (null), or for those of one market. */
export function putForMarket(campaign: Campaign, market: string | null, choices: MarketChoices): Campaign {
  if (market === null) return { ...campaign, ...choices };
  const { overrides = [] } = campaign;
  const index = overrides.findLastIndex(
    (each) => each.market === market && each.product === undefined && each.hook === undefined,
  );
  if (index >= 0) return { ...campaign, overrides: overrides.with(index, { ...overrides[index], ...choices }) };
  // Later entries win: one for a whole market stands before those for one variant.
  const narrower = overrides.findIndex((each) => each.market !== undefined && each.product !== undefined);
  const at = narrower < 0 ? overrides.length : narrower;
  return { ...campaign, overrides: overrides.toSpliced(at, 0, { market, ...choices }) };
}

/** A campaign that remembers the rights in one of its files. */
export function withLicence(campaign: Campaign, file: string, note: MusicNote): Campaign {
  return { ...campaign, licences: { ...campaign.licences, [file]: note } };
}
