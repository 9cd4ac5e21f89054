import { z } from 'zod';

/** Under which terms music may be used: made by or for the seller, given to all, given for a credit, bought, or others. */
export const LICENCES = ['own', 'cc0', 'cc-by', 'commercial', 'other'] as const;
/** Where music may be heard. */
export const MUSIC_USES = ['posts', 'ads'] as const;

const shape = {
  title: z.string().trim().min(1, 'needs a title').max(120),
  artist: z.string().trim().max(120).optional(),
  licence: z.enum(LICENCES),
  /** The words that the licence wants beside the video. */
  credit: z.string().trim().max(300).optional(),
  /** Where it comes from: an address, an invoice, a contract. */
  source: z.string().trim().max(500).optional(),
  uses: z.array(z.enum(MUSIC_USES)).min(1),
} as const;

const hasCredit = ({ licence, credit }: { readonly licence: string; readonly credit?: string | undefined }): boolean =>
  licence !== 'cc-by' || (credit !== undefined && credit !== '');
const NO_CREDIT = 'with the licence "cc-by" needs the words of its credit';

/** What is known of the rights in a piece of music, as a campaign keeps it beside the file. */
export const musicNoteSchema = z.looseObject(shape).refine(hasCredit, NO_CREDIT);

/** `music.json` of a piece in a music library, beside its file. */
export const musicPieceSchema = z
  .looseObject({ schema: z.literal('fifteen/music'), version: z.literal(1), file: z.string().min(1), ...shape })
  .refine(hasCredit, NO_CREDIT);

export type MusicNote = z.infer<typeof musicNoteSchema>;

/** The note of a piece, without what is about its file. */
export function noteOf({ title, artist, licence, credit, source, uses }: MusicNote): MusicNote {
  const words = { artist, credit, source };
  const given = Object.entries(words).filter(([, word]) => word !== undefined && word !== '');
  return { title, licence, uses, ...Object.fromEntries(given) };
}
