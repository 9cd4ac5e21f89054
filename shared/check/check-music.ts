import { musicRights } from '../campaign/music-rights.ts';
import type { Fault } from './check-scope.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `music-licence`: music whose rights nobody wrote down. */
export function checkMusicLicence(facts: VariantFacts): readonly Fault[] {
  const music = heard(facts);
  if (!music || music.note) return [];
  return [{ subject: music.file, message: `Nothing is written down of the rights in ${music.file}.` }];
}

/** `music-ads`: music that may not be heard in ads, where the campaign names places for ads. */
export function checkMusicAds(facts: VariantFacts): readonly Fault[] {
  const { file = '', note = null } = heard(facts) ?? {};
  const [place] = facts.ads?.placements ?? [];
  if (!note || !place || note.uses.includes('ads')) return [];
  return [
    { subject: file, message: `"${note.title}" may be heard in posts only, and the videos run as ${place.name}.` },
  ];
}

/** `music-credit`: a credit that the licence wants and that the post text lacks. */
export function checkMusicCredit(facts: VariantFacts): readonly Fault[] {
  const { file = '', note = null } = heard(facts) ?? {};
  const { credit } = note ?? {};
  if (!note || !credit || facts.postText().includes(credit)) return [];
  return [{ subject: file, message: `"${note.title}" asks for the credit "${credit}", which the post text lacks.` }];
}

function heard({ campaign, product, market, hook }: VariantFacts) {
  return musicRights(campaign, { product: product.id, market: market.id, hook });
}
