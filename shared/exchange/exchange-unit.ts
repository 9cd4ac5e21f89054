/** How far a translation is. */
export type TextState = 'untranslated' | 'stale' | 'translated' | 'reviewed';

/** Room that a caption has: px on the 1080 px wide canvas. */
export type TextRoom = {
  /** Width of one line. */
  readonly widthPx: number;
  readonly lines: number;
  /** The text starts at the larger size and shrinks to the smaller one. */
  readonly sizePx: number;
  readonly minSizePx: number;
};

/** One text to translate, with what a translator needs to know. */
export type ExchangeUnit = {
  /** Dotted key of i18next, plural form and context included: `left_few`. */
  readonly key: string;
  readonly source: string;
  /** Tells later whether the source is still the same. */
  readonly sourceHash: string;
  /** Null where nothing is there yet. */
  readonly target: string | null;
  readonly state: TextState;
  /** The source that a stale translation was made from. */
  readonly formerSource: string | null;
  readonly notes: readonly string[];
  readonly room: TextRoom | null;
  /** When its caption is on screen, frames; null for a text that no caption shows by itself. */
  readonly span: { readonly from: number; readonly frames: number } | null;
  /** A picture of that moment, as a path beside the exchange file, `/` between folders. */
  readonly picture: string | null;
};

/** All texts of one language of a campaign: what one exchange file holds. */
export type ExchangeDocument = {
  readonly campaign: string;
  readonly sourceLocale: string;
  readonly locale: string;
  readonly units: readonly ExchangeUnit[];
};

/** One text as it came back. */
export type ReadUnit = {
  /** Row of a table, line of a text file, number of a unit in XLIFF, as a person counts. */
  readonly row: number;
  readonly key: string;
  /** Null where the file does not say. */
  readonly locale: string | null;
  readonly source: string | null;
  readonly sourceHash: string | null;
  /** Empty where it is not translated yet. */
  readonly target: string;
  /** What the file says of it; `unfinished` is a suggestion that nobody has taken yet. Null where it says nothing. */
  readonly state: TextState | 'unfinished' | null;
};

/** Something wrong with one row of a file. An error keeps the row from being applied. */
export type ExchangeFault = {
  readonly file: string;
  readonly row: number;
  readonly key: string | null;
  readonly severity: 'error' | 'warning';
  readonly rule: FaultRule;
  readonly message: string;
};

/** What can be wrong with a row. */
export type FaultRule =
  | 'row-broken'
  | 'locale-unknown'
  | 'key-unknown'
  | 'key-twice'
  | 'sign-forbidden'
  | 'placeholder-missing'
  | 'placeholder-unknown'
  | 'plural-missing'
  | 'source-edited'
  | 'source-unknown'
  | 'unfinished'
  | 'term-missing'
  | 'term-translated';

/** What an exchange file held. */
export type ReadExchange = {
  readonly file: string;
  readonly units: readonly ReadUnit[];
  readonly faults: readonly ExchangeFault[];
};

/** The formats, by the ending of their files. */
export const EXCHANGE_FORMATS = ['xliff', 'csv', 'xlsx', 'po', 'srt', 'vtt'] as const;
/** One of them. */
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];
