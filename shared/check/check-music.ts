import { choicesFor } from '../campaign/choices.ts';
import type { MusicNote } from '../campaign/music-note.ts';
import type { Fault } from './check-scope.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `music-licence`: music whose rights nobody wrote down. */
export function checkMusicLicence(facts: VariantFacts): readonly Fault[] {
  const { file, note } = heard(facts);
  if (file === null || note) return [];
  return [{ subject: file, message: `Nothing is written down of the rights in ${file}.` }];
}

/** `music-ads`: music that may not be heard in ads, where the campaign names places for ads. */
export function checkMusicAds(facts: VariantFacts): readonly Fault[] {
  const { file, note } = heard(facts);
  const [place] = facts.ads?.placements ?? [];
  if (file === null || !note || !place || note.uses.includes('ads')) return [];
  return [
    { subject: file, message: `"${note.title}" may be heard in posts only, and the videos run as ${place.name}.` },
  ];
}

/** `music-credit`: a credit that the licence wants and that the post text lacks. */
export function checkMusicCredit(facts: VariantFacts): readonly Fault[] {
  const { file, note } = heard(facts);
  const { credit } = note ?? {};
  if (file === null || !note || !credit || facts.postText().includes(credit)) return [];
  return [{ subject: file, message: `"${note.title}" asks for the credit "${credit}", which the post text lacks.` }];
}

function heard({ campaign, product, market, hook }: VariantFacts): {
  readonly file: string | null;
  readonly note: MusicNote | undefined;
} {
  const file = choicesFor(campaign, { product: product.id, market: market.id, hook }).music?.file ?? null;
  return { file, note: file === null ? undefined : campaign.licences?.[file] };
}
