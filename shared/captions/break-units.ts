import type { Market } from '../locale/market-schema.ts';
import { belongTogether, breakPenalty, isForbidden, isGlued, isUnspaced } from './break-rules.ts';
import { type Hyphenation, hyphenation } from './hyphenation.ts';
import { phraseBoundaries, wordBoundaries } from './phrase-boundaries.ts';

/**
 * How good a place for a line break is: 1 between phrases or spaced words, 2 inside phrases, 3 inside a word,
 * 4 where typesetting forbids it. Layout goes up only when nothing better fits.
 */
export type BreakLevel = 1 | 2 | 3 | 4;

/** One grapheme with what follows it. `gap` is the white space after it, gone when the line breaks there. */
export type Atom = {
  readonly text: string;
  readonly gap: string;
  readonly level: BreakLevel;
  /** A line break that the author wrote. */
  readonly isForced: boolean;
  readonly penalty: number;
  /** A soft hyphen stands here: a hyphen shows if the line breaks. */
  readonly hasHyphen: boolean;
};

/** A run of graphemes that stays on one line at some level. */
export type BreakUnit = Omit<Atom, 'level'>;

const SPACE = /^[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]$/u;
const SOFT_HYPHEN = '\u00AD';
const ZERO_WIDTH_SPACE = '\u200B';
const EMOJI = /^\p{Extended_Pictographic}|^\p{Regional_Indicator}/u;

/** Cuts cleaned text into graphemes, each with how well a line may break after it. */
export function breakAtoms(text: string, market: Market): readonly Atom[] {
  const graphemes = Array.from(new Intl.Segmenter(market.id, { granularity: 'grapheme' }).segment(text));
  const hasUnspaced = isUnspaced(text);
  const phrases = hasUnspaced ? phraseBoundaries(text, market) : new Set<number>();
  const words = hasUnspaced ? wordBoundaries(text, market) : new Set<number>();
  const language = market.id.split('-')[0] ?? '';
  const hyphens = hyphenation(text, language);
  const atoms: Atom[] = [];
  for (let index = 0; index < graphemes.length; ) {
    const grapheme = graphemes[index]?.segment ?? '';
    const between = betweenAfter(graphemes, index + 1);
    const next = graphemes[between.next];
    const offset = next?.index ?? text.length;
    const place = { text, before: grapheme, after: next?.segment ?? '', offset, start: graphemes[index]?.index ?? 0 };
    const spaced = between.gap === '' ? null : wordsAround(place, between.gap.length);
    atoms.push({
      text: grapheme,
      gap: between.gap,
      isForced: between.isForced,
      hasHyphen: between.hasHyphen || hyphens.points.has(offset),
      penalty: spaced ? breakPenalty(spaced.before, spaced.after) : 0,
      level:
        between.isForced || between.isWished
          ? 1
          : spaced
            ? spacedLevel(spaced, language)
            : between.hasHyphen
              ? 2
              : innerLevel({ ...place, phrases, words, hyphens }),
    });
    index = between.next;
  }
  return atoms;
}

/** Groups of graphemes between which the level allows no break. */
export function groupsAt(atoms: readonly Atom[], level: BreakLevel): readonly (readonly Atom[])[] {
  const groups: Atom[][] = [];
  let group: Atom[] = [];
  for (const atom of atoms) {
    group.push(atom);
    if (!atom.isForced && atom.level > level) continue;
    groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** What an inner break costs more than one between words, in steps of break penalty. */
const LEVEL_PENALTY = { 1: 0, 2: 3, 3: 8, 4: 20 } as const satisfies Record<BreakLevel, number>;

/** One unit out of a group of graphemes. */
export function toUnit(group: readonly Atom[]): BreakUnit {
  const last = group.at(-1);
  if (!last) throw new Error('a break unit needs at least one grapheme');
  const text = group.map((atom) => (atom === last ? atom.text : atom.text + atom.gap)).join('');
  const { gap, isForced, hasHyphen } = last;
  return { text, gap, isForced, hasHyphen, penalty: last.penalty + LEVEL_PENALTY[last.level] };
}

type Between = {
  readonly gap: string;
  readonly isForced: boolean;
  readonly hasHyphen: boolean;
  readonly isWished: boolean;
  readonly next: number;
};

/** What separates a grapheme from the next visible one, starting at `from`. */
function betweenAfter(graphemes: readonly Intl.SegmentData[], from: number): Between {
  const found = { gap: '', isForced: false, hasHyphen: false, isWished: false };
  let next = from;
  for (; next < graphemes.length; next += 1) {
    const segment = graphemes[next]?.segment ?? '';
    if (segment === '\n') found.isForced = true;
    else if (SPACE.test(segment)) found.gap += segment;
    else if (segment === SOFT_HYPHEN) found.hasHyphen = true;
    else if (segment === ZERO_WIDTH_SPACE) found.isWished = true;
    else break;
  }
  return { ...found, gap: found.isForced ? '' : found.gap, next };
}

type Place = {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly offset: number;
};

/** The spaced words on both sides; looks at 24 characters at most, for the rules are about short ones. */
function wordsAround({ text, before, start, offset }: Place, gapLength: number): { before: string; after: string } {
  const end = Math.min(start + before.length, offset - gapLength);
  const left = text.slice(Math.max(0, end - 24), end);
  const right = text.slice(offset, offset + 24);
  return { before: /\S*$/u.exec(left)?.[0] ?? '', after: /^\S*/u.exec(right)?.[0] ?? '' };
}

function spacedLevel({ before, after }: { before: string; after: string }, language: string): BreakLevel {
  if (isGlued(before, after)) return 4;
  return belongTogether(before, after, language) ? 2 : 1;
}

type InnerPlace = Place & {
  readonly phrases: ReadonlySet<number>;
  readonly words: ReadonlySet<number>;
  readonly hyphens: Hyphenation;
};

function innerLevel({ text, before, after, offset, phrases, words, hyphens }: InnerPlace): BreakLevel {
  if (hyphens.points.has(offset)) return 3;
  if (hyphens.inside.has(offset)) return 4;
  if (isForbidden(before, after)) return 4;
  if (isUnspaced(before) || isUnspaced(after)) {
    if (phrases.has(offset)) return 1;
    return words.has(offset) ? 2 : 3;
  }
  if (EMOJI.test(before) && EMOJI.test(after)) return 2;
  // `Waschmaschinen-Zubehör` may break after its hyphen, `USB-C` and `T-Shirt` may not.
  if (/[-/‐]/u.test(before)) {
    const around = text.slice(Math.max(0, offset - 4), offset + 3);
    if (/^[\p{L}\p{M}]{3}[-/‐][\p{L}\p{M}]{3}$/u.test(around)) return 2;
  }
  return 3;
}
