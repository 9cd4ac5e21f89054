import type { Campaign } from './campaign-schema.ts';
import { choicesFor } from './choices.ts';
import type { MusicNote } from './music-note.ts';
import type { VariantIds } from './variant-ids.ts';

/** The music of a variant with what is known of its rights, null where nothing is; null without music. */
export function musicRights(
  campaign: Campaign,
  variant: VariantIds,
): { readonly file: string; readonly note: MusicNote | null } | null {
  const file = choicesFor(campaign, variant).music?.file;
  return file === undefined ? null : { file, note: campaign.licences?.[file] ?? null };
}
