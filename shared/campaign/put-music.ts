import type { Campaign } from './campaign-schema.ts';
import type { MusicNote } from './music-note.ts';

/** A campaign that remembers the rights in one of its files. */
export function withLicence(campaign: Campaign, file: string, note: MusicNote): Campaign {
  return { ...campaign, licences: { ...campaign.licences, [file]: note } };
}

/** A campaign with a piece of music under all its films, or under those of one market. */
export function putMusic(
  campaign: Campaign,
  { file, market }: { readonly file: string; readonly market: string | null },
): Campaign {
  if (market === null) return { ...campaign, music: { file } };
  const { overrides = [] } = campaign;
  const index = overrides.findLastIndex(
    (each) => each.market === market && each.product === undefined && each.hook === undefined,
  );
  const changed =
    index < 0
      ? [...overrides, { market, music: { file } }]
      : overrides.with(index, { ...overrides[index], music: { file } });
  return { ...campaign, overrides: changed };
}
