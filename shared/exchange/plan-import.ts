import type { BrandTerm } from '../campaign/brand-kit-schema.ts';
import { termFaults } from '../locale/brand-terms.ts';
import { translationAt } from '../locale/captions-status.ts';
import { pluralForm, pluralForms } from '../locale/plural-forms.ts';
import type { Template } from '../template/template-schema.ts';
import { uncarriable } from './carried-text.ts';
import type { ExchangeFault, FaultRule, ReadExchange, ReadUnit } from './exchange-unit.ts';
import { type TextSources, targetOf, translatedKeys } from './list-units.ts';
import { placeholderFaults } from './placeholders.ts';
import { sourceBehind } from './source-behind.ts';

/** One text that an import would change. */
export type TextChange = {
  readonly file: string;
  readonly row: number;
  readonly locale: string;
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'confirmed';
  /** The source as it is now. */
  readonly source: string;
  /** The source that the translation was made from; another one than `source` where it is stale. */
  readonly translatedFrom: string;
  readonly before: string | null;
  readonly after: string;
  readonly isStale: boolean;
  readonly isReviewed: boolean;
};

/** What an import would do: rows that can be applied, and what is wrong with others. */
export type ImportPlan = {
  readonly changes: readonly TextChange[];
  readonly faults: readonly ExchangeFault[];
  /** Rows that say what is there already. */
  readonly unchanged: number;
  /** Rows without a translation. */
  readonly untranslated: number;
};

/** Files as they were read, and the campaign that they are compared with. */
export type ImportRequest = {
  readonly files: readonly ReadExchange[];
  readonly sources: TextSources;
  readonly template: Template;
  readonly terms: readonly BrandTerm[];
  /** Languages that the campaign has use for. */
  readonly locales: readonly string[];
  readonly hash: (text: string) => string;
};

type Outcome = TextChange | ExchangeFault | 'unchanged' | 'untranslated';

/** Compares files with a campaign's texts. Nothing is applied; good rows and bad ones are told apart row by row. */
export function planImport(request: ImportRequest): ImportPlan {
  const keysOf = sourcesByLocale(request);
  const seen = new Set<string>();
  const outcomes = request.files.flatMap(({ file, units }) =>
    units.flatMap((unit) => planUnit({ file, unit, seen, keysOf }, request)),
  );
  const changes = outcomes.filter((each) => typeof each === 'object' && 'after' in each);
  const faults = outcomes.filter((each) => typeof each === 'object' && 'rule' in each);
  const known = request.files.flatMap((each) => each.faults);
  return {
    changes,
    faults: [...known, ...faults, ...sourceFaults(changes, request), ...pluralFaults(changes, request)],
    unchanged: outcomes.filter((each) => each === 'unchanged').length,
    untranslated: outcomes.filter((each) => each === 'untranslated').length,
  };
}

type UnitContext = {
  readonly file: string;
  readonly unit: ReadUnit;
  readonly seen: Set<string>;
  readonly keysOf: (locale: string) => ReadonlyMap<string, string>;
};

function planUnit({ file, unit, seen, keysOf }: UnitContext, request: ImportRequest): readonly Outcome[] {
  const { row, key, target } = unit;
  const fault = (rule: FaultRule, message: string, severity: ExchangeFault['severity'] = 'error'): ExchangeFault => ({
    ...{ file, row, key, severity, rule, message },
  });
  const locale = knownLocale(unit.locale, request);
  if (locale === null) return [fault('locale-unknown', localeMessage(unit.locale, request))];
  const source = keysOf(locale).get(key);
  if (source === undefined) {
    const message = `The campaign has no text "${key}". Was the file exported from another campaign, or the key edited?`;
    return [fault('key-unknown', message)];
  }
  const place = JSON.stringify([locale, key]);
  if (seen.has(place)) return [fault('key-twice', `"${key}" comes twice for ${locale}; the first row counts.`)];
  seen.add(place);
  if (target === '' || isCopiedSource(unit, locale, source, request)) return ['untranslated'];
  const sign = uncarriable(target);
  if (sign !== null) return [fault('sign-forbidden', `The translation of "${key}" holds ${sign}. Take it out.`)];
  const broken = placeholderFaults({ key, source, target }).map(({ rule, message }) => fault(rule, message));
  if (broken.length > 0) return broken;
  const behind = sourceBehind(unit, source, request.hash);
  const change = changeOf({ file, unit, locale, source, behind: behind.source }, request);
  if (change === 'unchanged') return [change];
  if (unit.state === 'unfinished') {
    const message = `The translation of "${key}" is marked as unfinished, so it is left out. Mark it as translated and import it again.`;
    return [fault('unfinished', message, 'warning')];
  }
  const words = termFaults(request.terms, { source, target, locale });
  const findings = words.map(({ rule, message }) => fault(rule, `"${key}": ${message}`, 'warning'));
  const edited = `The source of "${key}" was edited in the file; it is not taken over. Change it in the campaign.`;
  return [change, ...findings, ...(behind.isEdited ? [fault('source-edited', edited, 'warning')] : [])];
}

/** Subtitles show the source where nothing is translated; SubRip cannot say so. */
function isCopiedSource(unit: ReadUnit, locale: string, source: string, { sources }: ImportRequest): boolean {
  const mayBe = unit.state === 'untranslated' || (unit.state === null && unit.source === null);
  return mayBe && unit.target === (unit.source ?? source) && targetOf(sources, unit.key, locale).target === null;
}

type ChangeRequest = Pick<UnitContext, 'file' | 'unit'> & {
  readonly locale: string;
  readonly source: string;
  readonly behind: string;
};

function changeOf(
  { file, unit, locale, source, behind }: ChangeRequest,
  request: ImportRequest,
): TextChange | 'unchanged' {
  const { row, key, target: after } = unit;
  const { target: before, foundIn } = targetOf(request.sources, key, locale);
  const known = foundIn === null ? null : translationAt(request.sources.status, { locale: foundIn, key });
  const isStale = behind !== source;
  const wasReviewed = known?.reviewed === true && known.source === source;
  const common = { file, row, locale, key, source, translatedFrom: behind, before, after, isStale } as const;
  if (before !== after) {
    // A table's status column is seldom kept up: a reviewed text that was changed has to be read again.
    const isReviewed = unit.state === 'reviewed' && !isStale && !wasReviewed;
    return { ...common, kind: before === null ? 'added' : 'changed', isReviewed };
  }
  const isReviewed = unit.state === 'reviewed';
  const isDone = isReviewed || unit.state === 'translated';
  const wasStale = known !== null && known.source !== source;
  const confirms = foundIn === locale && !isStale && isDone && (wasStale || (isReviewed && !wasReviewed));
  return confirms ? { ...common, kind: 'confirmed', isReviewed } : 'unchanged';
}

function sourcesByLocale({ sources, template }: ImportRequest): UnitContext['keysOf'] {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (locale) => {
    const found =
      known.get(locale) ??
      new Map(translatedKeys(sources, locale, template).map(({ key, source }) => [key, source] as const));
    known.set(locale, found);
    return found;
  };
}

/** `pt_br` and `PT-BR` are `pt-BR`; null for a language that the campaign has no use for. */
function knownLocale(locale: string | null, { locales }: ImportRequest): string | null {
  const wanted = locale?.replaceAll('_', '-').toLowerCase();
  return locales.find((each) => each.toLowerCase() === wanted) ?? null;
}

function localeMessage(locale: string | null, { locales }: ImportRequest): string {
  const list = locales.join(', ');
  if (locale === null)
    return `The row does not say which language it is in. Name the file after it, as in texts.de.csv, or say --locale de. Known are ${list}.`;
  return `The campaign has no use for texts in "${locale}". It takes ${list}.`;
}

/** One warning for a file whose translations do not say what they were made from: none of them can be found stale. */
function sourceFaults(changes: readonly TextChange[], { files }: ImportRequest): readonly ExchangeFault[] {
  return files.flatMap(({ file, units }): readonly ExchangeFault[] => {
    const untold = new Set(
      units.flatMap(({ row, source, sourceHash }) => ((source ?? sourceHash) === null ? [row] : [])),
    );
    const [first, ...more] = changes.filter((change) => change.file === file && untold.has(change.row));
    if (!first) return [];
    const message = `${more.length + 1} translations do not say which source they were made from, so they count as made from today's. Look whether the source has changed since the export.`;
    return [{ file, row: first.row, key: null, severity: 'warning', rule: 'source-unknown', message }];
  });
}

/** A plural that lacks a form of its language shows another language for those numbers. */
function pluralFaults(changes: readonly TextChange[], { sources }: ImportRequest): readonly ExchangeFault[] {
  const groups = new Map<string, readonly TextChange[]>();
  for (const change of changes) {
    const plural = pluralForm(change.key);
    if (!plural) continue;
    const stem = JSON.stringify([change.locale, change.key.slice(0, -plural.form.length)]);
    groups.set(stem, [...(groups.get(stem) ?? []), change]);
  }
  return [...groups.values()].flatMap((group): readonly ExchangeFault[] => {
    const [first] = group;
    const plural = first && pluralForm(first.key);
    if (!first || !plural) return [];
    const stem = first.key.slice(0, -plural.form.length);
    const isThere = (key: string): boolean =>
      group.some((each) => each.key === key) || targetOf(sources, key, first.locale).target !== null;
    const lacking = pluralForms(first.locale, plural.isOrdinal).filter((form) => !isThere(stem + form));
    if (lacking.length === 0) return [];
    const names = lacking.map((form) => `"${stem}${form}"`).join(', ');
    const message = `${first.locale} also needs ${names}; until then another language is shown for such numbers.`;
    return [{ ...pick(first), severity: 'warning', rule: 'plural-missing', message }];
  });
}

function pick({ file, row, key }: TextChange) {
  return { file, row, key };
}
