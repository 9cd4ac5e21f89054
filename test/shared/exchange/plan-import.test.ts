import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/exchange/apply-changes.ts';
import type { ReadUnit } from '../../../shared/exchange/exchange-unit.ts';
import { listUnits, type TextSources } from '../../../shared/exchange/list-units.ts';
import { planImport } from '../../../shared/exchange/plan-import.ts';
import { shippedTemplate } from '../../setup/assets.ts';
import { testHash } from './sample-document.ts';

const template = shippedTemplate('feature-trio');

const SOURCES: TextSources = {
  sourceLocale: 'en',
  campaign: {
    en: { hook: 'Meet {{product}}', feature: { one: { title_one: '{{count}} cup', title_other: '{{count}} cups' } } },
    de: { hook: 'Das ist {{product}}', cta: { title: 'Alt' } },
  },
  template: { en: { cta: { title: 'Make it yours', action: 'Shop now' } }, de: { cta: { action: 'Jetzt kaufen' } } },
  status: { translations: { de: { 'cta.title': { source: 'Get yours' } } } },
};

const TERMS = [{ term: 'Meet', translations: { de: ['das ist', 'hier ist', 'dies ist'] } }];

function planOf(units: readonly Partial<ReadUnit>[]) {
  const whole = units.map((unit, index): ReadUnit => {
    const given = {
      row: index + 2,
      key: 'hook',
      locale: 'de',
      source: null,
      sourceHash: null,
      target: '',
      state: null,
    };
    return { ...given, ...unit };
  });
  const files = [{ file: 'a.csv', units: whole, faults: [] }];
  return planImport({
    files,
    sources: SOURCES,
    template,
    terms: TERMS,
    locales: ['de', 'pl', 'pt-BR'],
    hash: testHash,
  });
}

function faultsOf(units: readonly Partial<ReadUnit>[]) {
  return planOf(units).faults.map(({ row, key, rule, severity }) => [row, key, rule, severity]);
}

describe('listUnits', () => {
  const request = {
    sources: SOURCES,
    shown: { template, style: 'clean' },
    values: { product: 'Aurel' },
    terms: TERMS,
    hash: testHash,
  };

  it('lists each caption with its state, in the plural forms of the language', () => {
    const units = listUnits({ ...request, locale: 'pl' });
    expect(units.map(({ key, source, target, state }) => [key, source, target, state])).toEqual([
      ['hook', 'Meet {{product}}', null, 'untranslated'],
      ['feature.one.title_one', '{{count}} cup', null, 'untranslated'],
      ['feature.one.title_few', '{{count}} cups', null, 'untranslated'],
      ['feature.one.title_many', '{{count}} cups', null, 'untranslated'],
      ['feature.one.title_other', '{{count}} cups', null, 'untranslated'],
      ['cta.title', 'Make it yours', null, 'untranslated'],
      ['cta.action', 'Shop now', null, 'untranslated'],
    ]);
    expect(units[2]?.notes.at(-1)).toBe('Plural form "few", used for 2, 3, 4, 22.');
    expect(units[0]?.notes.slice(-2)).toEqual(['{{product}} stands for: Aurel', '"Meet" is a word of the brand.']);
  });

  it('tells stale, shipped and own translations apart', () => {
    const units = listUnits({ ...request, locale: 'de' });
    const of = (wanted: string) => units.find(({ key }) => key === wanted);
    expect([of('cta.title')?.state, of('cta.title')?.formerSource]).toEqual(['stale', 'Get yours']);
    expect([of('cta.action')?.target, of('hook')?.target]).toEqual(['Jetzt kaufen', 'Das ist {{product}}']);
  });

  it('refuses a text with NUL, naming file and key', () => {
    const sources = { ...SOURCES, campaign: { ...SOURCES.campaign, de: { hook: 'a\0' } } };
    expect(() => listUnits({ ...request, sources, locale: 'de' })).toThrow(/captions\/de.json: "hook" holds a NUL/);
  });
});

describe('planImport', () => {
  it('tells added, changed, unchanged and untranslated rows apart', () => {
    const plan = planOf([
      { target: 'Hier ist {{product}}' },
      { key: 'cta.action', target: 'Jetzt kaufen' },
      { locale: 'pt_br', target: 'Eis {{product}}' },
      { key: 'feature.one.title_one', target: '' },
    ]);
    expect(plan.changes.map(({ locale, kind, before, after }) => [locale, kind, before, after])).toEqual([
      ['de', 'changed', 'Das ist {{product}}', 'Hier ist {{product}}'],
      ['pt-BR', 'added', null, 'Eis {{product}}'],
    ]);
    expect([plan.unchanged, plan.untranslated]).toEqual([1, 1]);
    // Once for a file: a table with keys and translations alone.
    expect(plan.faults.map(({ row, rule, message }) => [row, rule, message])).toEqual([
      [2, 'source-unknown', expect.stringMatching(/^2 translations do not say which source/)],
    ]);
  });

  it('names row and key of what cannot be applied, and goes on with the others', () => {
    const rows = [
      { key: 'nothing', target: 'x' },
      { target: 'Ohne Namen' },
      { key: 'hook', target: 'Zweimal {{product}}' },
      { locale: 'sv', target: 'Här är {{product}}' },
      { key: 'cta.title', target: 'Mit {{prodct}}' },
      { key: 'cta.action', target: 'a\0' },
      { key: 'feature.one.title_one', target: 'Eine Tasse' },
    ];
    expect(faultsOf(rows)).toEqual([
      [2, 'nothing', 'key-unknown', 'error'],
      [3, 'hook', 'placeholder-missing', 'error'],
      [4, 'hook', 'key-twice', 'error'],
      [5, 'hook', 'locale-unknown', 'error'],
      [6, 'cta.title', 'placeholder-unknown', 'error'],
      [7, 'cta.action', 'sign-forbidden', 'error'],
      [8, null, 'source-unknown', 'warning'],
      [8, 'feature.one.title_one', 'plural-missing', 'warning'],
    ]);
    expect(planOf(rows).changes.map(({ key }) => key)).toEqual(['feature.one.title_one']);
  });

  it('leaves out what is marked as unfinished', () => {
    expect(faultsOf([{ target: 'Das {{product}}', state: 'unfinished' }])).toEqual([
      [2, 'hook', 'unfinished', 'warning'],
    ]);
  });

  it('knows a translation of an older source by its hash, and notes it as such', () => {
    const old = { source: 'This is {{product}}', sourceHash: testHash('This is {{product}}') };
    const [change] = planOf([{ ...old, target: 'Dies ist {{product}}', state: 'reviewed' }]).changes;
    expect([change?.isStale, change?.isReviewed, change?.translatedFrom]).toEqual([true, false, old.source]);
  });

  it('takes an edited source for what it is', () => {
    const now = { sourceHash: testHash('Meet {{product}}'), source: 'Meet {{product}}!' };
    const plan = planOf([{ ...now, target: 'Hier: {{product}}' }]);
    expect([plan.changes[0]?.isStale, plan.faults.map(({ rule }) => rule)]).toEqual([
      false,
      ['term-missing', 'source-edited'],
    ]);
  });

  it('warns of a word of the brand that the translation does not use', () => {
    const plan = planOf([{ target: 'Der {{product}}' }]);
    expect(plan.changes).toHaveLength(1);
    expect(plan.faults[0]).toMatchObject({ row: 2, key: 'hook', rule: 'term-missing', severity: 'warning' });
  });

  it('confirms a stale text that was left as it is', () => {
    const row = { key: 'cta.title', source: 'Make it yours', sourceHash: testHash('Make it yours'), target: 'Alt' };
    const [change] = planOf([{ ...row, state: 'translated' }]).changes;
    expect(change?.kind).toBe('confirmed');
    expect(planOf([{ ...row, state: 'stale' }]).unchanged).toBe(1);
  });

  it('takes subtitles that show the source for untranslated', () => {
    const row = { key: 'feature.one.title_one', locale: 'pl', target: '{{count}} cup' };
    expect(planOf([row]).untranslated).toBe(1);
  });
});

describe('applyChanges', () => {
  it('writes the texts, notes their sources and leaves other languages the same objects', () => {
    const { changes } = planOf([
      { target: 'Hier ist {{product}}', state: 'reviewed' },
      { key: 'cta.title', target: 'Alt', state: 'translated' },
      { locale: 'pl', key: 'feature.one.title_few', target: '{{count}} filiżanki' },
    ]);
    const before = { texts: SOURCES.campaign, status: SOURCES.status };
    const { texts, status } = applyChanges(before, changes);
    expect(texts).toEqual({
      ...SOURCES.campaign,
      de: { hook: 'Hier ist {{product}}', cta: { title: 'Alt' } },
      pl: { feature: { one: { title_few: '{{count}} filiżanki' } } },
    });
    expect(status.translations).toEqual({
      de: {
        hook: { source: 'Meet {{product}}', reviewed: true },
        'cta.title': { source: 'Make it yours' },
      },
      pl: { 'feature.one.title_few': { source: '{{count}} cups' } },
    });
    expect(texts['en']).toBe(SOURCES.campaign['en']);
  });
});
