import { describe, expect, it } from 'vitest';
import type { BrandTerm } from '../../../shared/campaign/brand-kit-schema.ts';
import { termFaults, termNote, termsIn } from '../../../shared/locale/brand-terms.ts';

const TERMS: readonly BrandTerm[] = [
  { term: 'Aurel', keep: true },
  { term: 'boil', translations: { de: ['kochen', 'kocht'], 'pt-BR': ['ferver'] }, note: 'Never "heat".' },
  { term: 'C++', keep: true },
];

function faults(source: string, target: string, locale = 'de') {
  return termFaults(TERMS, { source, target, locale }).map(({ rule, term }) => [rule, term]);
}

describe('termsIn', () => {
  it('finds whole words, kept ones letter by letter', () => {
    const found = (source: string) => termsIn(TERMS, source).map(({ term }) => term);
    expect(found('Boil with Aurel')).toEqual(['Aurel', 'boil']);
    expect(found('Boiler, AUREL, Aurelia')).toEqual([]);
    expect(found('Made in C++')).toEqual(['C++']);
    expect(termsIn([{ term: '電気ケトル' }], '毎日の電気ケトルです')).toHaveLength(1);
  });
});

describe('termFaults', () => {
  it('is content with kept names, given words in any case and inflected ones', () => {
    expect(faults('Boil with Aurel', 'Kocht mit Aurels Kraft')).toEqual([]);
    expect(faults('Boil with Aurel', 'تغلي مع \u2068Aurel\u2069', 'ar')).toEqual([]);
  });

  it('tells names that were translated and words that were said differently', () => {
    expect(faults('Boil with Aurel', 'Erhitzt mit Orell')).toEqual([
      ['term-translated', 'Aurel'],
      ['term-missing', 'boil'],
    ]);
    expect(faults('Boil it', 'Esquente', 'pt-BR')).toEqual([['term-missing', 'boil']]);
  });

  it('asks nothing of a language that the brand says nothing of', () => {
    expect(faults('Boil it', 'Faites chauffer', 'fr')).toEqual([]);
  });
});

describe('termNote', () => {
  it('says what is wanted, with the brand’s own words', () => {
    expect(TERMS.map((term) => termNote(term, 'de')).slice(0, 2)).toEqual([
      'Keep "Aurel" as it is.',
      '"boil" is called "kochen" or "kocht". Never "heat".',
    ]);
  });
});
