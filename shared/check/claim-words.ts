import { z } from 'zod';
import type { Market } from '../locale/market-schema.ts';

const wordsSchema = z.array(z.string().min(1)).min(1);

const languageSchema = z.object({
  superlative: wordsSchema,
  health: wordsSchema,
  taxExcluded: wordsSchema,
  absolute: wordsSchema.optional(),
});

/** `assets/claim-words.json`: words by language that ask for a proof, or say that tax comes on top. */
export const claimWordsSchema = z.object({
  schema: z.literal('fifteen/claim-words'),
  version: z.literal(1),
  note: z.string(),
  languages: z.record(z.string(), languageSchema),
});

/** Kinds of words that are looked for. */
export type ClaimKind = keyof z.infer<typeof languageSchema>;

/** Patterns by language and kind, made once: a batch asks them for each text of thousands of variants. */
export type ClaimWords = ReadonlyMap<string, (kind: ClaimKind) => RegExp | undefined>;

/** Makes patterns of the word lists, each when it is asked for first: all of them take 0.2 s. */
export function compileClaimWords({ languages }: z.infer<typeof claimWordsSchema>): ClaimWords {
  return new Map(
    Object.entries(languages).map(([language, kinds]) => {
      const made = new Map<ClaimKind, RegExp>();
      return [
        language,
        (kind) => {
          const words = kinds[kind];
          const pattern = made.get(kind) ?? (words && wordPattern(words));
          if (pattern) made.set(kind, pattern);
          return pattern;
        },
      ];
    }),
  );
}

type Asked = { readonly kind: ClaimKind; readonly market: Market; readonly words: ClaimWords };

/** The first word of a kind that a text holds, as the text writes it; null where there is none. */
export function findClaimWord(text: string, { kind, market, words }: Asked): string | null {
  const language = [market.id, ...market.fallback].find((each) => words.has(each));
  const pattern = language === undefined ? undefined : words.get(language)?.(kind);
  return pattern?.exec(text.normalize('NFC'))?.[0] ?? null;
}

/** Scripts that write no spaces between words: there a word is found inside a text. */
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}/u;

/** A pattern that finds any of some words as whole words, without regard to case; `*` at an end stands for any ending. */
export function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(words.map(oneWord).join('|'), 'iu');
}

function oneWord(word: string): string {
  const isOpen = word.endsWith('*');
  const plain = (isOpen ? word.slice(0, -1) : word).normalize('NFC').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  // A no-break space is what a text has between a number and its sign.
  const spaced = plain.replaceAll(' ', '[\\s\\u00a0\\u202f]');
  if (UNSPACED.test(word)) return spaced;
  return `(?<![\\p{L}\\p{M}\\p{N}])${spaced}${isOpen ? '[\\p{L}\\p{M}]*' : '(?![\\p{L}\\p{M}\\p{N}])'}`;
}
