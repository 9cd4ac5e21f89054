/**
 * What each language keeps together at a line's end. Source: the dated notes on captions per language (2026-11-23);
 * lists of words by the authors. Compared in lower case, without closing marks.
 */
export type LanguageBreaks = {
  /** Words that go to the line of the word after them: one-letter words in Polish, short prepositions in Russian. */
  readonly leanForward: ReadonlySet<string>;
  /** Words that stay on the line of the word before them: Hindi postpositions and auxiliaries. */
  readonly leanBack: ReadonlySet<string>;
  /** Long compounds may be hyphenated where nothing else fits. */
  readonly hyphenates: boolean;
};

const NOTHING: LanguageBreaks = { leanForward: new Set(), leanBack: new Set(), hyphenates: false };

const BREAKS: Readonly<Record<string, LanguageBreaks>> = {
  de: { ...NOTHING, hyphenates: true },
  nl: { ...NOTHING, hyphenates: true },
  pl: { ...NOTHING, leanForward: wordsOf('a i o u w z') },
  ru: {
    ...NOTHING,
    leanForward: wordsOf('а в и к о с у я во до за из ко на не ни но об от по со для без при под над про'),
  },
  hi: { ...NOTHING, leanBack: wordsOf('ने को से का के की में पर तक है हैं था थी थे') },
};

/** The rules of a language, e.g. `pl`; none for one that is not in the table. */
export function languageBreaks(language: string): LanguageBreaks {
  return BREAKS[language] ?? NOTHING;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
