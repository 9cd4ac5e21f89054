import { z } from 'zod';
import type { Market } from './market-schema.ts';

/** `assets/exemplar-letters.json`: the letters that a language is written with, lower case where it has cases. */
export const exemplarLettersSchema = z.object({
  schema: z.literal('fifteen/exemplar-letters'),
  version: z.literal(1),
  source: z.object({ what: z.string().min(1), where: z.string().min(1), checkedOn: z.iso.date() }),
  /** By language, or language and script; `a-z` stands for all from the one to the other. */
  languages: z.record(z.string(), z.string().min(1)),
});

export type ExemplarLetters = z.infer<typeof exemplarLettersSchema>;

/**
 * Every letter that texts of a market are usually written with, in both cases, and the digits of its prices. Words of other
 * languages, names and rare characters may need more. Throws for a language that the table lacks: it is a bug of the table.
 */
export function lettersOf({ id, script, numberingSystem }: Market, { languages }: ExemplarLetters): readonly string[] {
  const [language = ''] = id.split('-');
  const spelled = languages[`${language}-${script}`] ?? languages[language];
  if (spelled === undefined) throw new Error(`assets/exemplar-letters.json has no letters of ${id}`);
  const letters = unfolded(spelled);
  const digits = new Intl.NumberFormat(`${id}-u-nu-${numberingSystem}`, { useGrouping: false }).format(9876543210);
  return [...new Set(letters + letters.toLocaleUpperCase(id) + digits)];
}

/** `a-c` as `abc`. */
function unfolded(spelled: string): string {
  return spelled.replace(/(.)-(.)/gsu, (_, first: string, last: string) => {
    const start = first.codePointAt(0) ?? 0;
    const length = (last.codePointAt(0) ?? 0) - start + 1;
    return Array.from({ length }, (_each, index) => String.fromCodePoint(start + index)).join('');
  });
}
