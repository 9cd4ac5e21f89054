import { FRAME_RATE } from '../base/units.ts';
import { timeCode } from '../render/srt.ts';
import { escapeSigns, restoreSigns } from './carried-text.ts';
import type { ExchangeDocument, ExchangeFault, ExchangeUnit, ReadExchange, ReadUnit } from './exchange-unit.ts';
import { fromXml, xmlText } from './xml-text.ts';

/** Controls, the arrow of a time line, and line ends and spaces that would end a cue or be trimmed away. */
const FORBIDDEN = /[^\P{Cc}\n]|[\u2028\u2029\uFEFF]|(?<=--)>|(?:^|(?<=\n))\n|\n(?=\s*(?:\n|$))|(?<=^\s*)\s|\s(?=\s*$)/u;
const TIMES = /^\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})/;
/** Players round times to their own steps; captions of one moment are half a second apart at the least. */
const TOLERANCE_MS = 40;

/** Captions of a document in order of time: the translation, or the source where there is none. */
function timedUnits({ units }: Pick<ExchangeDocument, 'units'>): readonly ExchangeUnit[] {
  return units.filter(({ span }) => span !== null).toSorted((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0));
}

/** A document as SubRip. It holds no keys and no sources: those are found again by the times. */
export function writeExchangeSrt(document: ExchangeDocument): string {
  return timedUnits(document)
    .map((unit, index) => `${index + 1}\n${times(unit, ',')}\n${cueText(unit)}\n`)
    .join('\n');
}

/** A document as WebVTT: the key names the cue, and a comment before it holds the source and its hash. */
export function writeExchangeVtt(document: ExchangeDocument): string {
  const { campaign, sourceLocale, locale } = document;
  const head = `WEBVTT\n\nNOTE\ncampaign: ${line(campaign)}\nsource language: ${sourceLocale}\nlanguage: ${locale}\n`;
  const cues = timedUnits(document).map(
    (unit) =>
      `NOTE\nstate: ${unit.state}\nsource hash: ${unit.sourceHash}\nsource: ${line(unit.source)}\n\n${line(unit.key)}\n${times(unit, '.')}\n${xmlText(cueText(unit))}\n`,
  );
  return [head, ...cues].join('\n');
}

type Cue = {
  readonly row: number;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

/** Subtitles that came back; their times tell which captions they are. `expected` is what an export would hold now. */
export function readExchangeSrt(text: string, file: string, expected: readonly ExchangeUnit[]): ReadExchange {
  const { cues, faults } = readCues(text, file);
  const free = [...timedUnits({ units: expected })];
  const found = cues.map((cue): ReadUnit | ExchangeFault => {
    const at = free.findIndex(
      ({ span }) => span && near(ms(span.from), cue.from) && near(ms(span.from + span.frames), cue.to),
    );
    const [unit] = at < 0 ? [] : free.splice(at, 1);
    if (unit) return { ...untold(cue), key: unit.key, target: restoreSigns(cue.text) };
    const message = `No caption is on screen at the time of cue ${cue.id || cue.row}. Keep the times of the export, and all its cues.`;
    return { file, row: cue.row, key: null, severity: 'error', rule: 'key-unknown', message };
  });
  return {
    file,
    units: found.filter((each) => 'target' in each),
    faults: [...faults, ...found.filter((each) => 'rule' in each)],
  };
}

/** WebVTT that came back. */
export function readExchangeVtt(text: string, file: string): ReadExchange {
  const { cues, faults, comments } = readCues(text, file);
  const locale = /^language: (\S+)/m.exec(comments[0] ?? '')?.[1] ?? null;
  const units = cues.map((cue): ReadUnit => {
    // The comment that stands before the cue.
    const comment = comments[cue.comments - 1] ?? '';
    const source = /^source: (.*)$/m.exec(comment)?.[1];
    return {
      ...untold(cue),
      locale,
      key: restoreSigns(cue.id),
      source: source === undefined ? null : restoreSigns(source),
      sourceHash: /^source hash: (\S+)/m.exec(comment)?.[1] ?? null,
      target: restoreSigns(fromXml(cue.text)),
      // Other states are not kept up by those who edit subtitles.
      state: /^state: untranslated$/m.test(comment) ? 'untranslated' : null,
    };
  });
  return { file, units, faults };
}

type Cues = {
  readonly cues: readonly (Cue & { readonly comments: number })[];
  readonly faults: readonly ExchangeFault[];
  readonly comments: readonly string[];
};

/**
 * Blocks between blank lines, in either format. Ours, because a parser that was tried takes each cue whose name has "note"
 * in it for a comment (@plussub/srt-vtt-parser 2.0.5), and `note` is a key of captions.
 */
function readCues(text: string, file: string): Cues {
  const cues: Cues['cues'][number][] = [];
  const faults: ExchangeFault[] = [];
  const comments: string[] = [];
  for (const { row, lines } of blocks(text)) {
    const at = lines.findIndex((each) => TIMES.test(each));
    const [first = ''] = lines;
    if (at < 0 && /^NOTE(\s|$)/.test(first)) comments.push(lines.join('\n'));
    else if (at === 0 || at === 1) {
      const [, from = '', to = ''] = TIMES.exec(lines[at] ?? '') ?? [];
      const id = at === 1 ? first : '';
      cues.push({
        row,
        id,
        from: milliseconds(from),
        to: milliseconds(to),
        text: lines.slice(at + 1).join('\n'),
        comments: comments.length,
      });
    } else if (!/^(WEBVTT|STYLE|REGION)/.test(first)) {
      const message = 'These lines are no cue: a cue has a time line such as 00:00:01,000 --> 00:00:03,000.';
      faults.push({ file, row, key: null, severity: 'error', rule: 'row-broken', message });
    }
  }
  return { cues, faults, comments };
}

function blocks(text: string): readonly { readonly row: number; readonly lines: readonly string[] }[] {
  const found: { row: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [index, each] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (each.trim() === '') isOpen = false;
    else if (isOpen) found.at(-1)?.lines.push(each);
    else {
      found.push({ row: index + 1, lines: [each] });
      isOpen = true;
    }
  }
  return found;
}

function untold({ row }: Cue): Omit<ReadUnit, 'key' | 'target'> {
  return { row, locale: null, source: null, sourceHash: null, state: null };
}

function cueText({ target, source }: ExchangeUnit): string {
  return escapeSigns(target ?? source, FORBIDDEN);
}

/** A text on one line of a comment. */
function line(text: string): string {
  return escapeSigns(text, /\p{Cc}|[\u2028\u2029\uFEFF]|(?<=--)>|(?<=^\s*)\s|\s(?=\s*$)/u);
}

function times({ span }: ExchangeUnit, comma: ',' | '.'): string {
  const { from, frames } = span ?? { from: 0, frames: 0 };
  return `${timeCode(from)} --> ${timeCode(from + frames)}`.replaceAll(',', comma);
}

function ms(frame: number): number {
  return (frame * 1000) / FRAME_RATE;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE_MS;
}

function milliseconds(time: string): number {
  const parts = time.replace(',', '.').split(':').map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0) * 1000;
}
